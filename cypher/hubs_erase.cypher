// Take away the hubs of entities that have few edges.
// $ids: entity ids
UNWIND $ids AS id
MATCH (h:Hub {id: id}) DELETE h
