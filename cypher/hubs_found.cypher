// Entities that have more typed edges than some number, as they themselves tell.
// $busy: the number
// -> id
MATCH (e:Entity) WHERE e.edges > $busy RETURN e.id AS id ORDER BY id
