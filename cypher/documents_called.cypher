// Documents by their id or by the source that they came from.
// $called: id or source
// -> id, source
MATCH (d:Document) WHERE d.id = $called OR d.source = $called
RETURN d.id AS id, d.source AS source
ORDER BY id
