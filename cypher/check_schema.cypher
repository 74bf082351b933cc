// The constraints that the database has.
// -> name, labels, properties
SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties
RETURN name AS name, labelsOrTypes AS labels, properties AS properties
