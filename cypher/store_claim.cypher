// Take sources and documents for this transaction alone: make what is missing, lock the rest.
// $sources: source ids, sorted; $documents: document ids, sorted
// -> held
UNWIND $sources AS id
MERGE (s:Source {id: id}) SET s.held = true REMOVE s.held
WITH count(s) AS sources
UNWIND $documents AS id
MERGE (d:Document {id: id}) SET d.held = true REMOVE d.held
RETURN count(d) AS held
