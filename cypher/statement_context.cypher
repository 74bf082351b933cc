// The text around the words of a statement.
// $id: statement id; $around: characters on each side
// -> prefix, suffix
MATCH (:Statement {id: $id})-[e:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(d:Document)
WITH d.text AS text, e.start AS start, e.end AS end,
  CASE WHEN e.start < $around THEN 0 ELSE e.start - $around END AS from
RETURN substring(text, from, start - from) AS prefix, substring(text, end, $around) AS suffix
