// Add what new statements say to the typed edges of one type.
// $rows: source, target, statements, documents, sources, first, last, confidence, acts, partners
// __TYPE__ is the type; first, last and partners may be null: no date, or an edge between the two ends
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[e:__TYPE__ {basis: 'text'}]->(b)
SET e.statements = coalesce(e.statements, 0) + row.statements,
  e.documents = coalesce(e.documents, 0) + row.documents,
  e.sources = coalesce(e.sources, 0) + row.sources,
  e.first = CASE WHEN e.first IS NULL OR row.first < e.first THEN row.first ELSE e.first END,
  e.last = CASE WHEN e.last IS NULL OR row.last > e.last THEN row.last ELSE e.last END,
  e.confidence = CASE WHEN coalesce(e.confidence, -1.0) < row.confidence
    THEN row.confidence ELSE e.confidence END,
  e.acts = reduce(all = coalesce(e.acts, []), act IN row.acts |
    [x IN all WHERE x < act] + [act] + [x IN all WHERE x > act]),
  e.with = CASE WHEN row.partners IS NOT NULL
    THEN reduce(all = coalesce(e.with, []), partner IN row.partners |
      [x IN all WHERE x < partner] + [partner] + [x IN all WHERE x > partner]) END
