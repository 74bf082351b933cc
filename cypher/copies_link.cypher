// Note that documents are copies of earlier ones.
// $rows: copy, original, likeness
UNWIND $rows AS row
MATCH (c:Document {id: row.copy})
MATCH (o:Document {id: row.original})
MERGE (c)-[r:COPY_OF]->(o) SET r.likeness = row.likeness
