// How many statements of each type, act and polarity the graph holds, with their span.
// -> type, act, polarity, statements, first, last
MATCH (s:Statement)
RETURN s.type AS type, s.act AS act, s.polarity AS polarity, count(*) AS statements,
  min(s.date) AS first, max(s.date) AS last
ORDER BY type, act, polarity
