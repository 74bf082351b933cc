// Pairs of statements that contradict each other: what one says was done, the other denies.
// $dyad: two ISO 3166-1 alpha-3 codes, sorted, as CHN-RUS, or null; $symmetric: relation types read without direction
// $knownAt: ISO time or null; $limit: rows at most
// -> asserted, denied, type, date
MATCH (n:Statement)
WHERE ($dyad IS NULL OR n.dyad = $dyad) AND (n.act = 'denied') <> (n.polarity = 'negative')
  AND ($knownAt IS NULL OR n.recordedAt <= $knownAt)
UNWIND CASE WHEN n.type IN $symmetric
  THEN [[n.subject, n.object], [n.object, n.subject]] ELSE [[n.subject, n.object]] END AS ends
WITH n, ends[0] AS subject, ends[1] AS object
MATCH (p:Statement {subject: subject, object: object, type: n.type})
WHERE p.act <> 'denied' AND p.polarity = 'positive'
  AND coalesce(p.through, '') = coalesce(n.through, '')
  AND ($knownAt IS NULL OR p.recordedAt <= $knownAt)
RETURN DISTINCT p.id AS asserted, n.id AS denied, n.type AS type,
  CASE WHEN coalesce(p.date, '') > coalesce(n.date, '') THEN p.date ELSE n.date END AS date
ORDER BY coalesce(date, '') DESC, asserted, denied LIMIT $limit
