// Of promises, the first later deed of the same kind between the same two; those without are left out.
// $ids: statement ids; $until: ISO day or null
// -> id, deed
UNWIND $ids AS wanted
MATCH (s:Statement {id: wanted})
MATCH (t:Statement {dyad: s.dyad})
WHERE t.type = s.type AND t.act = 'did' AND t.polarity = 'positive' AND t.id <> s.id
  AND t.date > s.date AND ($until IS NULL OR t.date <= $until)
  AND coalesce(t.through, '') = coalesce(s.through, '')
WITH s, t ORDER BY t.date, t.id
WITH s, collect(t.id) AS deeds
RETURN s.id AS id, deeds[0] AS deed
