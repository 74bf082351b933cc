// Take away those of the entities that no document names and no reference fact needs.
// $ids: entity ids
MATCH (e:Entity) WHERE e.id IN $ids
  AND NOT EXISTS { (e)<-[:MENTIONS]-(:Document) }
  AND NOT EXISTS { (e)-[{basis: 'reference'}]-(:Entity) }
DETACH DELETE e
