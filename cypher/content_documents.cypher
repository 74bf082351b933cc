// Documents with all their properties.
// $documents: document ids
// -> properties
MATCH (d:Document) WHERE d.id IN $documents
RETURN properties(d) AS properties
