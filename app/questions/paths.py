"""Cheap ways between two entities, with a toll on those that everybody passes through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice, pairwise
from math import log10

import networkx as nx

from app.answers.entity import Edge

FORMULA = "hops + sum of log10 of the number of edges at each entity between the two ends"


def cheapest(
    edges: Iterable[Edge], degrees: Mapping[str, int], start: str, end: str, k: int, hops: int
) -> list[tuple[float, list[Edge]]]:
    """At most k ways of at most `hops` steps, the cheapest first; of edges side by side the one
    most often stated.

    degrees  how many edges each entity has in the whole graph: its toll is log10 of that"""
    graph: nx.Graph[str] = nx.Graph()
    best: dict[frozenset[str], Edge] = {}
    for edge in edges:
        ends = frozenset((edge.source, edge.target))
        if len(ends) == 2 and (ends not in best or _rank(edge) < _rank(best[ends])):
            best[ends] = edge
    for ends in sorted(best, key=sorted):
        one, other = sorted(ends)
        # half a toll on each edge at an entity makes one toll for passing through it
        toll = _toll(one, degrees, start, end) + _toll(other, degrees, start, end)
        graph.add_edge(one, other, cost=1 + toll / 2)
    if start not in graph or end not in graph or not nx.has_path(graph, start, end):
        return []
    ways = nx.shortest_simple_paths(graph, start, end, weight="cost")
    short = (way for way in islice(ways, 50 * k) if len(way) - 1 <= hops)
    return [
        (
            round(len(way) - 1 + sum(_toll(id, degrees, start, end) for id in way), 3),
            [best[frozenset(pair)] for pair in pairwise(way)],
        )
        for way in islice(short, k)
    ]


def _toll(id: str, degrees: Mapping[str, int], start: str, end: str) -> float:
    return 0.0 if id in (start, end) else log10(max(degrees.get(id, 1), 1))


def _rank(edge: Edge) -> tuple[int, str]:
    return (-edge.statements, edge.type)
