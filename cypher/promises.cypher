// What was pledged or called for by anybody in a span of days, newest first.
// $from: what finds the first day; $to: what finds the last, as `promise 2019-06-05`
// $types: relation types or null; $acts: speech acts of a promise
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $knownAt: ISO time or null
// $afterDate: ISO day, "" for none, or null to begin
// $afterId: statement id to go on after; $limit: rows at most
// -> id, date, dyad, type, through
MATCH (s:Statement) WHERE s.actDay >= $from AND s.actDay <= $to
WITH s
WHERE s.act IN $acts AND s.polarity = 'positive' AND s.confidence >= $confidence
  AND ($types IS NULL OR s.type IN $types)
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
  AND ($afterDate IS NULL OR coalesce(s.date, '') < $afterDate
    OR (coalesce(s.date, '') = $afterDate AND s.id > $afterId))
RETURN s.id AS id, coalesce(s.date, '') AS date, s.dyad AS dyad, s.type AS type,
  coalesce(s.through, '') AS through
ORDER BY date DESC, id LIMIT $limit
