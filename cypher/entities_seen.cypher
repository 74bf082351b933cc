// What the documents that are left call entities, and which document says it last.
// $ids: entity ids
// -> id, documents, names, named, titled
MATCH (e:Entity) WHERE e.id IN $ids
MATCH (e)<-[m:MENTIONS]-(d:Document)
WITH e, m, coalesce(d.date, '') + ' ' + d.id AS seen
RETURN e.id AS id, count(m) AS documents, collect(DISTINCT m.names) AS names, max(seen) AS named,
  max(CASE WHEN m.role IS NOT NULL OR m.represents IS NOT NULL THEN seen END) AS titled
