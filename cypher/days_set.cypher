// Set by which act and day statements are found.
// $rows: id, actDay
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.actDay = row.actDay
