// Organisations that two entities both belong to, as texts or reference tables say.
// $a: entity id; $b: entity id
// -> id, name, labels, bases
MATCH (a:Entity {id: $a})-[m:MEMBER_OF]->(o:Entity)<-[n:MEMBER_OF]-(b:Entity {id: $b})
RETURN o.id AS id, o.name AS name, labels(o) AS labels,
  collect(DISTINCT m.basis) + collect(DISTINCT n.basis) AS bases
ORDER BY id
