"""An entity, and the edges between entities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from app.answers.envelope import Answer, Model, Ref
from app.answers.statement import kind

Key = tuple[str, str, str]
"""What tells an edge from others: source, type and target."""

_TEXTS = ("wikidata", "iso2", "iso3", "represents", "role", "since", "until")


class Node(Ref):
    """An entity with all that the graph holds of it."""

    names: list[str] = Field(
        default_factory=list, description="What documents call it.", examples=[["China"]]
    )
    aliases: list[str] = Field(
        default_factory=list, description="What else it is called.", examples=[["PRC"]]
    )
    wikidata: str | None = Field(default=None, examples=["Q148"])
    iso2: str | None = Field(default=None, examples=["CN"])
    iso3: str | None = Field(default=None, examples=["CHN"])
    represents: str | None = Field(default=None, description="For a leader: whom.")
    role: str | None = Field(default=None, description="For a leader: the title that a text gives.")
    since: str | None = None
    until: str | None = None


class Entity(Node):
    """A node with how much the graph says of it."""

    documents: int = Field(description="Documents that name it.", examples=[3])
    statements: int = Field(description="Statements that it is an end of.", examples=[21])


class Edge(Model):
    """All positive statements of one type between two entities."""

    source: str = Field(examples=["country:CHN"])
    type: str = Field(examples=["COORDINATES_AT"])
    target: str = Field(examples=["organisation:SCO"])
    statements: int = Field(examples=[4])
    documents: int = Field(examples=[2])
    sources: int = Field(
        description="Of these, independent texts: copies of one count once.", examples=[2]
    )
    first: str | None = Field(default=None, examples=["2019-06-05"])
    last: str | None = Field(default=None, examples=["2022-02-04"])
    confidence: float | None = Field(default=None, examples=[0.9])
    acts: list[str] = Field(default_factory=list, examples=[["agreed", "did"]])
    with_: list[str] = Field(
        default_factory=list,
        alias="with",
        description="The partners, where the far end is a sector, an organisation or an issue.",
        examples=[["country:RUS"]],
    )
    basis: str | None = Field(
        default=None, description="`reference`: not from a text.", examples=[None]
    )

    @property
    def key(self) -> Key:
        return self.source, self.type, self.target


class NetworkAnswer(Answer[Edge]):
    """Items are the edges; every end of one is among the nodes."""

    nodes: list[Node]
    left: int = Field(
        default=0, description="Edges at these nodes that the limit left out.", examples=[0]
    )


def node(row: Mapping[str, Any]) -> Node:
    return Node(**node_fields(row))


def entity(row: Mapping[str, Any]) -> Entity:
    return Entity(**node_fields(row), documents=row["documents"], statements=row["statements"])


def node_fields(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "name": row["name"],
        "kind": kind(row["labels"]),
        "names": row["names"] or [],
        "aliases": row["aliases"] or [],
        **{name: row[name] or None for name in _TEXTS},
    }


def edge(row: Mapping[str, Any]) -> Edge:
    return Edge.model_validate(
        {
            **row,
            "statements": row["statements"] or 0,
            "documents": row["documents"] or 0,
            "sources": row["sources"] or 0,
            "acts": row["acts"] or [],
            "with": row["with"] or [],
        }
    )
