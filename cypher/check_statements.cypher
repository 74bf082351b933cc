// What every statement gives to the typed edges.
// -> id, type, act, polarity, subject, object, through, date, confidence, document
MATCH (s:Statement)
RETURN s.id AS id, s.type AS type, s.act AS act, s.polarity AS polarity, s.subject AS subject,
  s.object AS object, s.through AS through, s.date AS date, s.confidence AS confidence,
  s.document AS document
