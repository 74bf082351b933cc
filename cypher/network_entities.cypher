// Entities by their ids, as the nodes of a network.
// $ids: entity ids
// -> id, labels, name, names, aliases, wikidata, iso2, iso3, represents, role, since, until
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.names AS names, e.aliases AS aliases,
  e.wikidata AS wikidata, e.iso2 AS iso2, e.iso3 AS iso3, e.represents AS represents,
  e.role AS role, e.since AS since, e.until AS until
ORDER BY id
