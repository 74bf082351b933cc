// What documents in order of id are copies of, and by which fingerprints.
// $documents: document ids
// -> id, original, signature, bands, copies
MATCH (d:Document) WHERE d.id IN $documents
RETURN d.id AS id, d.original AS original, d.signature AS signature,
  COLLECT { MATCH (d)-[:HAS]->(f:Fingerprint) RETURN f.id } AS bands,
  COLLECT { MATCH (d)-[c:COPY_OF]-(o:Document) RETURN [o.id, c.likeness] } AS copies
