// Which of some entities are in the graph.
// $ids: entity ids
// -> id
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted}) RETURN e.id AS id
