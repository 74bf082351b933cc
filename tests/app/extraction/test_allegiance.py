"""Whose a person is where the title names no country; from trees written by hand."""

from __future__ import annotations

from datetime import date

import pytest

from app.extraction.allegiance import settle
from app.extraction.mentions import Ref
from app.extraction.offices import Offices
from app.extraction.people import People, Person, Title
from app.vocabulary import Office, Role
from tests.app.extraction.trees import Tree, parse

LUNDE = Office("country:NOR", "head_of_state", "Kari Lunde", "1990", "1995")
QUEEN = Office("country:DNK", "monarch", "Margrethe II", "1972", "2024")
TABLE = Offices((LUNDE, QUEEN), {}, {})
PRESIDENT = Role("president", "head", "head_of_state")
SAID = "Dabo nsubj 2 leader:moussa-dabo; said/say ROOT 2; {} nsubj 4 {}; slept ccomp 2"
SLEPT = "Dabo nsubj 2 leader:moussa-dabo; slept/sleep ROOT 2"


def settled(
    tree: Tree, home: str = "", rank: str = "head", more: str = "", main: tuple[str, ...] = ()
) -> str:
    """The country of President Moussa Dabo; more: whose "president" is spoken of without name."""
    people = People(TABLE, date(1992, 1, 1))
    dabo = Person("Moussa Dabo", "", "president", "head_of_state", rank)
    role = Role("president", "head", "head_of_state")
    ref = tree.refs.at[0]
    people.known.append(dabo)
    people.titles.append(Title(ref, role, "president", (), [dabo], False, False))
    for country in filter(None, more.split()):
        bare = Ref(9, 9, tree.sentence.words[0], (), "role")
        people.titles.append(Title(bare, PRESIDENT, "president", (country,), [], False, False))
    settle(people, tree.refs, home, main)
    return dabo.country


@pytest.mark.parametrize(
    ("name", "meaning", "country"),
    [
        ("Chad", "TCD", "country:TCD"),
        ("Ndjamena", "TCD~capital", "country:TCD"),
        ("Norway", "NOR", ""),  # somebody else is its president
        ("Denmark", "DNK", ""),  # it has a queen
        ("Chadians", "TCD~people", ""),
    ],
)
def test_who_says_what_a_country_does_speaks_for_it(name: str, meaning: str, country: str) -> None:
    assert settled(parse(SAID.format(name, meaning))) == country


def test_what_a_country_is_only_told_of_is_not_its_speakers() -> None:
    tree = parse(
        "Dabo nsubj 2 leader:moussa-dabo; heard/hear ROOT 2; Chad nsubj 4 TCD; slept ccomp 2"
    )
    assert settled(tree) == ""


@pytest.mark.parametrize(
    ("more", "country"),
    [
        ("country:TCD", "country:TCD"),
        ("country:TCD country:TCD", "country:TCD"),
        ("country:TCD country:OMN", ""),
        ("country:NOR", ""),
        ("", ""),
    ],
)
def test_the_only_president_without_a_name_is_he(more: str, country: str) -> None:
    assert settled(parse(SLEPT), more=more) == country


@pytest.mark.parametrize(
    ("home", "rank", "country"),
    [
        ("country:TCD", "head", "country:TCD"),
        ("country:NOR", "head", ""),
        ("country:NOR", "minister", "country:NOR"),
        ("country:TCD", "organisation_head", ""),
    ],
)
def test_who_is_at_home_needs_no_country_unless_another_holds_the_office(
    home: str, rank: str, country: str
) -> None:
    assert settled(parse(SLEPT), home, rank) == country


def test_two_do_not_hold_one_office() -> None:
    people = People(TABLE, None)
    first = Person("Per Berg", "country:TCD", "president", "head_of_state", "head")
    second = Person("Moussa Dabo", "", "president", "head_of_state", "head")
    people.known += [first, second]
    settle(people, parse(SLEPT).refs, "country:TCD")
    assert second.country == ""


def test_nobody_visits_his_own_country_or_meets_its_people() -> None:
    visited = parse("Dabo nsubj 2 leader:moussa-dabo; visited/visit ROOT 2; Chad dobj 2 TCD")
    main = ("country:TCD", "country:KEN")
    assert settled(visited, "country:TCD") == ""
    assert settled(visited, "country:TCD", main=main) == "country:KEN"
    met = "Dabo nsubj 2 leader:moussa-dabo; met/meet ROOT 2; with prep 2; Kenya pobj 3 KEN"
    assert settled(parse(met), main=main) == "country:TCD"


@pytest.mark.parametrize(
    ("other", "bilateral", "country"),
    [("NOR", True, "country:TCD"), ("NOR", False, ""), ("KEN", True, "")],
)
def test_who_acts_beside_a_minister_of_one_of_two_countries_is_of_the_other(
    other: str, bilateral: bool, country: str
) -> None:
    tree = parse("Ny nsubj 3 leader:ny~person; Dabo conj 1 leader:dabo~person; spoke/speak ROOT 3")
    people = People(TABLE, date(1992, 1, 1))
    dabo = Person("Dabo", "", "minister", "minister", "minister")
    people.known += [Person("Ny", f"country:{other}"), dabo]
    role = Role("minister", "minister", "minister")
    people.titles.append(Title(tree.refs.at[1], role, "minister", (), [dabo], False, False))
    main = ("country:NOR", "country:TCD")
    settle(people, tree.refs, "", main, bilateral=bilateral)
    assert dabo.country == country


def test_a_minister_in_an_american_cable_is_the_hosts() -> None:
    tree = parse("Dabo nsubj 2 leader:dabo~person; spoke/speak ROOT 2")
    people = People(TABLE, date(1992, 1, 1))
    dabo = Person("Dabo", "", "Foreign Minister", "foreign_minister", "minister")
    people.known.append(dabo)
    settle(people, tree.refs, "country:USA", host="country:TCD")
    assert dabo.country == "country:TCD"
