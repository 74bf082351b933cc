"""A document out of a Markdown file, with the fields of its YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

import yaml

from app.model import Document
from loaders.faults import Unreadable
from loaders.fields import described, fields
from loaders.texts import checked, contents, decoded

FRONT_MATTER = re.compile(r"\s*^---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)\s*", re.S | re.M)


def documents(stream: BinaryIO, source: str, limit: int) -> Iterator[Document]:
    """Yield the text after the front matter, described by it."""
    text = decoded(contents(stream, limit))
    match = FRONT_MATTER.match(text)
    given = fields(_front_matter(match[1])) if match else fields({})
    body = text[match.end() :] if match else text
    yield described(Document(checked(body, limit), source), given)


def _front_matter(written: str) -> Mapping[str, object]:
    try:
        found = yaml.safe_load(written)
    except (yaml.YAMLError, ValueError) as fault:  # ValueError: a date that is not in the calendar
        raise Unreadable(f"front matter is not YAML: {' '.join(str(fault).split())}") from None
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise Unreadable("front matter is not a list of fields, as title: ...")
    return {str(name).lower(): value for name, value in found.items()}
