// Of each typed edge to a sector, organisation or issue, the statements that it rests on, the surest and newest first, after filters.
// $edges: maps with source, type, target; $most: statements at most for each
// $types: relation types or null; $acts: speech acts or null
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $knownAt: ISO time or null
// -> source, type, target, ids
UNWIND $edges AS edge
OPTIONAL MATCH (one:Statement {through: edge.target, subject: edge.source})
WITH edge, collect(one) AS some
OPTIONAL MATCH (other:Statement {through: edge.target, object: edge.source})
WITH edge, some, collect(other) AS others
UNWIND some + others AS s
WITH edge, s WHERE s.type = edge.type AND s.subject <> s.object
  AND s.polarity = 'positive' AND s.act <> 'denied'
  AND ($types IS NULL OR s.type IN $types) AND ($acts IS NULL OR s.act IN $acts)
  AND s.confidence >= $confidence
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
WITH DISTINCT edge, s ORDER BY s.confidence DESC, coalesce(s.date, '') DESC, s.id
WITH edge, collect(s.id) AS found
RETURN edge.source AS source, edge.type AS type, edge.target AS target, found[0..$most] AS ids
