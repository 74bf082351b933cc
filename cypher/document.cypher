// One document with its text.
// $id: document id
// -> id, text, title, date, datePrecision, outlet, url, source, recordedAt
MATCH (d:Document {id: $id})
RETURN d.id AS id, d.text AS text, d.title AS title, d.date AS date,
  d.datePrecision AS datePrecision, d.outlet AS outlet, d.url AS url, d.source AS source,
  toString(d.recordedAt) AS recordedAt
