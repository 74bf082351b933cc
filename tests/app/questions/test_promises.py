"""Promises and their deeds in a larger graph: the same as one that looks at everything finds."""

from __future__ import annotations

from typing import Any

import pytest

from app.graph import Graph, store_all
from app.graph.days import PROMISES
from app.graph.edges import through
from app.model import Act, Polarity, Statement
from app.questions import promises as module
from app.questions.promises import Status, promises
from benchmarks import generated

FILTERS: dict[str, Any] = dict.fromkeys(("types", "acts", "since", "until", "knownAt"))


def day(statement: Statement) -> str:
    return statement.date.day.isoformat() if statement.date else ""


def kind(statement: Statement) -> tuple[str, str, str]:
    return statement.dyad, statement.type, through(statement)


def deed(promise: Statement, everything: list[Statement]) -> str | None:
    """The first later deed of the kind."""
    later = [
        (day(each), each.id)
        for each in everything
        if each.act is Act.DID and each.polarity is Polarity.POSITIVE
        and promise.dyad and kind(each) == kind(promise) and day(each) > day(promise)
    ]  # fmt: skip
    return min(later)[1] if later else None


def wanted(
    everything: list[Statement], by: str | None, status: Status
) -> list[tuple[str, str | None]]:
    """Promise and deed, newest first."""
    found = [
        (each, deed(each, everything))
        for each in everything
        if each.act in PROMISES and each.polarity is Polarity.POSITIVE
        and by in (None, each.subject, each.said_by)
    ]  # fmt: skip
    found.sort(key=lambda pair: pair[0].id)
    found.sort(key=lambda pair: day(pair[0]), reverse=True)
    return [
        (promise.id, done)
        for promise, done in found
        if status == "all" or (status == "kept") == (done is not None)
    ]


def test_each_status_is_what_a_look_at_everything_finds(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_LAST", 40)
    monkeypatch.setattr(generated, "COUNTRIES", ["ABW", "AFG", "AGO"])
    made = list(generated.extractions(200))
    everything = [each for one in made for each in one.statements]
    store_all(graph, made)
    assert wanted(everything, None, "kept")
    asked: list[tuple[str | None, Status]] = [
        (by, status) for by in (None, "country:ABW") for status in ("open", "kept", "all")
    ]
    for by, status in asked:
        told: list[tuple[str, str | None]] = []
        after: list[str] | None = None
        while True:  # page by page
            found = promises(graph, by, None, status, {**FILTERS, "confidence": 0.0}, 8, after)
            told += [(row["id"], found.deeds.get(row["id"])) for row in found.rows]
            if len(found.rows) == 8:
                after = [found.rows[-1]["date"], found.rows[-1]["id"]]
            elif found.last:
                after = found.last
            else:
                break
        assert told == wanted(everything, by, status), (by, status)
