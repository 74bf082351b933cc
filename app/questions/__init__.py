"""What is made of rows to answer a question: levels, summaries, paths, comparisons, rankings."""
