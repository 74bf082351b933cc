// Of each typed edge, the statements that it rests on, the surest and newest first.
// $edges: maps with source, type, target; $most: statements at most for each
// -> source, type, target, ids
UNWIND $edges AS edge
MATCH (x:Entity {id: edge.source})<-[:SUBJECT|OBJECT]-(s:Statement {type: edge.type})
WHERE s.polarity = 'positive' AND s.act <> 'denied'
MATCH (s)-[:SUBJECT|OBJECT|SECTOR|AT|ABOUT]->(y:Entity {id: edge.target})
WITH DISTINCT edge, s ORDER BY s.confidence DESC, coalesce(s.date, '') DESC, s.id
WITH edge, collect(s.id) AS found
RETURN edge.source AS source, edge.type AS type, edge.target AS target, found[0..$most] AS ids
