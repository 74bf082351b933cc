// Take away the sources of documents.
// $documents: document ids
MATCH (s:Source)-[:GAVE]->(d:Document) WHERE d.id IN $documents
DETACH DELETE s
