"""Questions in plain English, parsed into one of the questions that the service answers."""
