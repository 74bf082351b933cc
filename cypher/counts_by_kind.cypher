// How many entities of each kind the graph holds.
// -> labels, entities
MATCH (e:Entity) RETURN labels(e) AS labels, count(*) AS entities
