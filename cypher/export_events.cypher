// Which statements there are after filters, in order of id.
// $after: statement id to go on after, "" to begin; $limit: rows at most
// $types: relation types or null; $acts: speech acts or null; $polarity: positive, negative or null
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $knownAt: ISO time or null
// -> id
MATCH (s:Statement)
WHERE s.id > $after
  AND ($types IS NULL OR s.type IN $types) AND ($acts IS NULL OR s.act IN $acts)
  AND ($polarity IS NULL OR s.polarity = $polarity) AND s.confidence >= $confidence
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
RETURN s.id AS id ORDER BY id LIMIT $limit
