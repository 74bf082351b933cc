// What names the version of the graph: its documents, its reviewers' decisions, its reference facts.
// -> documents, statements, entities, reviews, reviewed, undone, facts, edition
OPTIONAL MATCH (r:Review)
WITH count(r) AS reviews, max(r.when) AS reviewed, count(r.undone) AS undone
OPTIONAL MATCH (:Entity)-[e:MEMBER_OF]->(:Entity) WHERE e.basis = 'reference'
RETURN COUNT { (:Document) } AS documents, COUNT { (:Statement) } AS statements,
  COUNT { (:Entity) } AS entities, reviews AS reviews, reviewed AS reviewed, undone AS undone,
  count(e) AS facts, max(e.version) AS edition
