// Add what new statements say to the typed edges of one type; who does so holds the entities.
// Tells, of the edges that are new and of those of hubs, by how many statements each was borne before.
// $rows: source, target, properties (of an edge that none but the new statements bear)
// $busy: how many edges an entity has at most that is no hub
// __TYPE__ is the type
// -> source, target, before, sourceEdges, targetEdges
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
OPTIONAL MATCH (a)-[there:__TYPE__ {basis: 'text'}]->(b)
WITH row, a, b, there, there.statements AS before
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
WITH row, before, coalesce(a.edges, 0) AS sourceEdges, coalesce(b.edges, 0) AS targetEdges
WHERE before IS NULL OR sourceEdges > $busy OR targetEdges > $busy
RETURN row.source AS source, row.target AS target, before, sourceEdges, targetEdges
