// Take away what only reference facts needed, now that there are none.
MATCH (e:Entity) WHERE e.reference IS NOT NULL
  AND NOT EXISTS { (e)-[{basis: 'reference'}]-(:Entity) }
SET e.reference = null
WITH e WHERE NOT EXISTS { (e)<-[:MENTIONS]-(:Document) }
DETACH DELETE e
