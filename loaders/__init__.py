"""What brings text in: readers of files, and the command line."""
