// Entities that a name, an alias or a code calls: a whole name first, then its beginning, then a word in it.
// $q: what is sought, in lower case; $known: entity ids that the vocabulary gives for it
// $kinds: labels or null; $limit: rows at most
// -> id, labels, name, names, aliases, wikidata, iso2, iso3, represents, role, since, until, documents, statements, rank
MATCH (e:Entity)
WHERE $kinds IS NULL OR any(label IN labels(e) WHERE label IN $kinds)
WITH e, [e.name] + coalesce(e.names, []) + coalesce(e.aliases, []) AS called
WITH e, CASE
  WHEN e.id IN $known OR toLower(e.id) = $q OR toLower(coalesce(e.iso2, '')) = $q
    OR toLower(coalesce(e.iso3, '')) = $q OR toLower(coalesce(e.wikidata, '')) = $q
    OR any(name IN called WHERE toLower(name) = $q) THEN 0
  WHEN any(name IN called WHERE toLower(name) STARTS WITH $q) THEN 1
  WHEN any(name IN called WHERE toLower(name) CONTAINS ' ' + $q) THEN 2
  ELSE 3 END AS rank
WHERE rank < 3
WITH e, rank, COUNT { (e)<-[:MENTIONS]-(:Document) } AS documents
ORDER BY rank, documents DESC, e.id LIMIT $limit
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.names AS names, e.aliases AS aliases,
  e.wikidata AS wikidata, e.iso2 AS iso2, e.iso3 AS iso3, e.represents AS represents,
  e.role AS role, e.since AS since, e.until AS until, documents AS documents,
  COUNT { (e)<-[:SUBJECT|OBJECT|SECTOR|AT|ABOUT]-(:Statement) } AS statements, rank AS rank
ORDER BY rank, documents DESC, id
