// The documents that are copies, each with the text that it is a copy of.
// -> id, original
MATCH (d:Document) WHERE d.original IS NOT NULL
RETURN d.id AS id, d.original AS original
