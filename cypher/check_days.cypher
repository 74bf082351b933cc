// By which act and day every statement is found.
// -> id, act, date, actDay
MATCH (s:Statement)
RETURN s.id AS id, s.act AS act, s.date AS date, s.actDay AS actDay
