// Statements that an entity or who represents it stands in, in some roles, newest first.
// $entity: entity id; $roles: SUBJECT, OBJECT, SAID_BY
// $types: relation types or null; $acts: speech acts or null; $polarity: positive, negative or null
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $knownAt: ISO time or null
// $afterDate: ISO day, "" for none, or null to begin
// $afterId: statement id to go on after; $limit: rows at most
// -> id, date
MATCH (e:Entity {id: $entity})
OPTIONAL MATCH (l:Leader {represents: $entity}) WITH e, collect(l) AS leaders
UNWIND [e] + leaders AS side
MATCH (side)<-[r:SUBJECT|OBJECT|SAID_BY]-(s:Statement)
WHERE type(r) IN $roles
  AND ($types IS NULL OR s.type IN $types) AND ($acts IS NULL OR s.act IN $acts)
  AND ($polarity IS NULL OR s.polarity = $polarity) AND s.confidence >= $confidence
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
  AND ($afterDate IS NULL OR coalesce(s.date, '') < $afterDate
    OR (coalesce(s.date, '') = $afterDate AND s.id > $afterId))
RETURN DISTINCT s.id AS id, coalesce(s.date, '') AS date ORDER BY date DESC, id LIMIT $limit
