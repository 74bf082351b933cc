// How many typed edges some entities have.
// $ids: entity ids
// -> id, degree
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN e.id AS id, coalesce(e.edges, 0) AS degree
