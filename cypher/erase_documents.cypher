// Take away documents that say nothing any more.
// $documents: document ids
MATCH (d:Document) WHERE d.id IN $documents
DETACH DELETE d
