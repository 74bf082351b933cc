"""What is measured: how well the texts are read, and how fast."""
