"""GraphML, for networkx, igraph, yEd and Gephi."""

from __future__ import annotations

from typing import BinaryIO

import networkx as nx

from app.exports.flat import flat
from app.exports.network import Network


def write_graphml(graph: Network, file: BinaryIO) -> None:
    nx.write_graphml_lxml(flat(graph), file, edge_id_from_attribute="id")
