"""Text out of bytes, whatever their encoding."""

from __future__ import annotations

import codecs
from typing import BinaryIO

from charset_normalizer import from_bytes, is_binary

from loaders.faults import Unreadable

# Longest first: the mark of UTF-32 begins with that of UTF-16
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BYTES_PER_CHARACTER = 4  # at most, in every encoding that is read
ASCII = bytes(range(128))
MOSTLY_ASCII = 0.1  # share of other bytes under which a text is taken as Western European


def contents(stream: BinaryIO, limit: int) -> bytes:
    """All bytes of the stream; raises Unreadable where they are more than `limit` characters."""
    data = stream.read(limit * BYTES_PER_CHARACTER + 1)
    if len(data) > limit * BYTES_PER_CHARACTER:
        raise Unreadable(too_long(f"more than {limit:,}", limit))
    return data


def decoded(data: bytes, declared: str = "") -> str:
    """The text of these bytes, with \\n for every line end.

    data      in UTF-8, UTF-16, UTF-32 or an older encoding, which is detected
    declared  the encoding that the file itself names; believed where the bytes are not UTF-8
    raises    Unreadable where the bytes are no text"""
    return "\n".join(_text(data, declared).replace("\r\n", "\n").split("\r"))


def checked(text: str, limit: int) -> str:
    """The text, if it can be a document; else raises Unreadable with the reason."""
    if not text.strip():
        raise Unreadable("is empty")
    if not any(map(str.isalpha, text)):
        raise Unreadable("holds no words")
    if len(text) > limit:
        raise Unreadable(too_long(f"{len(text):,}", limit))
    if "\0" in text:
        raise Unreadable("is binary, not text")
    try:
        text.encode()
    except UnicodeEncodeError as fault:
        raise Unreadable(f"holds half a character at {fault.start:,}") from None
    return text


def too_long(length: str, limit: int) -> str:
    return f"has {length} characters; at most {limit:,} are taken (ENTENTE_MAX_DOCUMENT)"


def _text(data: bytes, declared: str) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data, encoding) or _refused(
                f"begins as {encoding} but does not go on so"
            )
    if (text := _strict(data, "utf-8")) is not None and "\0" not in text:
        return text
    if unmarked := _utf_16_without_mark(data):
        return unmarked
    if declared and (text := _strict(data, declared)):
        return text
    if is_binary(data):
        return _refused("is binary, not text")
    # charset-normalizer takes an English text with a few accents for one in cp1250 or cp775
    if _share_beyond_ascii(data) < MOSTLY_ASCII and (text := _strict(data, "cp1252")):
        return text
    if best := from_bytes(data).best():
        return str(best)
    return _refused("is in no encoding that is known; save it as UTF-8")


def _utf_16_without_mark(data: bytes) -> str | None:
    """Most letters of a Western text have a zero byte after them, or before."""
    for encoding, halves in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if halves.count(0) > len(data) / 4:
            return _strict(data, encoding)
    return None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _share_beyond_ascii(data: bytes) -> float:
    return len(data.translate(None, delete=ASCII)) / max(1, len(data))


def _refused(reason: str) -> str:
    raise Unreadable(reason)
