// Who a country or an organisation is said to be led by, in which office, statement by statement.
// $entity: entity id; $knownAt: ISO time or null
// -> id, holder, role, date, confidence
MATCH (s:Statement {type: 'LEADS'})-[:OBJECT]->(:Entity {id: $entity})
WHERE s.polarity = 'positive' AND s.act <> 'denied' AND s.date IS NOT NULL
  AND ($knownAt IS NULL OR s.recordedAt <= $knownAt)
RETURN s.id AS id, s.subject AS holder, coalesce(s.role, '') AS role, s.date AS date,
  s.confidence AS confidence
ORDER BY date, id
