// Take away typed edges of one type that no statement gives any more.
// $rows: source, target
// __TYPE__ is the type
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[e:__TYPE__ {basis: 'text'}]->(b:Entity {id: row.target})
DELETE e
