"""Node-link JSON, for d3 and `networkx.node_link_graph(data, edges="links")`."""

from __future__ import annotations

import json
from io import TextIOWrapper
from typing import BinaryIO

import networkx as nx

from app.exports.network import Network


def write_node_link(graph: Network, file: BinaryIO) -> None:
    write_json(nx.node_link_data(graph, edges="links"), file)


def write_cytoscape(graph: Network, file: BinaryIO) -> None:
    """Cytoscape JSON (.cyjs), for Cytoscape and Cytoscape.js: ids on the edges too."""
    named = graph.copy()
    for source, target, key, attributes in named.edges(keys=True, data=True):
        attributes |= {"id": f"{source}|{key}|{target}", "interaction": attributes["type"]}
    write_json(nx.cytoscape_data(named), file)


def write_json(value: object, file: BinaryIO) -> None:
    text = TextIOWrapper(file, encoding="utf-8", write_through=True)
    json.dump(value, text, ensure_ascii=False, separators=(",", ":"))
    text.detach()
