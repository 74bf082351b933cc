"""Who stands at the centre of a network."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import networkx as nx

Weighted = nx.Graph

METRICS: Mapping[str, Callable[[Any], dict[str, float]]] = {
    "degree": lambda graph: {node: float(graph.degree(node)) for node in graph},
    "strength": lambda graph: {node: float(graph.degree(node, weight="weight")) for node in graph},
    "betweenness": lambda graph: nx.betweenness_centrality(graph, weight="distance"),
    "pagerank": lambda graph: nx.pagerank(graph, weight="weight"),
    "eigenvector": lambda graph: _eigenvector(graph),
}
"""By name. degree counts neighbours, strength statements; betweenness takes 1 / weight as
distance; the others are networkx's own."""

# Exact betweenness takes nodes times edges steps; beyond this it is estimated from a sample.
EXACT = 600


def network_of(edges: Iterable[tuple[str, str, int]]) -> Any:
    """An undirected network; the weights of edges between the same two add up."""
    graph: Any = nx.Graph()
    for a, b, weight in edges:
        if a != b:
            before = graph.get_edge_data(a, b, {"weight": 0})["weight"]
            graph.add_edge(a, b, weight=before + weight, distance=1 / (before + weight))
    return graph


def ranked(graph: Any, metric: str, prefix: str = "") -> list[tuple[int, str, float]]:
    """Rank, node and value of the nodes whose ids begin so, the greatest first; equal values
    share a rank."""
    if metric == "betweenness" and len(graph) > EXACT:
        values = nx.betweenness_centrality(graph, k=EXACT, weight="distance", seed=1)
    else:
        values = METRICS[metric](graph) if len(graph) else {}
    rounded = {id: round(value, 6) for id, value in values.items() if id.startswith(prefix)}
    order = sorted(rounded.items(), key=lambda item: (-item[1], item[0]))
    found: list[tuple[int, str, float]] = []
    for place, (node, value) in enumerate(order, start=1):
        rank = found[-1][0] if found and found[-1][2] == value else place
        found.append((rank, node, value))
    return found


def _eigenvector(graph: Any) -> dict[str, float]:
    """Of each connected part on its own, weighted by its share of the nodes: power iteration
    need not end on a network in parts."""
    values: dict[str, float] = {}
    for part in nx.connected_components(graph):
        whole = graph.subgraph(part)
        share = len(part) / len(graph)
        if len(part) == 2:
            values |= dict.fromkeys(part, 0.5**0.5 * share)
            continue
        found = nx.eigenvector_centrality_numpy(whole, weight="weight")
        values |= {node: abs(float(value)) * share for node, value in found.items()}
    return values
