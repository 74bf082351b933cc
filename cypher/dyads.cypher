// The pairs of countries of which something is said.
// -> dyad
MATCH (s:Statement) WHERE s.dyad IS NOT NULL
RETURN DISTINCT s.dyad AS dyad ORDER BY dyad
