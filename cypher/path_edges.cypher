// Typed edges at some entities, the most often stated first, with as little as a search for paths needs.
// $ids: entity ids; $types: relation types or null; $limit: rows at most
// -> source, type, target, statements
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(:Entity)
WHERE $types IS NULL OR type(r) IN $types
WITH DISTINCT r ORDER BY coalesce(r.statements, 0) DESC LIMIT $limit
RETURN startNode(r).id AS source, type(r) AS type, endNode(r).id AS target,
  coalesce(r.statements, 0) AS statements
