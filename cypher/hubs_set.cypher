// Set how many edges of which weight hubs have; who does so holds the entities.
// $rows: id, weights
UNWIND $rows AS row
MERGE (h:Hub {id: row.id}) SET h.weights = row.weights
