// Which entities a document names, the most often named first.
// $id: document id
// -> id, labels, name, names, count
MATCH (d:Document {id: $id})-[m:MENTIONS]->(e:Entity)
RETURN e.id AS id, labels(e) AS labels, e.name AS name, m.names AS names, m.count AS count
ORDER BY count DESC, id
