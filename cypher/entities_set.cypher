// Set what documents call entities.
// $rows: id, properties
UNWIND $rows AS row
MATCH (e:Entity {id: row.id}) SET e += row.properties
