"""Every Cypher statement of the project: one file each, named after what it asks."""
