"""Forms that a graph can leave in, each with the writer that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, BinaryIO

from app.exports.events import write_events, write_json_ld
from app.exports.gexf import write_gexf
from app.exports.graphml import write_graphml
from app.exports.network import Network, network
from app.exports.node_link import write_cytoscape, write_node_link
from app.exports.parquet import write_parquet
from app.exports.script import write_script
from app.exports.tables import write_csv

__all__ = ["EVENT_FORMATS", "FORMATS", "EventFormat", "Format", "Network", "network"]


@dataclass(frozen=True, slots=True)
class Format:
    """A form of entities and typed edges.

    name    as the client asks for it
    suffix  of a file that holds it, with the dot"""

    name: str
    media_type: str
    suffix: str
    write: Callable[[Network, BinaryIO], None]


@dataclass(frozen=True, slots=True)
class EventFormat:
    """A form of statements one by one; `write` takes rows of statement_rows."""

    name: str
    media_type: str
    suffix: str
    write: Callable[[Iterable[Mapping[str, Any]], BinaryIO], None]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        form.name: form
        for form in (
            Format("graphml", "application/graphml+xml", ".graphml", write_graphml),
            Format("gexf", "application/gexf+xml", ".gexf", write_gexf),
            Format("node-link", "application/x-node-link+json", ".json", write_node_link),
            Format("cytoscape", "application/x-cytoscape+json", ".cyjs", write_cytoscape),
            Format("csv", "application/zip", ".csv.zip", write_csv),
            Format("parquet", "application/zip", ".parquet.zip", write_parquet),
            Format("cypher", "application/x-cypher-query", ".cypher", write_script),
        )
    }
)

EVENT_FORMATS: Mapping[str, EventFormat] = MappingProxyType(
    {
        form.name: form
        for form in (
            EventFormat("plover", "application/x-ndjson", ".plover.jsonl", write_events),
            EventFormat("json-ld", "application/ld+json", ".jsonld", write_json_ld),
        )
    }
)
