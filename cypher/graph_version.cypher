// How many documents the graph holds and when it last took one in: together they name its version.
// -> documents, recorded
MATCH (d:Document)
RETURN count(d) AS documents, toString(max(d.recordedAt)) AS recorded
