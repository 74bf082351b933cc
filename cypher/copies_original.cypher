// Set which document is the original of a group of copies; null for the original itself.
// $rows: id, original
UNWIND $rows AS row
MATCH (d:Document {id: row.id}) SET d.original = row.original
