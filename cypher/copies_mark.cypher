// Give documents their fingerprints.
// $rows: document, bands
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
UNWIND row.bands AS band
MERGE (f:Fingerprint {id: band})
CREATE (d)-[:HAS]->(f)
