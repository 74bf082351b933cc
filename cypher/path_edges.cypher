// Typed edges at some entities, the most often stated first, with as little as a search for paths needs: how many edges each end has.
// $ids: entity ids; $limit: rows at most
// __TYPES__ are relation types
// -> source, type, target, statements, sourceEdges, targetEdges
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:__TYPES__]-(:Entity)
WITH DISTINCT r ORDER BY coalesce(r.statements, 0) DESC LIMIT $limit
WITH r, startNode(r) AS x, endNode(r) AS y
RETURN x.id AS source, type(r) AS type, y.id AS target, coalesce(r.statements, 0) AS statements,
  x.edges AS sourceEdges, y.edges AS targetEdges
