// Take away all typed edges of one type between two entities, doubles among them.
// $rows: source, target
// __TYPE__ is the type
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[e:__TYPE__]->(b:Entity {id: row.target})
WHERE coalesce(e.basis, '') <> 'reference'
DELETE e
