// What was done between two countries in some months, the first first.
// $months: dyad and month, as `CHN-RUS 2019-06`
// $types: relation types; $until: ISO day or null
// -> id, dyad, type, through, date
UNWIND $months AS month
MATCH (s:Statement {month: month})
WHERE s.type IN $types AND s.act = 'did' AND s.polarity = 'positive'
  AND ($until IS NULL OR s.date <= $until)
RETURN s.id AS id, s.dyad AS dyad, s.type AS type, coalesce(s.through, '') AS through,
  s.date AS date
ORDER BY date, id
