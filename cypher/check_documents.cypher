// Documents in order of id, with their texts and the digest of what was read from them.
// $after: id to go on after, "" to begin; $limit: rows at most
// -> id, text, digest, recordedAt, reviews, sources
MATCH (d:Document) WHERE d.id > $after
WITH d ORDER BY d.id LIMIT $limit
OPTIONAL MATCH (s:Source)-[:GAVE]->(d)
RETURN d.id AS id, d.text AS text, d.digest AS digest, d.recordedAt AS recordedAt, d.reviews AS reviews,
  collect(properties(s)) AS sources
ORDER BY id
