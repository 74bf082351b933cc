// Typed edges at some entities, the most often stated first: so many of those that run from them, and of those that run to them.
// $ids: entity ids; $least: by how many statements an edge is borne at least; $limit: rows at most of each
// __TYPES__ are relation types
// -> source, type, target, statements, documents, sources, first, last, confidence, acts, with, basis
UNWIND $ids AS id
MATCH (x:Entity {id: id})-[r:__TYPES__]->(y) WHERE coalesce(r.statements, 0) >= $least
RETURN x.id AS source, type(r) AS type, y.id AS target, r.statements AS statements,
  r.documents AS documents, r.sources AS sources, r.first AS first, r.last AS last, r.confidence AS confidence,
  r.acts AS acts, r.with AS with, r.basis AS basis
ORDER BY coalesce(statements, 0) DESC, source, type, target LIMIT $limit
UNION
UNWIND $ids AS id
MATCH (y:Entity {id: id})<-[r:__TYPES__]-(x) WHERE coalesce(r.statements, 0) >= $least
RETURN x.id AS source, type(r) AS type, y.id AS target, r.statements AS statements,
  r.documents AS documents, r.sources AS sources, r.first AS first, r.last AS last, r.confidence AS confidence,
  r.acts AS acts, r.with AS with, r.basis AS basis
ORDER BY coalesce(statements, 0) DESC, source, type, target LIMIT $limit
