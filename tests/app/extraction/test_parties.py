"""Parties and movements, told by the words before and behind their kind."""

from __future__ import annotations

import pytest

from app.extraction.offices import Offices
from app.extraction.parties import party_refs
from app.extraction.people import People
from app.extraction.things import Things
from tests.app.extraction.test_patterns import words


def parties(written: str) -> tuple[list[str], list[str]]:
    """The names of the parties, and the countries that they are of."""
    tree, things, people = words(written), Things(), People(Offices((), {}, {}), None)
    party_refs(tree.sentence.words, tree.refs, things, people)
    return [e.name for e in things.entities.values()], list(people.seats.values())


@pytest.mark.parametrize(
    ("written", "found", "of"),
    [
        (
            "the Norwegian|NOR~demonym Harbour Party won",
            ["Norwegian Harbour Party"],
            ["country:NOR"],
        ),
        ("leader of the Harbour and Fish Party won", ["Harbour and Fish Party"], []),
        ("General Secretary of the Harbour Party won", ["Harbour Party"], []),
        ("the Workers ' Party of Norway|NOR won", ["Workers' Party of Norway"], ["country:NOR"]),
        ("Lunde 's People 's Party won", ["People's Party"], []),
        ("the Front for the Liberation of Ports won", ["Front for the Liberation of Ports"], []),
        ("the Blue Movement of the poor", ["Blue Movement"], []),
        ("the party won", [], []),
        ("the Party won", [], []),
        ("each Contracting Party won", [], []),
        ("the Other Party won", [], []),
        ("the Western Front fell", [], []),
        ("the Harbour|organisation:H Party|organisation:H won", [], []),
    ],
)
def test_a_party_is_told_by_its_name(written: str, found: list[str], of: list[str]) -> None:
    assert parties(written) == (found, of)
