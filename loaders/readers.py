"""The readers: each makes documents out of one kind of file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import BinaryIO

from app.model import Document
from loaders import json_lines, markdown, pdf, plain_text, web_page
from loaders.faults import Skipped

# Takes the stream, the source and the most characters that a text may have; raises Unreadable
Reader = Callable[[BinaryIO, str, int], Iterator[Document | Skipped]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plain_text.documents,
        ".md": markdown.documents,
        ".html": web_page.documents,
        ".htm": web_page.documents,
        ".pdf": pdf.documents,
        ".jsonl": json_lines.documents,
    }
)


def reader_by_look(head: bytes) -> Reader:
    """The reader for input that has no name, by its first bytes."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"%pdf-"):
        return pdf.documents
    if start.startswith((b"<!doctype html", b"<html")):
        return web_page.documents
    if start.startswith(b"{"):
        return json_lines.documents
    return markdown.documents  # plain text, with or without front matter
