// Lock entities for this transaction, always in the same order.
// $ids: entity ids, sorted
UNWIND $ids AS id
MATCH (e:Entity {id: id}) SET e.held = true REMOVE e.held
