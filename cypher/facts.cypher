// How many reference facts there are, by table.
// -> source, version, type, facts
MATCH (:Entity)-[e]->(:Entity) WHERE e.basis = 'reference'
RETURN e.source AS source, e.version AS version, type(e) AS type, count(e) AS facts
ORDER BY source, version, type
