// Note how many typed edges entities have; who does so holds them.
// $ids: entity ids
// __TYPES__ are all relation types
// -> id, edges
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
WITH e, COUNT { (e)-[:__TYPES__]-() } AS found
SET e.edges = CASE WHEN found > 0 THEN found END
RETURN e.id AS id, found AS edges
