// How many typed edges of which type and weight entities have.
// $ids: entity ids
// __TYPES__ are all relation types
// -> id, type, statements, edges
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[r:__TYPES__]-()
RETURN wanted AS id, type(r) AS type, coalesce(r.statements, 0) AS statements, count(*) AS edges
