// Set by which month the statements of pairs are found.
// $dyads: dyads, as CHN-RUS
UNWIND $dyads AS dyad
MATCH (s:Statement {dyad: dyad})
SET s.month = dyad + ' ' + coalesce(left(s.date, 7), '')
