"""What was so when: offices that pass from one holder to the next, and claims that are denied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from app.graph.door import Graph
from app.relations import relation_types


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that something had a value on a day (ISO text)."""

    id: str
    value: str
    day: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Period:
    """A value and how long it held.

    since       the first day that a statement gives it
    until       the day on which another value took its place, "" while it holds
    statements  those that give it, oldest first"""

    value: str
    since: str
    until: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """Who held one office: leader ids by period, oldest first."""

    role: str
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statement ids: what one says was done, the other denies.

    day  of the later of the two, "" when neither has one"""

    asserted: str
    denied: str
    type: str
    day: str


def periods(claims: Iterable[Claim]) -> list[Period]:
    """The periods of one thing, oldest first: a newer value supersedes the older.

    Of values that are claimed for the same day the most confident is the last."""
    ordered = sorted(claims, key=lambda each: (each.day, each.confidence, each.id))
    runs = [(value, list(run)) for value, run in groupby(ordered, key=lambda each: each.value)]
    ends = [run[0].day for _, run in runs[1:]] + [""]
    return [
        Period(value, run[0].day, end, tuple(each.id for each in run))
        for (value, run), end in zip(runs, ends, strict=True)
    ]


def at(found: Iterable[Period], day: str) -> Period | None:
    """The period that a day falls in, None before the first."""
    held = [each for each in found if each.since <= day and (not each.until or day < each.until)]
    return held[-1] if held else None


def offices(graph: Graph, entity: str, known_at: str | None = None) -> list[Office]:
    """The offices of a country or organisation, with who held each when.

    known_at  leaves out what was recorded after this time (ISO text in UTC)"""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for row in graph.read("offices", entity=entity, knownAt=known_at):
        claims[row["role"].casefold()].append(
            Claim(row["id"], row["holder"], row["date"], row["confidence"])
        )
    return [Office(role, tuple(periods(found))) for role, found in sorted(claims.items())]


def contradictions(
    graph: Graph, dyad: str | None = None, known_at: str | None = None, limit: int = 100
) -> list[Contradiction]:
    """Statements that deny what others say, the newest first; of two countries or of all."""
    symmetric = [name for name, relation in relation_types().items() if relation.symmetric]
    rows = graph.read(
        "contradictions", dyad=dyad, symmetric=symmetric, knownAt=known_at, limit=limit
    )
    return [
        Contradiction(row["asserted"], row["denied"], row["type"], row["date"] or "")
        for row in rows
    ]
