// Every pair of countries with its properties.
// -> properties
MATCH (p:Pair) RETURN properties(p) AS properties
