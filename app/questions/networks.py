"""Typed edges at entities, the strongest first, however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, takewhile
from typing import Literal

from app.graph import hubs
from app.graph.hubs import strongest, weights_from
from app.questions.reads import Reads, Row

# Edges looked at in one step of a search for paths; of a hub, as many as one that is none may have.
EDGES_AT_ONCE = 4000


def strongest_edges(
    graph: Reads,
    ids: Sequence[str],
    types: Iterable[str] | None,
    most: int,
    columns: Literal["network_edges", "path_edges"] = "network_edges",
) -> list[Row]:
    """The `most` edges of some types, of all if None, at some entities that are most often stated.

    Of an entity with very many edges, looks only at types that have such strong ones, and fetches
    only these.

    columns  the query whose rows these are"""
    looked, least = types, 0
    for row in graph.read("hubs", ids=list(ids)):
        kinds, weight = strongest(weights_from(row["weights"]), types, most)
        least = max(least, weight)  # there are as many that strong at this entity alone
        looked = kinds if len(ids) == 1 else types
    rows = graph.read(columns, ids=list(ids), types=looked, least=least, limit=most)
    return sorted(rows, key=_strength)[:most]


def edges_in_reach(
    graph: Reads, ids: Sequence[str], types: Iterable[str] | None, degrees: Mapping[str, int]
) -> tuple[list[Row], bool]:
    """Rows of path_edges at the first of some entities, and whether that is not all there are.

    degrees  how many edges they have, as far as that is known"""
    sizes = [min(degrees.get(id, hubs.BUSY), hubs.BUSY) for id in ids]
    looked = ids[: sum(1 for _ in takewhile(EDGES_AT_ONCE.__ge__, accumulate(sizes)))]
    quiet = [id for id in looked if degrees.get(id, hubs.BUSY + 1) <= hubs.BUSY]
    rows = strongest_edges(graph, quiet, types, EDGES_AT_ONCE, "path_edges") if quiet else []
    cut = len(looked) < len(ids)
    for id in (id for id in looked if id not in set(quiet)):
        found = strongest_edges(graph, [id], types, hubs.BUSY + 1, "path_edges")
        cut |= len(found) > hubs.BUSY
        rows += found[: hubs.BUSY]
    return rows, cut


def degree(graph: Reads, id: str, types: Sequence[str] | None) -> int:
    """How many edges of some types an entity has, of all types if None."""
    if types is None:
        return sum(row["degree"] for row in graph.read("entity_degrees", ids=[id]))
    for row in graph.read("hubs", ids=[id]):
        weights = weights_from(row["weights"])
        return sum(weights[kind].total() for kind in types)
    rows = graph.read("entity_degrees_by_types", ids=[id], types=types)
    return sum(row["degree"] for row in rows)


def _strength(row: Row) -> tuple[int, str, str, str]:
    return -(row["statements"] or 0), row["source"], row["type"], row["target"]
