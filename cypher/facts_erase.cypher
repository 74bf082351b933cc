// Take away all reference facts of one table.
// $source: the table
// -> source, target
MATCH (a:Entity)-[e]->(b:Entity) WHERE e.basis = 'reference' AND e.source = $source
WITH e, a.id AS source, b.id AS target
DELETE e
RETURN source AS source, target AS target
