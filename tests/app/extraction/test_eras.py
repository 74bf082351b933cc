"""Capitals of states that are gone stand for them in their time, and for today's state after it."""

from __future__ import annotations

import pytest

from app.extraction.eras import choose, eras
from app.vocabulary import vocabulary

KNOWN = vocabulary()


@pytest.mark.parametrize(
    ("capital", "year", "text", "state"),
    [
        ("Moscow", 1978, "", "SUHH"),
        ("Moscow", 1991, "", "SUHH"),
        ("Moscow", 1992, "Soviet", "RUS"),
        ("Moscow", None, "the Soviets left", "SUHH"),
        ("Moscow", None, "the Russians left", "RUS"),
        ("Belgrade", 1996, "", "YUCS"),
        ("Belgrade", 2005, "", "CSXX"),
        ("Belgrade", 2010, "", "SRB"),
        ("Prague", 1969, "", "CSHH"),
        ("Oslo", 1969, "", "NOR"),
    ],
)
def test_a_capital_is_that_of_its_time(
    capital: str, year: int | None, text: str, state: str
) -> None:
    standing = eras(KNOWN).at(year, text)
    assert choose(KNOWN.forms[capital], standing).entity == f"country:{state}"
