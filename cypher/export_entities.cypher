// All entities, as the nodes of an export.
// -> id, labels, name, names, aliases, wikidata, iso2, iso3, represents, role, since, until
MATCH (e:Entity)
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.names AS names, e.aliases AS aliases,
  e.wikidata AS wikidata, e.iso2 AS iso2, e.iso3 AS iso3, e.represents AS represents,
  e.role AS role, e.since AS since, e.until AS until
ORDER BY id
