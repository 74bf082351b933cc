// How many nodes the graph has, but for the mark of the schema.
// -> nodes
MATCH (n) WHERE NOT n:Meta RETURN count(n) AS nodes
