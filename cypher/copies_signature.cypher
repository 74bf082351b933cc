// Set the signatures of documents; null for a text too short to have one.
// $rows: id, signature
UNWIND $rows AS row
MATCH (d:Document {id: row.id}) SET d.signature = row.signature
