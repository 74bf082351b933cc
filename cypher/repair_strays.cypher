// Take away relationships between entities that say neither text nor reference.
MATCH (a:Entity)-[e]->(b:Entity) WHERE NOT coalesce(e.basis, '') IN ['text', 'reference']
DELETE e
