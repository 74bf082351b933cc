"""What ministers are charged with, and whose they are; from words given by hand."""

from __future__ import annotations

import pytest

from app.extraction.portfolios import portfolio
from app.vocabulary import Role
from tests.app.extraction.test_introductions import read
from tests.app.extraction.test_people import line

MINISTER = Role("minister", "minister", "minister")


@pytest.mark.parametrize(
    ("written", "place", "found"),
    [
        (
            "Minister of Trade , Industry and Labour Per Berg",
            (0, 1),
            "Minister of Trade , Industry and Labour",
        ),
        (
            "Minister for Water and Mineral Resources , Per Berg",
            (0, 1),
            "Minister for Water and Mineral Resources",
        ),
        (
            "the Energy and Natural Resources Minister left",
            (5, 6),
            "Energy and Natural Resources Minister",
        ),
        (
            "the Minister of Foreign Affairs and Regional Integration of Norway",
            (1, 5),
            "Minister of Foreign Affairs and Regional Integration",
        ),
        # another title begins, or nothing of a portfolio
        ("Prime Minister and Foreign Minister Per Berg", (0, 2), "Prime Minister"),
        ("the minister of trade and his wife", (1, 4), "minister of trade"),
        ("the minister , trade unions said", (1, 2), "minister"),
    ],
)
def test_where_a_portfolio_begins_and_stops(
    written: str, place: tuple[int, int], found: str
) -> None:
    words = line(written).sentence.words
    first, end = portfolio(words, *place, MINISTER)
    assert " ".join(w.text for w in words[first:end]) == found


def test_who_heads_no_ministry_has_no_portfolio() -> None:
    words = line("President of Trade Unions left").sentence.words
    assert portfolio(words, 0, 1, Role("president", "head", "head_of_state")) == (0, 1)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("the Foreign Minister of Norway|NOR Kari* Dahl* left", "Kari Dahl"),
        ("Norwegian|NOR~demonym Prime Minister and Foreign Minister Kari* Dahl* left", "Kari Dahl"),
        ("the ambassador of Norway|NOR in Lima|PER~capital Kari* Dahl* left", "Kari Dahl"),
        (
            "the minister of the Norwegian|NOR~demonym Foreign Ministry Kari* Dahl* left",
            "Kari Dahl",
        ),
    ],
)
def test_whose_minister_somebody_is(written: str, name: str) -> None:
    assert [(p.name, p.country) for p in read(written).known] == [(name, "country:NOR")]
