"""Typed edges made anew from statements, for when filters leave some statements out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.answers.dates import first_day
from app.answers.statement import Statement as Told
from app.graph.edges import edges_among
from app.model import Act, Dated, Passage, Polarity, Statement
from app.relations import relation_types

_NOWHERE = Passage(0, 0, "")


def typed_edges(
    rows: Iterable[Mapping[str, Any]], originals: Mapping[str, str] | None = None
) -> list[dict[str, Any]]:
    """The edges that positive statements make, as rows like those of export_edges.cypher.

    rows       those of export_statements.cypher, each once
    originals  of documents that are copies, which text they are copies of: what `sources` needs"""
    documents: dict[str, list[Statement]] = defaultdict(list)
    for row in rows:
        documents[row["document"]].append(_statement(row))
    return [
        {
            "source": key.source,
            "type": key.type,
            "target": key.target,
            "statements": edge.statements,
            "documents": edge.documents,
            **({} if originals is None else {"sources": edge.sources}),
            "first": edge.first or None,
            "last": edge.last or None,
            "confidence": edge.confidence,
            "acts": list(edge.acts),
            "with": list(edge.partners),
            "basis": "text",
        }
        for key, edge in sorted(edges_among(documents, originals or {}).items())
    ]


def edges_made(statements: Iterable[Told]) -> list[dict[str, Any]]:
    """The same from statements as they are told; those that make no edge are left out."""
    return typed_edges(
        {
            "id": each.id,
            "type": each.type,
            "act": each.act,
            "date": each.date and first_day(each.date),
            "confidence": each.confidence,
            "document": each.evidence.document.id,
            "subject": each.subject.id,
            "object": each.object.id,
            "through": _through(each),
        }
        for each in statements
        if each.polarity is Polarity.POSITIVE and each.act is not Act.DENIED
    )


def _through(told: Told) -> str:
    """The id of the qualifier that its edges run to, "" when they run between its ends."""
    kind = relation_types()[told.type]
    place = getattr(told, kind.qualifier) if kind.to_qualifier else None
    return place.id if place else ""


def _statement(row: Mapping[str, Any]) -> Statement:
    """A statement with all that an edge depends on, and nothing of its words."""
    kind = relation_types()[row["type"]]
    return Statement(
        id=row["id"],
        type=row["type"],
        subject=row["subject"],
        object=row["object"],
        act=Act(row["act"]),
        passage=_NOWHERE,
        start=0,
        end=0,
        rule="",
        cameo="",
        plover="",
        goldstein=0.0,
        confidence=row["confidence"],
        date=Dated(date.fromisoformat(row["date"])) if row["date"] else None,
        **({kind.qualifier: row["through"]} if kind.to_qualifier and row["through"] else {}),
    )
