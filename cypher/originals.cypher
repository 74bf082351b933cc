// Documents by their ids, each with the one that it is a copy of, else itself.
// $ids: document ids
// -> id, original
UNWIND $ids AS wanted
MATCH (d:Document {id: wanted})
RETURN d.id AS id, coalesce(d.original, d.id) AS original
