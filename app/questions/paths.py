"""Cheap ways between two entities, with a toll on those that everybody passes through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice, pairwise
from math import inf, log10
from typing import NamedTuple

import networkx as nx

FORMULA = "hops + sum of log10 of the number of edges at each entity between the two ends"


class Step(NamedTuple):
    """A typed edge and how many statements bear it."""

    source: str
    type: str
    target: str
    statements: int


Way = tuple[float, list[Step]]
"""What a way costs, and its steps from the one end to the other."""


def search(
    start: str,
    end: str,
    k: int,
    hops: int,
    steps_at: Callable[[Sequence[str]], tuple[Iterable[Step], bool]],
    degrees_of: Callable[[Sequence[str]], Mapping[str, int]],
) -> tuple[list[Way], bool]:
    """The k cheapest ways of at most `hops` steps, and whether a limit cut the search.

    Looks one step further from the one end and the other in turn, and only at entities through
    which a way can be cheaper than those found.

    steps_at    the steps at some entities, the cheapest to pass first, and whether these are not
                all
    degrees_of  how many edges entities have in the whole graph"""
    known: dict[str, int] = {}
    taken: set[Step] = set()
    joined: nx.Graph[str] = nx.Graph()
    joined.add_nodes_from((start, end))
    looked: set[str] = set()
    partial, found = False, list[Way]()
    for length in range(1, hops + 1):
        ends = (start, end) if length % 2 else (end, start)
        most = found[-1][0] if len(found) == k else inf
        if new := _worthwhile(joined, known, *ends, length, most, looked):
            steps, cut = steps_at(new)
            partial |= cut
            looked.update(new)
            taken |= set(steps)
            joined.add_edges_from((step.source, step.target) for step in steps)
            known |= degrees_of(sorted(joined.nodes - known.keys() - {start, end}))
        if length == 1 < hops:
            continue
        useful = _on_a_way(joined, taken, start, end, length)
        found = cheapest(useful, known, start, end, k, length)
        if len(found) == k and found[-1][0] <= _least(length + 1):
            break
    return found, partial


def _worthwhile(
    joined: nx.Graph[str],
    degrees: Mapping[str, int],
    near: str,
    far: str,
    length: int,
    most: float,
    looked: set[str],
) -> list[str]:
    """Whom to look at next from `near`, the cheapest to pass first, to know of all ways to `far`
    that have `length` steps and cost less than `most`.

    joined, degrees  all entities that are known; looked  those at whom the search has looked"""
    if length <= 2:
        return [near]
    depth = (length - 1) // 2
    costs = nx.single_source_dijkstra_path_length(
        joined,
        near,
        weight=lambda a, b, _: None if b == far else 1 + _toll(a, degrees, near, far),
    )
    rest = _least(length - depth)
    bounds = {
        id: costs[id] + _toll(id, degrees, near, far) + rest
        for id in nx.single_source_shortest_path_length(joined, near, cutoff=depth)
        if id in costs and id not in looked and degrees[id] > 1  # one edge leads nowhere
    }
    # what is found has its cost rounded
    worth = (id for id, bound in bounds.items() if bound < most + 0.001)
    return sorted(worth, key=lambda id: (bounds[id], id))


def _on_a_way(
    joined: nx.Graph[str], steps: Iterable[Step], start: str, end: str, hops: int
) -> list[Step]:
    """The steps that may be part of a way of at most `hops` steps."""
    here, there = (
        nx.single_source_shortest_path_length(joined, origin, cutoff=hops)
        for origin in (start, end)
    )
    beyond = hops + 1
    return [
        step
        for step in steps
        if hops
        > min(
            here.get(a, beyond) + there.get(b, beyond)
            for a, b in ((step.source, step.target), (step.target, step.source))
        )
    ]


def _least(length: int) -> float:
    """What a way of so many steps costs at least: whoever is passed through has two edges."""
    return length + (length - 1) * log10(2)


def cheapest(
    steps: Iterable[Step], degrees: Mapping[str, int], start: str, end: str, k: int, hops: int
) -> list[Way]:
    """At most k ways of at most `hops` steps, the cheapest first; of steps side by side the one
    most often stated.

    degrees  how many edges each entity has in the whole graph: its toll is log10 of that"""
    graph: nx.Graph[str] = nx.Graph()
    best: dict[frozenset[str], Step] = {}
    for step in steps:
        ends = frozenset((step.source, step.target))
        if len(ends) == 2 and (ends not in best or _rank(step) < _rank(best[ends])):
            best[ends] = step
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


def _rank(step: Step) -> tuple[int, str]:
    return (-step.statements, step.type)
