// Documents that share a fingerprint with some, and so may be copies of them.
// $documents: document ids
// -> document, other
MATCH (d:Document)-[:HAS]->(:Fingerprint)<-[:HAS]-(o:Document)
WHERE d.id IN $documents AND o.id <> d.id
  AND d.signature IS NOT NULL AND o.signature IS NOT NULL
WITH DISTINCT d, o
RETURN {id: d.id, date: d.date, signature: d.signature} AS document,
  {id: o.id, date: o.date, signature: o.signature} AS other
