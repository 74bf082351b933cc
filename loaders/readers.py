"""The readers: each makes documents out of one kind of file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import BinaryIO

from app.model import Document
from loaders import json_lines, markdown, plain_text
from loaders.faults import Skipped

# Takes the stream, the source and the most characters that a text may have; raises Unreadable
Reader = Callable[[BinaryIO, str, int], Iterator[Document | Skipped]]


def _pdf(stream: BinaryIO, source: str, limit: int) -> Iterator[Document | Skipped]:
    from loaders import pdf  # these two libraries are slow to start: only for those who need them

    return pdf.documents(stream, source, limit)


def _web_page(stream: BinaryIO, source: str, limit: int) -> Iterator[Document | Skipped]:
    from loaders import web_page

    return web_page.documents(stream, source, limit)


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plain_text.documents,
        ".md": markdown.documents,
        ".html": _web_page,
        ".htm": _web_page,
        ".pdf": _pdf,
        ".jsonl": json_lines.documents,
    }
)


def reader_by_look(head: bytes) -> Reader:
    """The reader for input that has no name, by its first bytes."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"%pdf-"):
        return _pdf
    if start.startswith((b"<!doctype html", b"<html")):
        return _web_page
    if start.startswith(b"{"):
        return json_lines.documents
    return markdown.documents  # plain text, with or without front matter
