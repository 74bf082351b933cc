"""The graph that leaves: entities as nodes, typed edges between them, in networkx."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import networkx as nx

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[str]
else:
    Network = nx.MultiDiGraph


def network(nodes: Iterable[Mapping[str, Any]], edges: Iterable[Mapping[str, Any]]) -> Network:
    """A directed multigraph whose bytes depend on nothing but the rows.

    nodes   rows with `id`; the other columns become attributes, empty ones are left out
    edges   rows with `source`, `type`, `target`; the type is also the key, with the basis where
            that is not the text; an edge is left out where no node row names one of its ends"""
    graph = Network()
    for node in sorted(nodes, key=lambda row: row["id"]):
        graph.add_node(node["id"], **_filled(node, without=("id",)))
    for edge in sorted(edges, key=_place):
        if edge["source"] in graph and edge["target"] in graph:
            graph.add_edge(
                edge["source"],
                edge["target"],
                key=_key(edge),
                **_filled(edge, without=("source", "target")),
            )
    return graph


def _key(edge: Mapping[str, Any]) -> str:
    kind, basis = edge["type"], edge.get("basis")
    return kind if basis in (None, "text") else f"{kind}:{basis}"


def _place(edge: Mapping[str, Any]) -> tuple[str, str, str]:
    return (edge["source"], _key(edge), edge["target"])


def _filled(row: Mapping[str, Any], without: tuple[str, ...]) -> dict[str, Any]:
    return {
        key: value
        for key, value in sorted(row.items())
        if key not in without and value is not None and value != "" and value != []
    }
