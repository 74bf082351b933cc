// Typed edges at some entities, the most often stated first, with as little as a search for paths needs: how many edges each end has.
// $ids: entity ids; $least: by how many statements an edge is borne at least
// $limit: rows at most of those that run from them, and of those that run to them
// __TYPES__ are relation types
// -> source, type, target, statements, sourceEdges, targetEdges
UNWIND $ids AS id
MATCH (x:Entity {id: id})-[r:__TYPES__]->(y) WHERE coalesce(r.statements, 0) >= $least
RETURN x.id AS source, type(r) AS type, y.id AS target, coalesce(r.statements, 0) AS statements,
  x.edges AS sourceEdges, y.edges AS targetEdges
ORDER BY statements DESC, source, type, target LIMIT $limit
UNION
UNWIND $ids AS id
MATCH (y:Entity {id: id})<-[r:__TYPES__]-(x) WHERE coalesce(r.statements, 0) >= $least
RETURN x.id AS source, type(r) AS type, y.id AS target, coalesce(r.statements, 0) AS statements,
  x.edges AS sourceEdges, y.edges AS targetEdges
ORDER BY statements DESC, source, type, target LIMIT $limit
