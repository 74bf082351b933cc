// What the statements behind typed edges to a sector, organisation or issue say together.
// $rows: type, source, target
// -> type, source, target, statements, documents, sources, first, last, confidence, acts, partners
UNWIND $rows AS row
OPTIONAL MATCH (one:Statement {through: row.target, subject: row.source})
WITH row, collect(one) AS some
OPTIONAL MATCH (other:Statement {through: row.target, object: row.source})
WITH row, some, collect(other) AS others
UNWIND some + others AS s
WITH row, s WHERE s.type = row.type AND s.polarity = 'positive' AND s.act <> 'denied'
  AND s.subject <> s.object
OPTIONAL MATCH (d:Document {id: s.document})
RETURN row.type AS type, row.source AS source, row.target AS target, count(s) AS statements,
  count(DISTINCT s.document) AS documents,
  count(DISTINCT coalesce(d.original, s.document)) AS sources, min(s.date) AS first, max(s.date) AS last,
  max(s.confidence) AS confidence, collect(DISTINCT s.act) AS acts,
  collect(DISTINCT CASE WHEN s.subject = row.source THEN s.object ELSE s.subject END) AS partners
