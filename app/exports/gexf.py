"""GEXF 1.2, for Gephi: the first and last date of an edge turn on its timeline."""

from __future__ import annotations

from typing import BinaryIO

from networkx.readwrite.gexf import GEXFWriter

from app.exports.flat import flat
from app.exports.network import Network


def write_gexf(graph: Network, file: BinaryIO) -> None:
    timed = flat(graph)
    for _, _, attributes in timed.edges(data=True):
        if first := attributes.get("first"):
            attributes["start"], attributes["end"] = first, attributes.get("last", first)
    writer = GEXFWriter(encoding="utf-8", version="1.2draft")
    writer.add_graph(timed)
    # the day of writing would make two exports of one graph differ
    writer.xml[0].attrib.pop("lastmodifieddate")
    writer.write(file)
