// Typed edges at some entities, the most often stated first.
// $ids: entity ids; $limit: rows at most
// __TYPES__ are relation types
// -> source, type, target, statements, documents, sources, first, last, confidence, acts, with, basis
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:__TYPES__]-(:Entity)
WITH DISTINCT r, startNode(r) AS x, endNode(r) AS y
RETURN x.id AS source, type(r) AS type, y.id AS target, r.statements AS statements,
  r.documents AS documents, r.sources AS sources, r.first AS first, r.last AS last, r.confidence AS confidence,
  r.acts AS acts, r.with AS with, r.basis AS basis
ORDER BY coalesce(statements, 0) DESC, source, type, target LIMIT $limit
