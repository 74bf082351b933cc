// Join statements to their qualifiers and speakers.
// $rows: statement, place (SECTOR, AT, ABOUT or SAID_BY), entity
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (e:Entity {id: row.entity})
FOREACH (_ IN CASE WHEN row.place = 'SECTOR' THEN [1] ELSE [] END | CREATE (s)-[:SECTOR]->(e))
FOREACH (_ IN CASE WHEN row.place = 'AT' THEN [1] ELSE [] END | CREATE (s)-[:AT]->(e))
FOREACH (_ IN CASE WHEN row.place = 'ABOUT' THEN [1] ELSE [] END | CREATE (s)-[:ABOUT]->(e))
FOREACH (_ IN CASE WHEN row.place = 'SAID_BY' THEN [1] ELSE [] END | CREATE (s)-[:SAID_BY]->(e))
