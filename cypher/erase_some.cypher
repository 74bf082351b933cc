// Take away some nodes: no entity while others are left. The mark of the schema stays.
// $limit: nodes at most; $entities: whether it is the entities' turn
// -> gone
MATCH (n) WHERE NOT n:Meta AND n:Entity = $entities
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS gone
