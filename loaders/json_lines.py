"""Documents out of JSON Lines: one object a line, with text, title, date, url, source or outlet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from app.model import Document
from loaders.faults import Skipped, Unreadable
from loaders.fields import described, fields
from loaders.texts import BYTES_PER_CHARACTER, checked, decoded, too_long

ESCAPED = 2 * BYTES_PER_CHARACTER  # a line is longer than its text: escapes and other fields


def documents(stream: BinaryIO, source: str, limit: int) -> Iterator[Document | Skipped]:
    """Yield a document for each line, or the reason why it gave none; the rest goes on."""
    empty = True
    for number, line in enumerate(_lines(stream, limit * ESCAPED), start=1):
        if line is not None and not line.strip():
            continue
        empty = False
        name = f"{source}#{number}"
        try:
            if line is None:
                raise Unreadable(too_long(f"more than {limit:,}", limit))
            yield _document(line, name, limit)
        except Unreadable as fault:
            yield Skipped(name, str(fault))
    if empty:
        raise Unreadable("is empty")


def _document(line: bytes, name: str, limit: int) -> Document:
    try:
        found = json.loads(decoded(line))
    except (json.JSONDecodeError, RecursionError) as fault:
        raise Unreadable(f"is not JSON: {fault}") from None
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        raise Unreadable('is not an object with a "text" in quotes')
    text = found["text"].replace("\r\n", "\n")
    return described(Document(checked(text, limit), name), fields(found))


def _lines(stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """Yield each line; None for one of more than `longest` bytes, so that memory stays bounded."""
    while line := stream.readline(longest + 1):
        if len(line) <= longest:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(longest)
        yield None
