// What was pledged or called for by or to an entity, newest first.
// $entity: entity id, one of the next two
// $by: entity id of who is to act, or null; $to: entity id of the other side, or null
// $types: relation types or null; $acts: speech acts of a promise
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $knownAt: ISO time or null
// $afterDate: ISO day, "" for none, or null to begin
// $afterId: statement id to go on after; $limit: rows at most
// -> id, date
MATCH (e:Entity {id: $entity})
OPTIONAL MATCH (l:Leader {represents: $entity}) WITH e, collect(l) AS leaders
UNWIND [e] + leaders AS side
MATCH (side)<-[:SUBJECT|OBJECT|SAID_BY]-(s:Statement)
WHERE s.act IN $acts AND s.polarity = 'positive' AND s.confidence >= $confidence
  AND ($types IS NULL OR s.type IN $types)
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
  AND ($afterDate IS NULL OR coalesce(s.date, '') < $afterDate
    OR (coalesce(s.date, '') = $afterDate AND s.id > $afterId))
WITH DISTINCT s
MATCH (s)-[:SUBJECT]->(x:Entity), (s)-[:OBJECT]->(y:Entity)
OPTIONAL MATCH (s)-[:SAID_BY]->(z:Entity)
WITH s, x, y, z
WHERE ($by IS NULL OR x.id = $by OR x.represents = $by OR z.id = $by OR z.represents = $by)
  AND ($to IS NULL OR y.id = $to OR y.represents = $to OR x.id = $to OR x.represents = $to)
RETURN DISTINCT s.id AS id, coalesce(s.date, '') AS date ORDER BY date DESC, id LIMIT $limit
