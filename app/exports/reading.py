"""What an export is made of: entities and edges, or statements, that filters let through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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


def whole_network(
    graph: Reads,
    filters: Mapping[str, Any] = NO_FILTERS,
    watched: Callable[[Iterable[Any]], Iterable[Any]] = iter,
) -> Network:
    """All entities and typed edges; with filters, the edges left and the entities they join.

    filters  as NO_FILTERS has them
    watched  passes on what is read, or raises when it is too much"""
    types = filters["types"]
    if any(value for name, value in filters.items() if name != "types"):
        edges = typed_edges(watched(graph.stream("export_statements", **filters)))
    else:
        rows = graph.stream("export_edges")
        edges = list(watched(row for row in rows if not types or row["type"] in types))
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


def rows_of(graph: Reads, ids: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """The statements of these ids in the same form and in that order, as they are taken."""
    for at in range(0, len(ids), BATCH):
        yield from statements.statement_rows(graph, ids[at : at + BATCH])


def node_row(row: Mapping[str, Any]) -> dict[str, Any]:
    return node(row).model_dump()
