// Set documents' properties and make the sentences that bear their statements.
// $documents: properties with id, null where there is none; $passages: properties with id, and document
CALL {
  UNWIND $documents AS row
  MATCH (d:Document {id: row.id}) SET d += row
  RETURN count(d) AS made
}
WITH made
UNWIND $passages AS row
MATCH (d:Document {id: row.document})
CREATE (p:Passage)-[:PART_OF]->(d) SET p = row.properties
