"""Typed edges made anew from statements, for when filters leave some statements out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.graph.edges import edges_among
from app.model import Act, Dated, Passage, Statement
from app.relations import relation_types

_NOWHERE = Passage(0, 0, "")


def typed_edges(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The edges that positive statements make, as rows like those of export_edges.cypher.

    rows  those of export_statements.cypher, each once"""
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
            "first": edge.first or None,
            "last": edge.last or None,
            "confidence": edge.confidence,
            "acts": list(edge.acts),
            "with": list(edge.partners),
            "basis": "text",
        }
        for key, edge in sorted(edges_among(documents).items())
    ]


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
