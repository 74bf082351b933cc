// Documents that name an entity, in order of id, without their texts.
// $entity: entity id; $after: document id to go on after, "" to begin; $limit: rows at most
// -> id, title, date, datePrecision, outlet, url, source, recordedAt, statements
MATCH (:Entity {id: $entity})<-[:MENTIONS]-(d:Document) WHERE d.id > $after
WITH DISTINCT d ORDER BY d.id LIMIT $limit
RETURN d.id AS id, d.title AS title, d.date AS date, d.datePrecision AS datePrecision,
  d.outlet AS outlet, d.url AS url, d.source AS source, toString(d.recordedAt) AS recordedAt,
  COUNT { (d)<-[:PART_OF]-(:Passage)<-[:EVIDENCED_BY]-(:Statement) } AS statements
ORDER BY id
