"""What the service answers: models with an example each, built from the rows of a query."""
