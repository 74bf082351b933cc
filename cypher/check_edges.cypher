// Every relationship between entities.
// -> type, source, target, properties
MATCH (a:Entity)-[e]->(b:Entity)
RETURN type(e) AS type, a.id AS source, b.id AS target, properties(e) AS properties
