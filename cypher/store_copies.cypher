// Note what each source said of the document that it gives.
// $rows: source, document, properties (null: the source is gone)
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
OPTIONAL MATCH (s)-[g:GAVE]->(:Document)
DELETE g
WITH s, row
SET s = coalesce(row.properties, {id: row.source})
FOREACH (_ IN CASE WHEN row.properties IS NULL THEN [1] ELSE [] END | DETACH DELETE s)
WITH s, row WHERE row.properties IS NOT NULL
MATCH (d:Document {id: row.document})
CREATE (s)-[:GAVE]->(d)
