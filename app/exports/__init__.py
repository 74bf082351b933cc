"""Forms that a graph can leave in, each with the writer that makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO

from app.exports.gexf import write_gexf
from app.exports.graphml import write_graphml
from app.exports.network import Network, network
from app.exports.node_link import write_cytoscape, write_node_link
from app.exports.tables import write_csv

__all__ = ["FORMATS", "Format", "Network", "network"]


@dataclass(frozen=True, slots=True)
class Format:
    """name: as the client asks for it; suffix: of a file that holds it, with the dot."""

    name: str
    media_type: str
    suffix: str
    write: Callable[[Network, BinaryIO], None]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        form.name: form
        for form in (
            Format("graphml", "application/graphml+xml", ".graphml", write_graphml),
            Format("gexf", "application/gexf+xml", ".gexf", write_gexf),
            Format("node-link", "application/json", ".json", write_node_link),
            Format("cytoscape", "application/json", ".cyjs", write_cytoscape),
            Format("csv", "application/zip", ".csv.zip", write_csv),
        )
    }
)
