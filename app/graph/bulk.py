"""The graph as files that `neo4j-admin database import full` takes.

One file for each label and each relationship type; the first line is its header. Lists are joined
by the unit separator (U+001F), which no text holds once it was cleaned."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from app.graph.door import Graph, Row
from app.graph.shape import JOINS

SEPARATOR = "\x1f"
READ_BUFFER = 4 * 2**20  # bytes, neo4j-admin's own
COMMAND = (
    "neo4j-admin database import full neo4j --overwrite-destination"
    " --array-delimiter=U+001F --multiline-fields=true"
)

# What is not text.
_FORMS = {
    "confidence": "double",
    "goldstein": "double",
    "likeness": "double",
    **dict.fromkeys(
        ("start", "end", "count", "statements", "documents", "sources", "edges"), "long"
    ),
    **dict.fromkeys(("starts", "ends"), "long[]"),
    **dict.fromkeys(("names", "aliases", "acts", "with", "reviews"), "string[]"),
}


def export_bulk(graph: Graph, folder: Path) -> list[str]:
    """Write the files; the command that imports them, as its words.

    Writers wait on the embedded database; on Neo4j, export when nobody loads."""
    folder.mkdir(parents=True, exist_ok=True)
    with graph.writing(), ExitStack() as files:
        columns, longest = _columns(graph), 0
        writers: dict[str, Any] = {}
        for kind, values in _values(graph, columns):
            if kind not in writers:
                out = files.enter_context((folder / f"{kind}.csv").open(
                    "w", encoding="utf-8", newline=""
                ))  # fmt: skip
                writers[kind] = _writer(out, kind, columns[kind])
            writers[kind].writerow(values)
            longest = max(longest, *(len(str(value)) for value in values))
    words = COMMAND.split()
    if longest > READ_BUFFER // 4:  # it counts bytes and must hold a whole text, quotes doubled
        words.append(f"--read-buffer-size={longest * 4 // 2**20 + 1}m")
    for kind in sorted(writers):
        path = (folder / f"{kind}.csv").resolve()
        words.append(
            f"--relationships={kind}={path}" if kind in JOINS
            else f"--nodes={kind.replace('-', ':')}={path}"
        )  # fmt: skip
    (folder / "import.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    return words


def _columns(graph: Graph) -> dict[str, list[str]]:
    """The properties that each kind of node and relationship has."""
    found: dict[str, set[str]] = {}
    for row in _rows(graph):
        found.setdefault(_kind(row), set()).update(row["properties"])
    return {kind: sorted(names - {"id"}) for kind, names in found.items()}


def _rows(graph: Graph) -> Iterator[Row]:
    yield from graph.stream("snapshot_nodes")
    yield from graph.stream("snapshot_edges")


def _kind(row: Row) -> str:
    """The name of a row's file: labels joined by a hyphen, or the type."""
    return str(row["type"]) if "type" in row else "-".join(sorted(row["labels"]))


def _writer(out: TextIO, kind: str, columns: list[str]) -> Any:
    writer = csv.writer(out, lineterminator="\n")
    heads = [f"{name}:{_FORMS[name]}" if name in _FORMS else name for name in columns]
    if kind in JOINS:
        source, target = JOINS[kind]
        writer.writerow([f":START_ID({source})", f":END_ID({target})", *heads])
    else:
        group = "Entity" if "Entity" in kind else kind
        writer.writerow([f"id:ID({group})", *heads])
    return writer


def _values(graph: Graph, columns: dict[str, list[str]]) -> Iterator[tuple[str, list[object]]]:
    for row in _rows(graph):
        kind, properties = _kind(row), row["properties"]
        ends = [row["source"], row["target"]] if "type" in row else [properties["id"]]
        yield kind, [*ends, *(_value(properties.get(name)) for name in columns[kind])]


def _value(value: object) -> object:
    if isinstance(value, list):
        return SEPARATOR.join(map(str, value))
    return value if isinstance(value, str) or value is None else repr(value)
