// Entities in order of id, whole or by their kind.
// $kinds: labels or null; $after: id to go on after, "" to begin; $limit: rows at most
// -> id, labels, name, names, aliases, wikidata, iso2, iso3, represents, role, since, until, documents, statements
MATCH (e:Entity)
WHERE e.id > $after AND ($kinds IS NULL OR any(label IN labels(e) WHERE label IN $kinds))
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.names AS names, e.aliases AS aliases,
  e.wikidata AS wikidata, e.iso2 AS iso2, e.iso3 AS iso3, e.represents AS represents,
  e.role AS role, e.since AS since, e.until AS until,
  COUNT { (e)<-[:MENTIONS]-(:Document) } AS documents,
  COUNT { (e)<-[:SUBJECT|OBJECT|SECTOR|AT|ABOUT]-(:Statement) } AS statements
ORDER BY id
