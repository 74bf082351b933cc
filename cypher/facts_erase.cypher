// Take away all reference facts of one table.
// $source: the table
MATCH (:Entity)-[e]->(:Entity) WHERE e.basis = 'reference' AND e.source = $source
DELETE e
