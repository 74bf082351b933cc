// Documents by their ids, without their texts.
// $ids: document ids
// -> id, title, date, datePrecision, outlet, url, source, recordedAt, statements
UNWIND $ids AS wanted
MATCH (d:Document {id: wanted})
RETURN d.id AS id, d.title AS title, d.date AS date, d.datePrecision AS datePrecision,
  d.outlet AS outlet, d.url AS url, d.source AS source, toString(d.recordedAt) AS recordedAt,
  COUNT { (d)<-[:PART_OF]-(:Passage)<-[:EVIDENCED_BY]-(:Statement) } AS statements
ORDER BY id
