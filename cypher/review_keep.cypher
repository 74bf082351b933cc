// Keep the record of a decision.
// $id: its id; $properties: all its properties, null to take away
MERGE (r:Review {id: $id}) SET r += $properties
