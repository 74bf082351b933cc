// Which statements a document makes, in the order of its text.
// $id: document id
// -> id, start
MATCH (d:Document {id: $id})<-[:PART_OF]-(p:Passage)<-[e:EVIDENCED_BY]-(s:Statement)
RETURN s.id AS id, e.start AS start ORDER BY start, id
