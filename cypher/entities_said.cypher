// What one document each calls entities.
// $rows: entity, document
// -> entity, document, name, role, represents
UNWIND $rows AS row
MATCH (d:Document {id: row.document})-[m:MENTIONS]->(e:Entity {id: row.entity})
RETURN e.id AS entity, d.id AS document, m.name AS name, m.role AS role, m.represents AS represents
