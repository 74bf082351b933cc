// Decisions of a person that hold for some documents or entities, or for all when both are null.
// $documents: document ids or null; $entities: entity ids or null
// -> properties
MATCH (r:Review)
WHERE $documents IS NULL AND $entities IS NULL
  OR r.undone IS NULL AND (r.document IN $documents OR r.entity IN $entities)
RETURN properties(r) AS properties ORDER BY r.when, r.id
