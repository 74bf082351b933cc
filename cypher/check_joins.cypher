// Statements, sentences and sources that are not joined as they should be.
// -> fault, label, id
MATCH (s:Statement)
WHERE COUNT { (s)-[:EVIDENCED_BY]->(:Passage) } <> 1
RETURN 'has not one sentence' AS fault, 'Statement' AS label, s.id AS id
UNION
MATCH (s:Statement)
WHERE COUNT { (s)-[:SUBJECT]->(:Entity {id: s.subject}) } <> 1
  OR COUNT { (s)-[:SUBJECT]->() } <> 1
RETURN 'has not one subject' AS fault, 'Statement' AS label, s.id AS id
UNION
MATCH (s:Statement)
WHERE COUNT { (s)-[:OBJECT]->(:Entity {id: s.object}) } <> 1
  OR COUNT { (s)-[:OBJECT]->() } <> 1
RETURN 'has not one object' AS fault, 'Statement' AS label, s.id AS id
UNION
MATCH (p:Passage) WHERE COUNT { (p)-[:PART_OF]->(:Document) } <> 1
RETURN 'is of no document' AS fault, 'Passage' AS label, p.id AS id
UNION
MATCH (s:Source) WHERE COUNT { (s)-[:GAVE]->(:Document) } <> 1
RETURN 'gives not one document' AS fault, 'Source' AS label, s.id AS id
UNION
MATCH (s:Statement)-[:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(d:Document)
WHERE d.id <> s.document
RETURN 'is of another document' AS fault, 'Statement' AS label, s.id AS id
