// Note that entities have more typed edges than before; who does so holds them.
// $rows: id, more
// -> id, edges
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
WITH e, coalesce(e.edges, 0) + row.more AS found
SET e.edges = found
RETURN e.id AS id, found AS edges
