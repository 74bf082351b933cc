// Which documents are copies of some, either way.
// $documents: document ids
// -> document, other
MATCH (d:Document)-[:COPY_OF]-(o:Document) WHERE d.id IN $documents
RETURN d.id AS document, o.id AS other
