"""Names made comparable: without accents, dots and case."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@lru_cache(maxsize=10_000)  # the same few names are compared again and again
def plain(name: str) -> str:
    """A name without accents, dots and case: "J. Ramón" -> "j ramon"."""
    text = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", " ", text.replace("’", "'").replace("'", "")).strip().lower()


def surnames(name: str) -> list[str]:
    """The words of a name that tell it from others: without Jr., Sr. and numerals."""
    parts = plain(name).split()
    return [p for p in parts if p not in SUFFIXES] or parts


def slug(name: str) -> str:
    return plain(name).replace(" ", "-")
