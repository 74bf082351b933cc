// What positive statements of some months that nobody denies call the level of a pair, and since when.
// $months: dyad and month, as `CHN-RUS 2019-06`; $types: relation types that tell a level
// -> id, type, act, polarity, date, datePrecision, level, since
UNWIND $months AS month
MATCH (s:Statement {month: month})
WHERE s.type IN $types AND s.polarity = 'positive' AND s.act <> 'denied'
RETURN s.id AS id, s.type AS type, s.act AS act, s.polarity AS polarity, s.date AS date,
  s.datePrecision AS datePrecision, s.level AS level, s.since AS since
