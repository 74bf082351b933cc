// What was pledged or called for by or to an entity or who represents it, newest first.
// $entity: entity id, one of the next two
// $by: entity id of who is to act or speaks, or null; $to: entity id of the other side, or null
// $types: relation types or null; $acts: speech acts of a promise
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $knownAt: ISO time or null
// $afterDate: ISO day, "" for none, or null to begin
// $afterId: statement id to go on after; $limit: rows at most
// -> id, date, dyad, type, through
MATCH (e:Entity {id: $entity})
OPTIONAL MATCH (l:Leader {represents: $entity}) WITH e, collect(l) AS leaders
OPTIONAL MATCH (o:Leader {represents: $to}) WITH [e] + leaders AS sides, [$to] + collect(o.id) AS others
UNWIND sides AS side
MATCH (side)<-[r:SUBJECT|OBJECT|SAID_BY]-(s:Statement)
WHERE CASE WHEN $by IS NULL THEN type(r) <> 'SAID_BY' ELSE type(r) <> 'OBJECT' END
  AND s.act IN $acts AND s.polarity = 'positive' AND s.confidence >= $confidence
  AND ($by IS NULL OR $to IS NULL OR s.subject IN others OR s.object IN others)
  AND ($types IS NULL OR s.type IN $types)
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
  AND ($afterDate IS NULL OR coalesce(s.date, '') < $afterDate
    OR (coalesce(s.date, '') = $afterDate AND s.id > $afterId))
RETURN DISTINCT s.id AS id, coalesce(s.date, '') AS date, s.dyad AS dyad, s.type AS type,
  coalesce(s.through, '') AS through
ORDER BY date DESC, id LIMIT $limit
