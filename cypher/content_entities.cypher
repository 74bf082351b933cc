// The entities of documents, and what each document said of each.
// $documents: document ids
// -> document, labels, entity, mention
MATCH (d:Document) WHERE d.id IN $documents
MATCH (d)-[m:MENTIONS]->(e:Entity)
RETURN d.id AS document, labels(e) AS labels, properties(e) AS entity, properties(m) AS mention
