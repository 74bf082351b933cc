// Documents that a decision may change: its own, those that name its entity, those it has changed.
// $document: document id or null; $entity: entity id or null; $id: id of the decision
// -> id
MATCH (d:Document) WHERE d.id = $document OR $id IN d.reviews
RETURN d.id AS id
UNION
MATCH (:Entity {id: $entity})<-[:MENTIONS]-(d:Document)
RETURN d.id AS id
