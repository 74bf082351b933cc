"""The schema: what a graph needs besides its data, and which version of it a graph has."""

from __future__ import annotations

from functools import partial

from app.graph.days import misplaced, set_days
from app.graph.door import Graph, GraphUnavailable
from app.graph.edges import Key
from app.graph.pairs import mend_pair, refresh_pairs
from app.graph.views import count_edges, refresh_edges

VERSION = 5
PAIRS = 10  # pairs of countries counted in one transaction
BATCH = 200  # typed edges, entities or statements computed in one transaction


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
        graph.alter("schema_forget")
        migrate(graph, version)
    graph.write(lambda transaction: transaction.run("schema_mark", version=VERSION))


def migrate(graph: Graph, version: int) -> None:
    """Take what an older version has stored to this one; done again, it changes nothing."""
    dyads = [row["dyad"] for row in graph.read("dyads")] if version < 5 else []
    if version < 2:  # pairs, and typed edges that count independent texts
        for dyad in dyads:
            graph.write(partial(mend_pair, dyad=dyad))
        keys = [
            Key(row["type"], row["source"], row["target"])
            for row in graph.stream("check_edges")
            if row["properties"].get("basis") == "text"
        ]
        for at in range(0, len(keys), BATCH):
            graph.write(partial(refresh_edges, keys=keys[at : at + BATCH]))
    if version < 4:  # statements that are found by their act and day
        rows = list(misplaced(graph))
        for at in range(0, len(rows), BATCH):
            graph.write(partial(set_days, rows=rows[at : at + BATCH]))
    if version < 5:  # pairs that know their levels
        for at in range(0, len(dyads), PAIRS):
            graph.write(partial(refresh_pairs, dyads=dyads[at : at + PAIRS]))
        # entities that know how many edges they have, and hubs of which weight
        ids = [row["id"] for row in graph.stream("export_entities")]
        for at in range(0, len(ids), BATCH):
            graph.write(partial(count_edges, ids=ids[at : at + BATCH]))
