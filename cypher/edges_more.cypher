// Note that entities have more typed edges than before; who does so holds them.
// $rows: id, more
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.edges = coalesce(e.edges, 0) + row.more
