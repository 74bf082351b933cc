// The statements of documents that make typed edges, with all that tells which.
// $documents: document ids
// -> type, subject, object, through
UNWIND $documents AS id
MATCH (d:Document {id: id})<-[:PART_OF]-(:Passage)<-[:EVIDENCED_BY]-(s:Statement)
WHERE s.polarity = 'positive' AND s.act <> 'denied'
RETURN DISTINCT s.type AS type, s.subject AS subject, s.object AS object, s.through AS through
