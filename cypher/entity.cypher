// One entity, with how much the graph says of it.
// $id: entity id
// -> id, labels, name, names, aliases, wikidata, iso2, iso3, represents, role, since, until, documents, statements
MATCH (e:Entity {id: $id})
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.names AS names, e.aliases AS aliases,
  e.wikidata AS wikidata, e.iso2 AS iso2, e.iso3 AS iso3, e.represents AS represents,
  e.role AS role, e.since AS since, e.until AS until,
  COUNT { (e)<-[:MENTIONS]-(:Document) } AS documents,
  COUNT { (e)<-[:SUBJECT|OBJECT|SECTOR|AT|ABOUT]-(:Statement) } AS statements
