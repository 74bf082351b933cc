// What is known of documents: the reading that is stored, and each source with what it gave.
// $documents: document ids
// -> id, first, reading, recorded, sources
UNWIND $documents AS id
MATCH (d:Document {id: id})
OPTIONAL MATCH (s:Source)-[:GAVE]->(d)
RETURN d.id AS id, d.source AS first, d.digest AS reading, d.recordedAt AS recorded,
  collect(properties(s)) AS sources
