// Forget what documents called entities that no document names any more.
// $ids: entity ids
MATCH (e:Entity) WHERE e.id IN $ids AND NOT EXISTS { (e)<-[:MENTIONS]-(:Document) }
SET e.name = e.reference, e.names = null, e.named = null, e.role = null, e.represents = null,
  e.titled = null
