// Entities by id, with what documents call them.
// $ids: entity ids
// -> labels, properties
MATCH (e:Entity) WHERE e.id IN $ids
RETURN labels(e) AS labels, properties(e) AS properties
