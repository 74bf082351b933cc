// Make relationships of one type just as they were.
// $rows: source, target, properties
// __TYPE__ is the type, __SOURCE__ and __TARGET__ are the labels of its ends
UNWIND $rows AS row
MATCH (a:__SOURCE__ {id: row.source})
MATCH (b:__TARGET__ {id: row.target})
CREATE (a)-[e:__TYPE__]->(b) SET e = row.properties
