// How many typed edges of some types some entities have.
// $ids: entity ids
// __TYPES__ are relation types
// -> id, degree
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN e.id AS id, COUNT { (e)-[:__TYPES__]-() } AS degree
