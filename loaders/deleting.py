"""Documents taken out of the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.graph import Graph, delete, forget, open_graph
from app.settings import Settings
from loaders.documents import source_of
from loaders.faults import Unreadable


def delete_all(names: Iterable[str], settings: Settings) -> Iterator[str]:
    """Yield a line for each name once it is done; a name is the id of a document or its source.

    Raises Unreadable on one that the graph does not know; those before it are taken out."""
    with open_graph(settings) as graph:
        for name in names:
            if not _deleted(graph, name):
                raise Unreadable(f"no document has the id or source {name!r}")
            yield f"{name} is taken out."


def _deleted(graph: Graph, name: str) -> bool:
    if name.startswith("doc:"):
        return delete(graph, name)
    return any(forget(graph, source) for source in dict.fromkeys((name, source_of(Path(name)))))
