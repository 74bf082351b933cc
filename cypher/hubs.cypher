// Entities with very many typed edges, by their ids: how many edges of which weight they have.
// $ids: entity ids
// -> id, weights
UNWIND $ids AS id
MATCH (h:Hub {id: id}) RETURN h.id AS id, h.weights AS weights
