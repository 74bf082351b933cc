// All typed edges.
// -> source, type, target, statements, documents, first, last, confidence, acts, with, basis
MATCH (x:Entity)-[r]->(y:Entity)
RETURN x.id AS source, type(r) AS type, y.id AS target, r.statements AS statements,
  r.documents AS documents, r.first AS first, r.last AS last, r.confidence AS confidence,
  r.acts AS acts, r.with AS with, r.basis AS basis
ORDER BY source, type, target
