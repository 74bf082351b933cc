// Lock pairs of countries for this transaction, always in the same order; make those that are missing.
// $ids: dyads, sorted
// -> id, properties
UNWIND $ids AS id
MERGE (p:Pair {id: id}) SET p.held = true REMOVE p.held
RETURN p.id AS id, properties(p) AS properties
