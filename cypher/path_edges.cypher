// Typed edges at some entities, the most often stated first, with as little as a search for paths needs.
// $ids: entity ids; $limit: rows at most
// __TYPES__ are relation types
// -> source, type, target, statements
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:__TYPES__]-(:Entity)
WITH DISTINCT r ORDER BY coalesce(r.statements, 0) DESC LIMIT $limit
RETURN startNode(r).id AS source, type(r) AS type, endNode(r).id AS target,
  coalesce(r.statements, 0) AS statements
