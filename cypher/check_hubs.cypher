// Every hub with its properties.
// -> id, weights
MATCH (h:Hub) RETURN h.id AS id, h.weights AS weights
