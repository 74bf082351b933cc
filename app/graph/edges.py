"""Typed edges: the view on the statements that Neo4j Browser shows and path questions walk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
    first, last            the earliest and the latest day, as 2019-06-05; "" when none has a date
    confidence             the greatest
    acts                   distinct, sorted
    partners               who was at the other end, for an edge that runs to a qualifier"""

    statements: int
    documents: int
    first: str
    last: str
    confidence: float
    acts: tuple[str, ...]
    partners: tuple[str, ...]


def through(statement: Statement) -> str:
    """The qualifier that a statement's edges run to, "" when they run between its ends."""
    relation = relation_types()[statement.type]
    return str(getattr(statement, relation.qualifier)) if relation.to_qualifier else ""


def edges_of(statement: Statement) -> dict[Key, str]:
    """The typed edges that a statement gives, each with the partner at its other end or "".

    Only a positive statement that nobody denies makes an edge."""
    if statement.polarity is not Polarity.POSITIVE or statement.act is Act.DENIED:
        return {}
    a, b, kind = statement.subject, statement.object, statement.type
    if a == b:
        return {}
    if far := through(statement):
        return {Key(kind, near, far): partner for near, partner in ((a, b), (b, a)) if near != far}
    if relation_types()[kind].symmetric:
        a, b = sorted((a, b))
    return {Key(kind, a, b): ""}


def edges_among(documents: Mapping[str, Iterable[Statement]]) -> dict[Key, Edge]:
    """All typed edges that the statements of some documents give, by document id."""
    behind: dict[Key, list[tuple[str, Statement, str]]] = defaultdict(list)
    for document, statements in documents.items():
        for statement in statements:
            for key, partner in edges_of(statement).items():
                behind[key].append((document, statement, partner))
    return {key: _edge(found) for key, found in behind.items()}


def _edge(found: list[tuple[str, Statement, str]]) -> Edge:
    days = sorted(each.date.day.isoformat() for _, each, _ in found if each.date)
    return Edge(
        statements=len(found),
        documents=len({document for document, _, _ in found}),
        first=days[0] if days else "",
        last=days[-1] if days else "",
        confidence=max(each.confidence for _, each, _ in found),
        acts=tuple(sorted({each.act.value for _, each, _ in found})),
        partners=tuple(sorted({partner for _, _, partner in found if partner})),
    )
