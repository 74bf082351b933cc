// Which document each source gives now, and what it said of it.
// $sources: source ids
// -> document, source
UNWIND $sources AS id
MATCH (s:Source {id: id})-[:GAVE]->(d:Document)
RETURN d.id AS document, properties(s) AS source
