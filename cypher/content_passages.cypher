// The sentences of documents that bear their statements.
// $documents: document ids
// -> document, id, start, end, text
MATCH (d:Document) WHERE d.id IN $documents
MATCH (d)<-[:PART_OF]-(p:Passage)
RETURN d.id AS document, p.id AS id, p.start AS start, p.end AS end, p.text AS text
