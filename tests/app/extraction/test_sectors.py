"""Which sectors a relation names: those of a list, of "areas such as", known or not."""

from __future__ import annotations

import pytest

from tests.app.extraction.test_statements import COOPERATE, found

BOTH = "Oman nsubj 4 OMN; and cc 1; Iran conj 1 IRN; cooperate/cooperate/VBP ROOT 4; in prep 4; "


def sectors(written: str) -> list[str]:
    return [f.sector.removeprefix("sector:") for f in found(BOTH + written, COOPERATE)]


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("oil pobj 5 sector:oil; , punct 6; cinema conj 6; and cc 6; gas conj 6 sector:gas",
         ["oil", "cinema", "gas"]),
        ("oil pobj 5 sector:oil; and cc 6; cinema conj 6", ["oil"]),
        ("cinema pobj 5; and cc 6; radio conj 6", ["cinema-and-radio"]),
        ("areas/area pobj 5; such amod 8; as prep 6; oil pobj 8 sector:oil; and cc 9; "
         "gas conj 9 sector:gas", ["oil", "gas"]),
        ("areas/area pobj 5; of prep 6; cinema pobj 7; , punct 6; oil conj 6 sector:oil; "
         "and cc 10; gas conj 10 sector:gas", ["cinema", "oil", "gas"]),
        ("areas/area pobj 5; they nsubj 8; know/know/VBP relcl 6; , punct 8; including/include/IN "
         "prep 8; oil pobj 10 sector:oil", ["oil"]),
        ("fields/field pobj 5; ( punct 6; oil appos 6 sector:oil; , punct 8; "
         "gas conj 8 sector:gas; ) punct 6", ["oil", "gas"]),
        ("areas/area pobj 5", [""]),
    ],
)  # fmt: skip
def test_a_list_names_each_of_its_sectors(written: str, named: list[str]) -> None:
    assert sectors(written) == named
