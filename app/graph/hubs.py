"""How many edges of which weight busy entities have: one Hub node for each, kept exact.

The weight of an edge is how many statements bear it. Among thousands of edges, few are strong: a
hub tells how heavy an edge has to be to stand among the first so many, and which types have such
edges at all, so that the strongest are found without a look at each of the others."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from app.graph.door import Row, Transaction

BUSY = 500  # edges; an entity that has more is a hub

Weights = defaultdict[str, Counter[int]]
"""How many edges there are of each weight, by type."""

Move = tuple[str, int, int]
"""Type of an edge, and its weight before and now; before is 0 for an edge that is new."""


def weights_from(text: str) -> Weights:
    """The weights that a Hub node keeps."""
    found: Weights = defaultdict(Counter)
    for kind, counts in json.loads(text).items():
        found[kind].update({int(weight): edges for weight, edges in counts.items()})
    return found


def weights_text(weights: Mapping[str, Mapping[int, int]]) -> str:
    """As a Hub node keeps them; the same for the same edges."""
    told = {kind: dict(counts) for kind, counts in weights.items() if counts}
    return json.dumps(told, sort_keys=True, separators=(",", ":"))


def strongest(weights: Weights, types: Iterable[str] | None, most: int) -> tuple[list[str], int]:
    """Which types have edges among the `most` strongest of some types, of all if None, and how
    heavy such an edge is at least. It is 0 where there are no more than so many."""
    asked = weights.keys() if types is None else weights.keys() & set(types)
    counts: Counter[int] = Counter()
    for kind in asked:
        counts.update(weights[kind])
    found, least = 0, 0
    if counts.total() > most:
        for weight in sorted(counts, reverse=True):
            least, found = weight, found + counts[weight]
            if found >= most:
                break
    return sorted(kind for kind in asked if max(weights[kind]) >= least), least


def move_edges(transaction: Transaction, moves: Mapping[str, list[Move]]) -> None:
    """Note that edges of hubs are new or weigh more than before; who does so holds the entities."""
    if not moves:
        return
    rows = []
    for row in transaction.run("hubs", ids=sorted(moves)):
        weights = weights_from(row["weights"])
        for kind, before, now in moves[row["id"]]:
            counts = weights[kind]
            counts[now] += 1
            if before:
                counts[before] -= 1
                if not counts[before]:
                    del counts[before]
        rows.append({"id": row["id"], "weights": weights_text(weights)})
    transaction.run("hubs_set", rows=rows)


def count_hubs(transaction: Transaction, edges: Mapping[str, int]) -> None:
    """Count anew the edges of those entities that are hubs; the others are none any more.

    edges  how many edges each of the entities has"""
    if few := sorted(id for id, count in edges.items() if count <= BUSY):
        transaction.run("hubs_erase", ids=few)
    if busy := sorted(id for id, count in edges.items() if count > BUSY):
        rows = transaction.run("hubs_count", ids=busy, types=None)
        transaction.run("hubs_set", rows=hub_rows(rows))


def hub_rows(rows: Iterable[Row]) -> list[Row]:
    """Rows of hubs_count as Hub nodes."""
    found: defaultdict[str, Weights] = defaultdict(lambda: defaultdict(Counter))
    for row in rows:
        found[row["id"]][row["type"]][row["statements"]] += row["edges"]
    return [{"id": id, "weights": weights_text(each)} for id, each in sorted(found.items())]
