// What the statements between the two ends of typed edges say together.
// $rows: type, source, target, ends (the pairs of subject and object that count)
// -> type, source, target, statements, documents, sources, first, last, confidence, acts
UNWIND $rows AS row
UNWIND row.ends AS ends
MATCH (s:Statement {subject: ends[0], object: ends[1], type: row.type})
WHERE s.through IS NULL AND s.polarity = 'positive' AND s.act <> 'denied'
OPTIONAL MATCH (d:Document {id: s.document})
RETURN row.type AS type, row.source AS source, row.target AS target, count(s) AS statements,
  count(DISTINCT s.document) AS documents,
  count(DISTINCT coalesce(d.original, s.document)) AS sources, min(s.date) AS first, max(s.date) AS last,
  max(s.confidence) AS confidence, collect(DISTINCT s.act) AS acts
