// What positive statements that nobody denies call the level of a pair, and since when.
// $ids: statement ids
// -> id, type, act, polarity, date, datePrecision, level, since
UNWIND $ids AS wanted
MATCH (s:Statement {id: wanted}) WHERE s.polarity = 'positive' AND s.act <> 'denied'
RETURN s.id AS id, s.type AS type, s.act AS act, s.polarity AS polarity, s.date AS date,
  s.datePrecision AS datePrecision, s.level AS level, s.since AS since
