"""A document out of a PDF file."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from app.model import Document
from loaders.faults import Unreadable
from loaders.texts import checked

# what pypdf raises on files that are broken in ways it does not look for
BROKEN = (
    PyPdfError,
    DependencyError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    RecursionError,
    OSError,
)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is said by us


def documents(stream: BinaryIO, source: str, limit: int) -> Iterator[Document]:
    """Yield the text of all pages, with the title that the file carries.

    The date in a PDF is the day that the file was made, decades after a treaty that was scanned,
    so it is not taken as the date of the text."""
    try:
        reader = PdfReader(stream if stream.seekable() else BytesIO(stream.read()))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("is locked with a password")
        text = _text(reader, limit)
        title = (reader.metadata and reader.metadata.title) or ""
    except BROKEN as fault:
        raise Unreadable(f"is a broken PDF: {' '.join(str(fault).split())}") from None
    if not text.strip():
        raise Unreadable("holds no text, only pictures; run it through text recognition first")
    yield replace(Document(checked(text, limit), source), title=" ".join(title.split()))


def _text(reader: PdfReader, limit: int) -> str:
    pages, length = [], 0
    for page in reader.pages:
        pages.append(page.extract_text())
        length += len(pages[-1])
        if length > limit:  # no need to read the rest
            break
    return "\n\n".join(pages)
