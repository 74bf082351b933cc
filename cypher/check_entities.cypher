// Entities in order of id, with what is computed from the documents that name them.
// $after: id to go on after, "" to begin; $limit: rows at most
// -> id, labels, properties, mentions, facts
MATCH (e:Entity) WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties,
  COUNT { (e)<-[:MENTIONS]-(:Document) } AS mentions,
  COUNT { (e)-[{basis: 'reference'}]-(:Entity) } AS facts
ORDER BY id
