// Which document each source gives now, and what it said of it.
// $sources: source ids
// -> document, source
MATCH (s:Source)-[:GAVE]->(d:Document) WHERE s.id IN $sources
RETURN d.id AS document, properties(s) AS source
