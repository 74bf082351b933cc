"""Titles that are joined, behind names, of bodies; from words given by hand."""

from __future__ import annotations

from datetime import date

import pytest

from app.extraction.introductions import read_people
from app.extraction.offices import Offices
from app.extraction.people import People
from app.vocabulary import Office
from tests.app.extraction.test_people import ROLES, line

LUNDE = Office("country:NOR", "head_of_state", "Kari Lunde", "1990", "1995")
TABLE = Offices(
    (LUNDE,),
    {"kari lunde": [LUNDE], "lunde": [LUNDE]},
    {},
    {"organisation:PN": "country:NOR"},
    {"taoiseach": "country:IRL"},
)


def read(written: str) -> People:
    tree, people = line(written), People(TABLE, date(1992, 1, 1))
    read_people(tree.sentence.words, tree.refs, ROLES, people)
    return people


def led(people: People) -> list[tuple[str, str]]:
    """(person, what they lead) of each title beside a name that makes somebody a leader."""
    return [(p.name, t.led_by(p)) for t in people.titles if t.leads for p in t.people]


PARTY, NORWAY = "organisation:PN", "country:NOR"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        # of a party and of a country
        (
            "Per* Berg* , general secretary of the Party|organisation:PN and president of "
            "Norway|NOR , left",
            [("Per Berg", PARTY), ("Per Berg", NORWAY)],
        ),
        (
            "Per* Berg* , General Secretary of the Party|organisation:PN Central Committee and "
            "State President , left",
            [("Per Berg", PARTY), ("Per Berg", NORWAY)],
        ),
        (
            "Party|organisation:PN General Secretary and President Per* Berg* left",
            [("Per Berg", PARTY), ("Per Berg", NORWAY)],
        ),
        # a party leader leads no country
        ("Norwegian|NOR~demonym party leader Per* Berg* left", []),
        # two persons
        (
            "Per* Berg* , the president of Norway|NOR , and the president of Chad|TCD left",
            [("Per Berg", NORWAY)],
        ),
        # whose it is, from what was just spoken of
        ("Norway|NOR slept and its president , Per* Berg* , left", [("Per Berg", NORWAY)]),
        ("Norway|NOR slept and his president , Per* Berg* , left", []),
        # signatures
        ("For the Kingdom of Norway|NOR : President Per* Berg* left", [("Per Berg", NORWAY)]),
        ("He told Norway|NOR : President Per* Berg* left", [("Per Berg", "")]),
        # each with a country
        (
            "Presidents Per* Berg* of Norway|NOR and Moussa* Dabo* of Chad|TCD left",
            [("Per Berg", NORWAY), ("Moussa Dabo", "country:TCD")],
        ),
        # not in office, or not of the country
        ("the deputy president of Norway|NOR , Per* Berg* , left", []),
        ("the president - elect of Norway|NOR , Per* Berg* , left", []),
        ("the president of the Supreme Court of Norway|NOR , Per* Berg* , left", []),
        ("the president of Norway|NOR 's Supreme Court , Per* Berg* , left", []),
        # a title that only one country has
        ("the taoiseach , Per* Berg* , left", [("Per Berg", "country:IRL")]),
        # known to the table though not to the parser
        ("Kari Lunde , the president , left", [("Kari Lunde", NORWAY)]),
    ],
)
def test_whom_a_title_makes_the_leader_of_what(written: str, found: list[tuple[str, str]]) -> None:
    assert led(read(written)) == found


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("the secretary of Norway|NOR 's Trade Council , Per* Berg* , left", ["Per Berg"]),
        ("the minister of the Ministry of Trade of Norway|NOR , Per* Berg* , left", ["Per Berg"]),
        ("the ambassador of Norway|NOR to Chad|TCD , Per* Berg* , left", ["Per Berg"]),
        ("the president , Per* Berg* , left", ["Per Berg"]),
        ("he told the president , Berg left", []),
        ("the official KCNA left", []),
        ("Ambassador of Norway|NOR Summoned", []),
        ("the Lunde - backed president Per* Berg* left", ["Per Berg"]),
        ("the Blue Lunde* left Norway|NOR", []),
        ("Lunde* left Norway|NOR", ["Kari Lunde"]),
        ("Lunde* left Chad|TCD", []),
        ("May* left Norway|NOR", []),
    ],
)
def test_who_is_named(written: str, names: list[str]) -> None:
    assert [p.name for p in read(written).known] == names


def test_who_leads_an_organisation_still_speaks_for_his_country() -> None:
    people = read(
        "Norwegian|NOR~demonym president Per* Berg* left . UN|organisation:UN chief Per* Berg* left"
    )
    assert led(people) == [("Per Berg", NORWAY), ("Per Berg", "organisation:UN")]
    assert [p.country for p in people.known] == [NORWAY]
    people = read("Party|organisation:PN leader Per* Berg* left")
    assert (led(people), people.known[0].country) == ([("Per Berg", PARTY)], NORWAY)


def test_a_short_name_is_not_somebody_who_only_begins_like_it() -> None:
    people = read("the ambassador Lunde* Khalaf* left . President Lunde left")
    assert [p.name for p in people.known] == ["Lunde Khalaf", "Kari Lunde"]
