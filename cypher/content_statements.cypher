// The statements of documents, with all that they were stored with.
// $documents: document ids
// -> properties, start, end, passage, others
MATCH (d:Document) WHERE d.id IN $documents
MATCH (d)<-[:PART_OF]-(p:Passage)<-[v:EVIDENCED_BY]-(s:Statement)
OPTIONAL MATCH (s)-[r:SECTOR|AT|ABOUT|SAID_BY]->(e:Entity)
RETURN properties(s) AS properties, v.start AS start, v.end AS end, p.id AS passage,
  collect([type(r), e.id]) AS others
