// Make entities of one label just as they were.
// $rows: properties
// __LABEL__ is the label
UNWIND $rows AS row
CREATE (n:Entity:__LABEL__) SET n = row
