"""Text out of bytes in the encodings that people's files have."""

from __future__ import annotations

import pytest

from loaders.faults import Unreadable
from loaders.texts import decoded

ACCENTS = (
    "President José Ramos-Horta met Prime Minister Narendra Modi – “a warm welcome” – in Delhi."
)
RUSSIAN = (
    "Президент России встретился с председателем Китая. Стороны подписали совместное заявление."
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_a_western_text_is_read_whatever_its_encoding(encoding: str) -> None:
    assert decoded(ACCENTS.encode(encoding)) == ACCENTS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_a_cyrillic_text_is_read_whatever_its_encoding(encoding: str) -> None:
    assert decoded(RUSSIAN.encode(encoding)) == RUSSIAN


def test_the_encoding_that_a_file_names_is_believed_only_where_utf_8_fails() -> None:
    assert decoded(RUSSIAN.encode("koi8-r"), declared="koi8-r") == RUSSIAN
    assert decoded(RUSSIAN.encode(), declared="koi8-r") == RUSSIAN
    assert decoded(RUSSIAN.encode("cp1251"), declared="no-such-encoding") == RUSSIAN


def test_line_ends_are_the_same_on_every_machine() -> None:
    assert decoded(b"a\r\nb\rc\nd\r\n") == "a\nb\nc\nd\n"


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(Unreadable, match="is binary, not text"):
        decoded(bytes(range(256)) * 4)


def test_a_mark_that_the_rest_does_not_keep_is_refused() -> None:
    with pytest.raises(Unreadable, match="begins as utf-16 but does not go on so"):
        decoded(b"\xff\xfe" + b"\x00\xd8" * 3)
