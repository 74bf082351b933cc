"""The whole graph as sorted lines of JSON: two graphs are the same if these are."""

from __future__ import annotations

import json
from collections.abc import Iterator

from app.graph.door import Graph, Row


def snapshot(graph: Graph) -> list[str]:
    """One line for each node and relationship, sorted; the same for the same graph.

    The engine, the order of loading and the order inside lists that mean sets leave no trace."""
    return sorted(
        json.dumps(row, ensure_ascii=False, sort_keys=True)
        for row in [*_nodes(graph), *_edges(graph)]
    )


def _nodes(graph: Graph) -> Iterator[Row]:
    for row in graph.stream("snapshot_nodes"):
        yield {"labels": sorted(row["labels"]), "properties": _plain(row["properties"])}


def _edges(graph: Graph) -> Iterator[Row]:
    for row in graph.stream("snapshot_edges"):
        yield row | {"properties": _plain(row["properties"])}


_SETS = ("names", "aliases", "acts", "with")


def _plain(properties: Row) -> Row:
    return {
        name: sorted(value) if name in _SETS else value
        for name, value in properties.items()
        if value is not None
    }
