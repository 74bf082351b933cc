// What every statement of a pair gives to what all of them come to, and the month that it is found by.
// -> dyad, type, act, polarity, goldstein, date, datePrecision, level, since, month, themes
MATCH (s:Statement) WHERE s.dyad IS NOT NULL
RETURN s.dyad AS dyad, s.type AS type, s.act AS act, s.polarity AS polarity,
  s.goldstein AS goldstein, s.date AS date, s.datePrecision AS datePrecision, s.level AS level,
  s.since AS since, s.month AS month,
  [(s)-[r:SECTOR|AT|ABOUT]->(x:Entity) | type(r) + ' ' + x.id] AS themes
