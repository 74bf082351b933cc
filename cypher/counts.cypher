// How much the graph holds, in all.
// -> documents, passages, statements, entities
RETURN COUNT { (:Document) } AS documents, COUNT { (:Passage) } AS passages,
  COUNT { (:Statement) } AS statements, COUNT { (:Entity) } AS entities
