// Which version of the schema the graph was made with.
// -> version
MATCH (m:Meta {id: 'schema'}) RETURN m.version AS version
