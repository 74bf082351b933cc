// Entities in order of id, with what is computed from the documents that name them.
// $after: id to go on after, "" to begin; $limit: rows at most
// __TYPES__ are all relation types
// -> id, labels, properties, mentions, facts, edges
MATCH (e:Entity) WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties,
  COUNT { (e)<-[:MENTIONS]-(:Document) } AS mentions,
  COUNT { (e)-[{basis: 'reference'}]-(:Entity) } AS facts,
  COUNT { (e)-[:__TYPES__]-() } AS edges
ORDER BY id
