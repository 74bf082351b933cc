// Which statements join two entities, in any role but the speaker's, and what both have signed, in order of date.
// $a: entity id; $b: entity id
// $types: relation types or null; $acts: speech acts or null; $polarity: positive, negative or null
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $sources: documents at least that say so, copies of others not counted
// $knownAt: ISO time or null; $afterDate: ISO day, "" for none, or null to begin
// $afterId: statement id to go on after; $oldest: whether the oldest come first; $limit: rows at most from each of the two
// -> id, date
MATCH (a:Entity {id: $a}) OPTIONAL MATCH (l:Leader {represents: $a}) WITH a, collect(l) AS leaders
WITH [a] + leaders AS left
MATCH (b:Entity {id: $b}) OPTIONAL MATCH (l:Leader {represents: $b}) WITH left, b, collect(l) AS leaders
WITH left, [b] + leaders AS right
UNWIND left AS x
MATCH (x)<-[:SUBJECT|OBJECT|SECTOR|AT|ABOUT]-(s:Statement)-[:SUBJECT|OBJECT|SECTOR|AT|ABOUT]->(y:Entity)
WHERE y IN right AND x <> y
  AND ($types IS NULL OR s.type IN $types) AND ($acts IS NULL OR s.act IN $acts)
  AND ($polarity IS NULL OR s.polarity = $polarity) AND s.confidence >= $confidence
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
  AND ($sources < 2 OR COUNT {
    MATCH (t:Statement {subject: s.subject, object: s.object, type: s.type})-[:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(d:Document)
    WHERE coalesce(t.through, '') = coalesce(s.through, '')
      AND t.polarity = s.polarity AND d.original IS NULL
    RETURN DISTINCT d } >= $sources)
  AND ($afterDate IS NULL OR (coalesce(s.date, '') = $afterDate AND s.id > $afterId)
    OR CASE WHEN $oldest THEN coalesce(s.date, '') > $afterDate
      ELSE coalesce(s.date, '') < $afterDate END)
RETURN DISTINCT s.id AS id, coalesce(s.date, '') AS date ORDER BY CASE WHEN $oldest THEN date ELSE '' END,
  CASE WHEN $oldest THEN '' ELSE date END DESC, id LIMIT $limit
UNION
MATCH (a:Entity {id: $a}) OPTIONAL MATCH (l:Leader {represents: $a}) WITH a, collect(l) AS leaders
WITH [a] + leaders AS left
MATCH (b:Entity {id: $b}) OPTIONAL MATCH (l:Leader {represents: $b}) WITH left, b, collect(l) AS leaders
WITH left, [b] + leaders AS right
UNWIND left AS x
MATCH (x)-[:SIGNED]->(g:Agreement)<-[:SIGNED]-(y:Entity) WHERE y IN right
WITH DISTINCT g, left + right AS ends
MATCH (g)<-[:OBJECT]-(s:Statement {type: 'SIGNED'})-[:SUBJECT]->(e) WHERE e IN ends
  AND ($types IS NULL OR s.type IN $types) AND ($acts IS NULL OR s.act IN $acts)
  AND ($polarity IS NULL OR s.polarity = $polarity) AND s.confidence >= $confidence
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
  AND ($sources < 2 OR COUNT {
    MATCH (t:Statement {subject: s.subject, object: s.object, type: s.type})-[:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(d:Document)
    WHERE coalesce(t.through, '') = coalesce(s.through, '')
      AND t.polarity = s.polarity AND d.original IS NULL
    RETURN DISTINCT d } >= $sources)
  AND ($afterDate IS NULL OR (coalesce(s.date, '') = $afterDate AND s.id > $afterId)
    OR CASE WHEN $oldest THEN coalesce(s.date, '') > $afterDate
      ELSE coalesce(s.date, '') < $afterDate END)
RETURN s.id AS id, coalesce(s.date, '') AS date ORDER BY CASE WHEN $oldest THEN date ELSE '' END,
  CASE WHEN $oldest THEN '' ELSE date END DESC, id LIMIT $limit
