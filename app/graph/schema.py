"""The schema: what a graph needs besides its data, and which version of it a graph has."""

from __future__ import annotations

from app.graph.door import Graph, GraphUnavailable

VERSION = 1
# The query file that takes a graph from each older version to the next.
MIGRATIONS: dict[int, str] = {}


def apply_schema(graph: Graph) -> None:
    """Bring the graph to this version.

    raises  GraphUnavailable when a newer version made it"""
    found = graph.read("schema_version")
    version = found[0]["version"] if found else None
    if version == VERSION:
        return
    if version is not None and version > VERSION:
        raise GraphUnavailable(
            f"{graph.where} has a graph of schema version {version}; this program knows "
            f"{VERSION}. Install a newer entente-graph, or use another database."
        )
    graph.alter("schema")
    if version is not None:
        for step in range(version, VERSION):
            graph.alter(MIGRATIONS[step])
    graph.write(lambda transaction: transaction.run("schema_mark", version=VERSION))
