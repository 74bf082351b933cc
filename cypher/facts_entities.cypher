// Make the entities that reference facts join, of one label; those that are there stay as they are.
// $rows: id, name, known (properties from the vocabulary)
// __LABEL__ is the label
UNWIND $rows AS row
MERGE (e:Entity:__LABEL__ {id: row.id})
SET e += row.known, e.reference = row.name, e.name = coalesce(e.name, row.name)
