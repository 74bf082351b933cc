"""Files of every kind that is read, made by the tests themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

MakePdf = Callable[..., Path]


@pytest.fixture
def make_pdf(tmp_path: Path) -> MakePdf:
    """Write a PDF whose pages hold these lines of text; returns its path."""

    def make(*pages: str, title: str = "", password: str = "") -> Path:
        writer = PdfWriter()
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        for words in pages:
            page = writer.add_blank_page(width=600, height=800)
            drawn = DecodedStreamObject()
            drawn.set_data(f"BT /F1 12 Tf 50 700 Td ({words}) Tj ET".encode() if words else b"")
            page[NameObject("/Contents")] = writer._add_object(drawn)
            page[NameObject("/Resources")] = DictionaryObject(
                {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
            )
        if title:
            writer.add_metadata({"/Title": title})
        if password:
            writer.encrypt(password, algorithm="RC4-128")
        path = tmp_path / "made.pdf"
        writer.write(path)
        return path

    return make
