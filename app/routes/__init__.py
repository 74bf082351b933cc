"""What the service answers at each address: a request to a question, a question to an answer."""
