// Make statements, each joined to its sentence and its two ends.
// $rows: properties, passage, start, end
UNWIND $rows AS row
MATCH (p:Passage {id: row.passage})
MATCH (a:Entity {id: row.properties.subject})
MATCH (b:Entity {id: row.properties.object})
CREATE (s:Statement)
SET s = row.properties
CREATE (s)-[:EVIDENCED_BY {start: row.start, end: row.end}]->(p)
CREATE (s)-[:SUBJECT]->(a)
CREATE (s)-[:OBJECT]->(b)
