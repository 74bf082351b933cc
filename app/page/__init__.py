"""The built-in page: one HTML file with its script, its style and a graph library beside it."""

from pathlib import Path

STATIC = Path(__file__).parent / "static"
PAGE = Path(__file__).parent / "index.html"
