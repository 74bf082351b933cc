// Take away pairs of which nothing is said any more.
// $ids: dyads
UNWIND $ids AS id
MATCH (p:Pair {id: id}) DELETE p
