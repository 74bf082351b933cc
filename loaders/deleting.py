"""Documents taken out of the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.graph import delete, open_graph
from app.settings import Settings
from loaders.faults import Unreadable


def delete_all(names: Iterable[str], settings: Settings) -> Iterator[str]:
    """Yield a line for each document taken out. Raises Unreadable on a name of none."""
    with open_graph(settings) as graph:
        for name in names:
            rows = graph.read("documents_called", called=name)
            if not rows:
                raise Unreadable(f"no document has the id or source {name!r}")
            for row in rows:
                delete(graph, row["id"])
                yield f"{row['id']} ({row['source']}) is taken out."
