// Every relationship with its ends and properties.
// -> type, source, target, properties
MATCH (a)-[r]->(b)
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties
