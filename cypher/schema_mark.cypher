// Note which version of the schema the graph has.
// $version: a whole number
MERGE (m:Meta {id: 'schema'}) SET m.version = $version
