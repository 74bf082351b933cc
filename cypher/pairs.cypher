// What all that is said of some pairs of countries comes to.
// $ids: dyads, each two ISO 3166-1 alpha-3 codes, sorted, as CHN-RUS
// -> id, properties
UNWIND $ids AS id
MATCH (p:Pair {id: id}) RETURN p.id AS id, properties(p) AS properties
