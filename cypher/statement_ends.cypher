// Entities by their ids, as an end of a statement shows them.
// $ids: entity ids
// -> id, name, labels, represents
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.represents AS represents
