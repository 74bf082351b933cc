"""The whole graph as a file for other tools."""

from __future__ import annotations

from pathlib import Path

from app.exports import EVENT_FORMATS, FORMATS, EventFormat, Format
from app.exports.reading import statement_rows, whole_network
from app.graph import open_graph
from app.graph.bulk import export_bulk
from app.settings import Settings
from loaders.faults import Unreadable


def export_all(file: Path, settings: Settings) -> None:
    """Write the whole graph. Raises Unreadable where the ending names no form; NeedsExtra."""
    forms: list[Format | EventFormat] = [*FORMATS.values(), *EVENT_FORMATS.values()]
    form = next((each for each in forms if file.name.endswith(each.suffix)), None)
    if form is None:
        known = ", ".join(each.suffix for each in forms)
        raise Unreadable(f"no form of export ends as {file.name!r} does; known are {known}")
    with open_graph(settings) as graph, file.open("wb") as stream:
        if isinstance(form, EventFormat):
            form.write(statement_rows(graph), stream)
        else:
            form.write(whole_network(graph), stream)


def export_for_neo4j_admin(folder: Path, settings: Settings) -> str:
    """Write the files that `neo4j-admin database import full` takes; the command that does it."""
    with open_graph(settings) as graph:
        return " ".join(export_bulk(graph, folder))
