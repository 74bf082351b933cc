// When the graph last took a document in, if that was not before some time.
// $from: ISO time, "" for any
// -> recorded
MATCH (d:Document) WHERE d.recordedAt >= $from
RETURN max(d.recordedAt) AS recorded
