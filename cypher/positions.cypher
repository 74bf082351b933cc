// Who says or does what for or against something, newest first.
// $ids: ids of what it is about; $stances: the relation types that are stances
// $by: entity id of who takes the stand, or null
// $types: relation types or null; $acts: speech acts or null; $polarity: positive, negative or null
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $sources: documents at least that say so, copies of others not counted
// $knownAt: ISO time or null; $afterDate: ISO day, "" for none, or null to begin
// $afterId: statement id to go on after; $limit: rows at most
// -> id, date
UNWIND $ids AS wanted
MATCH (:Entity {id: wanted})<-[:OBJECT|ABOUT]-(s:Statement)
WHERE s.type IN $stances
  AND ($by IS NULL OR s.subject = $by OR EXISTS { (s)-[:SUBJECT]->(:Leader {represents: $by}) })
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
  AND ($afterDate IS NULL OR coalesce(s.date, '') < $afterDate
    OR (coalesce(s.date, '') = $afterDate AND s.id > $afterId))
RETURN DISTINCT s.id AS id, coalesce(s.date, '') AS date ORDER BY date DESC, id LIMIT $limit
