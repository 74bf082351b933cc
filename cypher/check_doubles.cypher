// Nodes that share their label and id with another.
// -> label, id
MATCH (n:Entity) WITH n.id AS id, count(n) AS found WHERE found > 1 OR id IS NULL
RETURN 'Entity' AS label, id AS id
UNION
MATCH (n:Document) WITH n.id AS id, count(n) AS found WHERE found > 1 OR id IS NULL
RETURN 'Document' AS label, id AS id
UNION
MATCH (n:Statement) WITH n.id AS id, count(n) AS found WHERE found > 1 OR id IS NULL
RETURN 'Statement' AS label, id AS id
UNION
MATCH (n:Passage) WITH n.id AS id, count(n) AS found WHERE found > 1 OR id IS NULL
RETURN 'Passage' AS label, id AS id
UNION
MATCH (n:Source) WITH n.id AS id, count(n) AS found WHERE found > 1 OR id IS NULL
RETURN 'Source' AS label, id AS id
