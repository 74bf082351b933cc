// Note how many typed edges entities have; who does so holds them.
// $ids: entity ids
// __TYPES__ are all relation types
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e, COUNT { (e)-[:__TYPES__]-() } AS found
SET e.edges = CASE WHEN found > 0 THEN found END
