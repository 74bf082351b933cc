"""A document out of a plain text file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from app.model import Document
from loaders.texts import checked, contents, decoded


def documents(stream: BinaryIO, source: str, limit: int) -> Iterator[Document]:
    """Yield the text as it stands."""
    yield Document(checked(decoded(contents(stream, limit)), limit), source)
