// Agreements by their ids, each with all that signed it.
// $ids: agreement ids
// -> id, name, labels, signatories
UNWIND $ids AS wanted
MATCH (g:Agreement {id: wanted})
OPTIONAL MATCH (x:Entity)-[:SIGNED]->(g)
WITH g, x ORDER BY x.id
RETURN g.id AS id, g.name AS name, labels(g) AS labels,
  collect({id: x.id, name: x.name, labels: labels(x), represents: x.represents}) AS signatories
ORDER BY id
