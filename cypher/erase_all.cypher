// Take away everything but the mark of the schema.
MATCH (n) WHERE NOT n:Meta DETACH DELETE n
