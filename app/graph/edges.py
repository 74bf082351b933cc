"""Typed edges: the view on the statements that Neo4j Browser shows and path questions walk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from app.model import Act, Polarity, Statement
from app.relations import relation_types


class Key(NamedTuple):
    """What tells a typed edge from all others."""

    type: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Edge:
    """What the statements behind one typed edge say together.

    statements, documents  how many there are
    sources      how many independent texts these documents are: copies of one count once
    first, last            the earliest and the latest day, as 2019-06-05; "" when none has a date
    confidence             the greatest
    acts                   distinct, sorted
    partners               who was at the other end, for an edge that runs to a qualifier"""

    statements: int
    documents: int
    sources: int
    first: str
    last: str
    confidence: float
    acts: tuple[str, ...]
    partners: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """An edge in the making: what its statements say, one after the other."""

    statements: int = 0
    confidence: float = 0.0
    documents: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    days: tuple[str, str] = ("", "")
    acts: set[str] = field(default_factory=set)
    partners: set[str] = field(default_factory=set)

    def add(
        self, document: str, source: str, day: str, confidence: float, act: str, partner: str
    ) -> None:
        """source: the text that the document is a copy of, or the document itself."""
        self.statements += 1
        self.documents.add(document)
        self.sources.add(source)
        self.confidence = max(self.confidence, confidence)
        self.acts.add(act)
        if partner:
            self.partners.add(partner)
        if day:
            first, last = self.days
            self.days = (min(first or day, day), max(last, day))

    def edge(self) -> Edge:
        return Edge(
            self.statements,
            len(self.documents),
            len(self.sources),
            *self.days,
            self.confidence,
            tuple(sorted(self.acts)),
            tuple(sorted(self.partners)),
        )


def through(statement: Statement) -> str:
    """The qualifier that a statement's edges run to, "" when they run between its ends."""
    relation = relation_types()[statement.type]
    return str(getattr(statement, relation.qualifier)) if relation.to_qualifier else ""


def edges_of(statement: Statement) -> dict[Key, str]:
    """The typed edges that a statement gives, each with the partner at its other end or "".

    Only a positive statement that nobody denies makes an edge."""
    if statement.polarity is not Polarity.POSITIVE or statement.act is Act.DENIED:
        return {}
    return keys_of(statement.type, statement.subject, statement.object, through(statement))


def keys_of(kind: str, a: str, b: str, far: str) -> dict[Key, str]:
    """The typed edges of a positive statement of some type: from a to b, or from both to far."""
    if a == b:
        return {}
    if far:
        return {Key(kind, near, far): partner for near, partner in ((a, b), (b, a)) if near != far}
    if relation_types()[kind].symmetric:
        a, b = sorted((a, b))
    return {Key(kind, a, b): ""}


def edges_among(
    documents: Mapping[str, Iterable[Statement]],
    originals: Mapping[str, str] = MappingProxyType({}),
) -> dict[Key, Edge]:
    """All typed edges that the statements of some documents give, by document id.

    originals  of the documents that are copies, which text they are copies of"""
    tallies: defaultdict[Key, Tally] = defaultdict(Tally)
    for document, statements in documents.items():
        for each in statements:
            day = each.date.day.isoformat() if each.date else ""
            for key, partner in edges_of(each).items():
                source = originals.get(document, document)
                tallies[key].add(document, source, day, each.confidence, each.act.value, partner)
    return {key: tally.edge() for key, tally in tallies.items()}
