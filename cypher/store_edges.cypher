// Add what new statements say to the typed edges of one type, and tell which were not there.
// Who does so holds the entities.
// $rows: source, target, properties (of an edge that none but the new statements bear)
// __TYPE__ is the type
// -> source, target
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
OPTIONAL MATCH (a)-[there:__TYPE__ {basis: 'text'}]->(b)
FOREACH (_ IN CASE WHEN there IS NULL THEN [1] ELSE [] END |
  CREATE (a)-[e:__TYPE__]->(b) SET e = row.properties)
FOREACH (e IN CASE WHEN there IS NULL THEN [] ELSE [there] END | SET
  e.statements = e.statements + row.properties.statements,
  e.documents = e.documents + row.properties.documents,
  e.sources = e.sources + row.properties.sources,
  e.first = CASE WHEN e.first IS NULL OR row.properties.first < e.first
    THEN row.properties.first ELSE e.first END,
  e.last = CASE WHEN e.last IS NULL OR row.properties.last > e.last
    THEN row.properties.last ELSE e.last END,
  e.confidence = CASE WHEN e.confidence < row.properties.confidence
    THEN row.properties.confidence ELSE e.confidence END,
  e.acts = reduce(all = e.acts, act IN row.properties.acts | CASE WHEN act IN all THEN all
    ELSE [x IN all WHERE x < act] + [act] + [x IN all WHERE x > act] END),
  e.with = reduce(all = e.with, partner IN coalesce(row.properties.with, []) |
    CASE WHEN partner IN all THEN all
    ELSE [x IN all WHERE x < partner] + [partner] + [x IN all WHERE x > partner] END))
WITH row, there WHERE there IS NULL
RETURN row.source AS source, row.target AS target
