"""What an export is made of: entities and edges, or statements, that filters let through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from app.answers.entity import node
from app.exports.edges import typed_edges
from app.exports.network import Network, network
from app.questions import statements
from app.questions.reads import Reads

# Statements fetched in one go.
BATCH = 500
NO_FILTERS: Mapping[str, Any] = {
    "types": None,
    "acts": None,
    "since": None,
    "until": None,
    "confidence": 0.0,
    "knownAt": None,
}


def whole_network(graph: Reads, filters: Mapping[str, Any] = NO_FILTERS) -> Network:
    """All entities and typed edges; with filters, the edges left and the entities they join.

    filters  as NO_FILTERS has them"""
    types = filters["types"]
    if any(value for name, value in filters.items() if name != "types"):
        edges = typed_edges(graph.stream("export_statements", **filters))
    else:
        edges = [row for row in graph.stream("export_edges") if not types or row["type"] in types]
    nodes: Iterable[Mapping[str, Any]] = graph.stream("export_entities")
    if any(filters.values()):
        held = {row[end] for row in edges for end in ("source", "target")}
        nodes = (row for row in nodes if row["id"] in held)
    return network(map(node_row, nodes), edges)


def statement_rows(
    graph: Reads, filters: Mapping[str, Any] = NO_FILTERS, polarity: str | None = None
) -> Iterator[Mapping[str, Any]]:
    """All statements as statements.statement_rows has them, in order of id, as they are taken."""
    after = ""
    while ids := [
        row["id"]
        for row in graph.read(
            "export_events", after=after, limit=BATCH, polarity=polarity, **filters
        )
    ]:
        yield from statements.statement_rows(graph, ids)
        after = ids[-1]


def node_row(row: Mapping[str, Any]) -> dict[str, Any]:
    return node(row).model_dump()
