// Documents by their ids, as the evidence of a statement shows them.
// $ids: document ids
// -> document, documentTitle, documentDate, documentPrecision, outlet, url, source
UNWIND $ids AS wanted
MATCH (d:Document {id: wanted})
RETURN d.id AS document, d.title AS documentTitle, d.date AS documentDate,
  d.datePrecision AS documentPrecision, d.outlet AS outlet, d.url AS url, d.source AS source
