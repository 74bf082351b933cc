// Set typed edges of one type to what their statements say.
// $rows: source, target, properties
// __TYPE__ is the type
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[e:__TYPE__ {basis: 'text'}]->(b)
SET e = row.properties
