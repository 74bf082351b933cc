// Store reference facts of one type.
// $rows: subject, object, since (or null); $source: the table; $version: of that
// __TYPE__ is the type
UNWIND $rows AS row
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
MERGE (a)-[e:__TYPE__ {basis: 'reference', source: $source}]->(b)
SET e.version = $version, e.since = row.since
