// Entities that bear one of some names, those that most documents name first.
// $names: names in lower case
// -> id, labels, name, called, documents
MATCH (e:Entity)
WITH e, [name IN [e.name] + coalesce(e.names, []) + coalesce(e.aliases, [])
  WHERE toLower(name) IN $names | toLower(name)] AS called
WHERE size(called) > 0
RETURN e.id AS id, labels(e) AS labels, e.name AS name, called AS called,
  COUNT { (e)<-[:MENTIONS]-(:Document) } AS documents
ORDER BY documents DESC, id
