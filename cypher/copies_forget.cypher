// Take away the fingerprints that documents alone have.
// $documents: document ids
MATCH (d:Document)-[h:HAS]->(f:Fingerprint) WHERE d.id IN $documents
DELETE h
WITH DISTINCT f
WHERE NOT EXISTS { (f)<-[:HAS]-(:Document) }
DELETE f
