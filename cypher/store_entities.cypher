// Add to entities what documents call them, and join them to the documents.
// $rows: id, known (properties from the vocabulary), names, name and named (when), role,
//   represents and titled (when, or ""), mentions (document, properties); sorted by id
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.known,
  e.names = CASE WHEN size(row.names) = 0 THEN e.names
    ELSE reduce(all = coalesce(e.names, []), name IN row.names |
      CASE WHEN name IN all THEN all
      ELSE [x IN all WHERE x < name] + [name] + [x IN all WHERE x > name] END) END,
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
