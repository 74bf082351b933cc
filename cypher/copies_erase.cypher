// Take away that documents are copies.
// $documents: document ids
MATCH (d:Document)-[c:COPY_OF]-(:Document) WHERE d.id IN $documents
DELETE c
