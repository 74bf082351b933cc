// Take away which entities documents name.
// $documents: document ids
MATCH (d:Document) WHERE d.id IN $documents
MATCH (d)-[m:MENTIONS]->(:Entity)
DELETE m
