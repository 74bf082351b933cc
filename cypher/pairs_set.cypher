// Set what the statements of pairs come to.
// $rows: id, properties
UNWIND $rows AS row
MATCH (p:Pair {id: row.id})
SET p += row.properties
