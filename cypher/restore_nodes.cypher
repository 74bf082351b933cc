// Make nodes of one label just as they were.
// $rows: properties
// __LABEL__ is the label
UNWIND $rows AS row
CREATE (n:__LABEL__) SET n = row
