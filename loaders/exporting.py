"""The whole graph as a file for other tools."""

from __future__ import annotations

from pathlib import Path

from app.exports import FORMATS, network
from app.graph import open_graph
from app.routes.export import node_row
from app.settings import Settings
from loaders.faults import Unreadable


def export_all(file: Path, settings: Settings) -> None:
    """Write all entities and typed edges. Raises Unreadable where the ending names no form."""
    form = next((each for each in FORMATS.values() if file.name.endswith(each.suffix)), None)
    if form is None:
        known = ", ".join(each.suffix for each in FORMATS.values())
        raise Unreadable(f"no form of export ends as {file.name!r} does; known are {known}")
    with open_graph(settings) as graph:
        nodes = map(node_row, graph.stream("export_entities"))
        whole = network(nodes, graph.stream("export_edges"))
    with file.open("wb") as stream:
        form.write(whole, stream)
