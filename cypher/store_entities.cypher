// Make entities, add what documents call them, and join them to the documents.
// $rows: id, label, known (properties from the vocabulary), names, name and named (when), role,
//   represents and titled (when, or ""), mentions (document, properties); sorted by id
UNWIND $rows AS row
FOREACH (_ IN CASE WHEN row.label = 'Country' THEN [1] ELSE [] END |
  MERGE (e:Entity:Country {id: row.id}))
FOREACH (_ IN CASE WHEN row.label = 'Leader' THEN [1] ELSE [] END |
  MERGE (e:Entity:Leader {id: row.id}))
FOREACH (_ IN CASE WHEN row.label = 'Organisation' THEN [1] ELSE [] END |
  MERGE (e:Entity:Organisation {id: row.id}))
FOREACH (_ IN CASE WHEN row.label = 'Initiative' THEN [1] ELSE [] END |
  MERGE (e:Entity:Initiative {id: row.id}))
FOREACH (_ IN CASE WHEN row.label = 'Agreement' THEN [1] ELSE [] END |
  MERGE (e:Entity:Agreement {id: row.id}))
FOREACH (_ IN CASE WHEN row.label = 'Sector' THEN [1] ELSE [] END |
  MERGE (e:Entity:Sector {id: row.id}))
FOREACH (_ IN CASE WHEN row.label = 'Issue' THEN [1] ELSE [] END |
  MERGE (e:Entity:Issue {id: row.id}))
FOREACH (_ IN CASE WHEN row.label = 'Event' THEN [1] ELSE [] END |
  MERGE (e:Entity:Event {id: row.id}))
FOREACH (_ IN CASE WHEN row.label = 'Place' THEN [1] ELSE [] END |
  MERGE (e:Entity:Place {id: row.id}))
WITH row
MATCH (e:Entity {id: row.id})
SET e += row.known,
  e.names = CASE WHEN size(row.names) = 0 THEN e.names
    ELSE reduce(all = coalesce(e.names, []), name IN row.names |
      [x IN all WHERE x < name] + [name] + [x IN all WHERE x > name]) END,
  e.name = CASE WHEN coalesce(e.named, '') < row.named THEN row.name ELSE e.name END,
  e.role = CASE WHEN coalesce(e.titled, '') < row.titled THEN row.role ELSE e.role END,
  e.represents = CASE WHEN coalesce(e.titled, '') < row.titled THEN row.represents
    ELSE e.represents END
SET e.named = CASE WHEN coalesce(e.named, '') < row.named THEN row.named ELSE e.named END,
  e.titled = CASE WHEN coalesce(e.titled, '') < row.titled THEN row.titled ELSE e.titled END
WITH e, row
UNWIND row.mentions AS mention
MATCH (d:Document {id: mention.document})
CREATE (d)-[m:MENTIONS]->(e) SET m = mention.properties
