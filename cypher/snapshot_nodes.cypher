// Every node with its labels and properties.
// -> labels, properties
MATCH (n) WHERE NOT n:Meta
RETURN labels(n) AS labels, properties(n) AS properties
