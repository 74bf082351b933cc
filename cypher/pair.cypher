// What all that is said of a pair of countries comes to.
// $id: two ISO 3166-1 alpha-3 codes, sorted, as CHN-RUS
// -> properties
MATCH (p:Pair {id: $id}) RETURN properties(p) AS properties
