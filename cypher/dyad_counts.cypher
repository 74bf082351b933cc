// Which pairs of countries are spoken of together, and how often.
// $types: relation types or null; $acts: speech acts or null
// $since: ISO day or null; $until: ISO day or null; $confidence: least, 0 to 1
// $knownAt: ISO time or null
// -> dyad, statements
MATCH (s:Statement)
WHERE s.dyad IS NOT NULL AND s.polarity = 'positive' AND s.act <> 'denied'
  AND ($types IS NULL OR s.type IN $types) AND ($acts IS NULL OR s.act IN $acts)
  AND s.confidence >= $confidence
  AND ($since IS NULL OR CASE s.datePrecision WHEN 'month' THEN left(s.date, 7) + '-31'
    WHEN 'year' THEN left(s.date, 4) + '-12-31' ELSE s.date END >= $since)
  AND ($until IS NULL OR s.date <= $until) AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
RETURN s.dyad AS dyad, count(*) AS statements ORDER BY dyad
