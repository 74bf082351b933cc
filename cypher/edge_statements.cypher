// Of each typed edge between two ends, the statements that it rests on, the surest and newest first, after filters.
// $edges: maps with source, type, target, ends (the pairs of subject and object that count)
// $most: statements at most for each
// $types: relation types or null; $acts: speech acts or null
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $knownAt: ISO time or null
// -> source, type, target, ids
UNWIND $edges AS edge
UNWIND edge.ends AS ends
MATCH (s:Statement {subject: ends[0], object: ends[1], type: edge.type})
WHERE s.through IS NULL
  AND s.polarity = 'positive' AND s.act <> 'denied'
  AND ($types IS NULL OR s.type IN $types) AND ($acts IS NULL OR s.act IN $acts)
  AND s.confidence >= $confidence
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
WITH DISTINCT edge, s ORDER BY s.confidence DESC, coalesce(s.date, '') DESC, s.id
WITH edge, collect(s.id) AS found
RETURN edge.source AS source, edge.type AS type, edge.target AS target, found[0..$most] AS ids
