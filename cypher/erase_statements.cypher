// Take away the statements of documents and the sentences that bear them.
// $documents: document ids
MATCH (d:Document) WHERE d.id IN $documents
MATCH (d)<-[:PART_OF]-(p:Passage)
OPTIONAL MATCH (p)<-[:EVIDENCED_BY]-(s:Statement)
DETACH DELETE s, p
