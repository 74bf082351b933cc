// The sectors, organisations and issues of what two countries do together, the most frequent first.
// $dyad: two ISO 3166-1 alpha-3 codes, sorted, as CHN-RUS
// $types: relation types or null; $acts: speech acts or null; $polarity: positive, negative or null
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $knownAt: ISO time or null
// -> place, id, name, labels, statements, first, last, acts
MATCH (s:Statement {dyad: $dyad})
WHERE true
  AND ($types IS NULL OR s.type IN $types) AND ($acts IS NULL OR s.act IN $acts)
  AND ($polarity IS NULL OR s.polarity = $polarity) AND s.confidence >= $confidence
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
MATCH (s)-[r:SECTOR|AT|ABOUT]->(e:Entity)
RETURN type(r) AS place, e.id AS id, e.name AS name, labels(e) AS labels, count(*) AS statements,
  min(s.date) AS first, max(s.date) AS last, collect(DISTINCT s.act) AS acts
ORDER BY place, statements DESC, id
