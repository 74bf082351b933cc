"""Offices pass on by date, whatever the order of loading; denials are set against claims."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from app.graph import Graph, store
from app.graph.history import (
    Claim,
    Contradiction,
    Office,
    Period,
    at,
    contradictions,
    offices,
    periods,
)
from app.model import Act, Polarity
from tests.app.graph.samples import ENTITIES, XI, document, extraction, statement

CHN, RUS, IND = "country:CHN", "country:RUS", "country:IND"


def test_a_newer_value_ends_the_older() -> None:
    claims = [
        Claim("c", "B", "2012-05-07", 0.5),
        Claim("a", "A", "2008-05-07", 0.9),
        Claim("b", "A", "2010-01-01", 0.9),
        Claim("d", "A", "2018-01-01", 0.9),
    ]
    found = periods(claims)
    assert found == [
        Period("A", "2008-05-07", "2012-05-07", ("a", "b")),
        Period("B", "2012-05-07", "2018-01-01", ("c",)),
        Period("A", "2018-01-01", "", ("d",)),
    ]
    assert [at(found, day) for day in ("2008-05-06", "2012-05-06", "2012-05-07", "2030-01-01")] == [
        None,
        found[0],
        found[1],
        found[2],
    ]


def test_the_most_confident_of_one_day_holds() -> None:
    claims = [Claim("a", "A", "2008-05-07", 0.9), Claim("b", "B", "2008-05-07", 0.5)]
    assert at(periods(claims), "2008-05-07") == Period("A", "2008-05-07", "", ("a",))


def test_offices_are_kept_apart(graph: Graph) -> None:
    hu = replace(XI, id="leader:hu-jintao", name="Hu Jintao", names=("Hu",))
    ENTITIES[hu.id] = hu
    ids = {}
    for number, (holder, role, day, recorded) in enumerate(
        [
            (XI.id, "president", "2013-03-14", 2020),
            (hu.id, "president", "2003-03-15", 2021),
            (hu.id, "Chairman", "2004-09-19", 2020),
        ]
    ):
        made = document(f"{number} of three texts.", day=day)
        said = statement(made, "LEADS", holder, CHN, details={"role": role})
        store(graph, extraction(made, said), datetime(recorded, 1, 1, tzinfo=UTC))
        ids[holder, role] = said.id
    president = (
        Period(hu.id, "2003-03-15", "2013-03-14", (ids[hu.id, "president"],)),
        Period(XI.id, "2013-03-14", "", (ids[XI.id, "president"],)),
    )
    chairman = Office("chairman", (Period(hu.id, "2004-09-19", "", (ids[hu.id, "Chairman"],)),))
    assert offices(graph, CHN) == [chairman, Office("president", president)]
    assert offices(graph, CHN, "2020-06-01") == [chairman, Office("president", president[1:])]
    assert offices(graph, RUS) == []


def test_what_one_says_and_another_denies_is_listed(graph: Graph) -> None:
    first, second = document("China met Russia there."), document("There was no such meeting.")
    met = statement(first, "MET_WITH", CHN, RUS)
    supports = statement(first, "SUPPORTS", CHN, RUS, start=2)
    denied = statement(second, "MET_WITH", RUS, CHN, act=Act.DENIED)
    other_way = statement(second, "SUPPORTS", RUS, CHN, start=2, polarity=Polarity.NEGATIVE)
    twice = statement(
        second, "SUPPORTS", CHN, RUS, start=3, act=Act.DENIED, polarity=Polarity.NEGATIVE
    )
    store(graph, extraction(first, met, supports))
    store(graph, extraction(second, denied, other_way, twice))
    expected = [Contradiction(met.id, denied.id, "MET_WITH", "2019-06-05")]
    assert contradictions(graph) == expected
    assert contradictions(graph, "CHN-RUS") == expected
    assert contradictions(graph, "CHN-IND") == []
    assert contradictions(graph, known_at="2000-01-01") == []
