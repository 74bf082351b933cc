// What names the version of the graph: its documents, its reviewers' decisions, its reference facts.
// -> documents, recorded, statements, entities, reviews, reviewed, undone, facts, edition
OPTIONAL MATCH (d:Document)
WITH count(d) AS documents, max(d.recordedAt) AS recorded
OPTIONAL MATCH (r:Review)
WITH documents, recorded, count(r) AS reviews, max(r.when) AS reviewed, count(r.undone) AS undone
OPTIONAL MATCH (:Entity)-[e:MEMBER_OF]->(:Entity) WHERE e.basis = 'reference'
RETURN documents AS documents, recorded AS recorded, COUNT { (:Statement) } AS statements,
  COUNT { (:Entity) } AS entities, reviews AS reviews, reviewed AS reviewed, undone AS undone,
  count(e) AS facts, max(e.version) AS edition
