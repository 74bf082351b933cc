// What each statement of some pairs gives to what all of them come to.
// $dyads: dyads, as CHN-RUS
// -> dyad, type, act, polarity, goldstein, date, datePrecision, level, since, themes
UNWIND $dyads AS dyad
MATCH (s:Statement {dyad: dyad})
RETURN s.dyad AS dyad, s.type AS type, s.act AS act, s.polarity AS polarity,
  s.goldstein AS goldstein, s.date AS date, s.datePrecision AS datePrecision, s.level AS level,
  s.since AS since,
  [(s)-[r:SECTOR|AT|ABOUT]->(x:Entity) | type(r) + ' ' + x.id] AS themes
