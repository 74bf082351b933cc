"""Ways between two entities: the cheapest, and no step looked at that cannot matter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log10
from random import Random

import networkx as nx
import pytest

from app.questions.paths import Step, search

Found = list[tuple[float, list[str]]]


def ways(steps: Sequence[Step], start: str, end: str, k: int, hops: int) -> tuple[Found, int]:
    """What the search finds, each way as its cost and its entities, and how often it looked."""
    looked = 0

    def steps_at(ids: Sequence[str]) -> tuple[list[Step], bool]:
        nonlocal looked
        looked += 1
        return [step for step in steps if {step.source, step.target} & set(ids)], False

    def degrees_of(ids: Sequence[str]) -> dict[str, int]:
        return {id: sum(id in (step.source, step.target) for step in steps) for id in ids}

    found, partial = search(start, end, k, hops, steps_at, degrees_of)
    assert not partial
    told = []
    for cost, way in found:
        at = [start]
        for step in way:
            at.append(step.target if step.source == at[-1] else step.source)
        told.append((cost, at))
    return told, looked


def edges(*pairs: str) -> list[Step]:
    return [Step(pair[0], "MET_WITH", pair[1], 1) for pair in pairs]


def test_a_busy_entity_costs_a_toll() -> None:
    steps = edges("AB", "BZ", "AC", "CD", "DZ", *(f"B{each}" for each in "efghijklmnopqrstuvw"))
    found, _ = ways(steps, "A", "Z", 2, 4)
    assert found == [
        (round(2 + log10(21), 3), ["A", "B", "Z"]),
        (round(3 + 2 * log10(2), 3), ["A", "C", "D", "Z"]),
    ]


def test_it_looks_no_further_than_a_cheaper_way_can_be() -> None:
    steps = edges("AB", "BZ", "AC", "CZ", "BC", "CD", "DE", "EZ")
    assert ways(steps, "A", "Z", 1, 6)[1] == 2
    assert ways(steps, "A", "Z", 9, 6)[1] == 5  # then everybody was looked at


def test_edges_side_by_side_are_one_step_along_the_one_most_often_stated() -> None:
    steps = [Step("A", "VISITED", "Z", 2), Step("Z", "HOSTS", "A", 5), Step("A", "LEADS", "Z", 5)]
    found, _ = search("A", "Z", 3, 2, lambda ids: (steps, False), lambda ids: dict.fromkeys(ids, 3))
    assert found == [(1.0, [Step("Z", "HOSTS", "A", 5)])]


@pytest.mark.parametrize("seed", range(12))
def test_it_finds_what_a_look_at_every_way_finds(seed: int) -> None:
    chance = Random(seed)
    names = [f"n{number:02}" for number in range(14)]
    steps = [Step(chance.choice(names), "MET_WITH", name, 1) for name in names * 2]
    steps = [step for step in steps if step.source != step.target]
    start, end, k, hops = names[0], names[1], chance.randint(1, 4), chance.randint(1, 5)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from((step.source, step.target) for step in steps)
    degree = {name: sum(name in (s.source, s.target) for s in steps) for name in names}
    every = sorted(
        round(len(way) - 1 + sum(log10(degree[id]) for id in way[1:-1]), 3)
        for way in nx.all_simple_paths(graph, start, end, cutoff=hops)
    )
    found, _ = ways(steps, start, end, k, hops)
    assert [cost for cost, _ in found] == every[:k]
    assert all(graph.has_edge(*pair) for _, way in found for pair in pairwise(way))
