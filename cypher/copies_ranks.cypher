// The dates by which documents are put in order.
// $documents: document ids
// -> id, date
MATCH (d:Document) WHERE d.id IN $documents
RETURN d.id AS id, d.date AS date
