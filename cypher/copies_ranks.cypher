// The dates by which documents are put in order, and which is now the original of each.
// $documents: document ids
// -> id, date, original
MATCH (d:Document) WHERE d.id IN $documents
RETURN d.id AS id, d.date AS date, d.original AS original
