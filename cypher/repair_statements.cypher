// Take away statements, sentences and sources that are not joined as they should be.
// $ids: their ids
CALL {
  MATCH (s:Statement) WHERE s.id IN $ids DETACH DELETE s
  RETURN count(*) AS some
  UNION ALL
  MATCH (p:Passage) WHERE p.id IN $ids DETACH DELETE p
  RETURN count(*) AS some
}
WITH sum(some) AS gone
MATCH (s:Source) WHERE s.id IN $ids DETACH DELETE s
