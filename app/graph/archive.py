"""A whole graph as one file, to keep or to move it between the engines without loss.

The file is gzip of JSON lines: a head with the schema's version, one line a node, one a
relationship, and an end that counts them, so that a file cut short is noticed."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from app.graph.door import Graph, Row, Transaction
from app.graph.schema import VERSION, migrate
from app.graph.shape import JOINS, PROVENANCE, VIEWS
from app.graph.writer import clear
from app.model import LABELS
from app.problems import BadArchive

FORMAT = "entente graph"
BATCH = 1000  # rows written at once, fewer when they are large
WEIGHT = 4 * 2**20  # characters of JSON written at once


def dump(graph: Graph, file: Path, progress: Callable[[int], None] = lambda _: None) -> int:
    """Write the whole graph to a file; how many nodes and relationships it has.

    The file appears only once it is whole. Writers wait on the embedded database; on Neo4j, dump
    when nobody loads."""
    part = file.with_name(file.name + ".part")
    count = 0
    with graph.writing(), gzip.open(part, "wt", encoding="utf-8", compresslevel=3) as out:
        out.write(json.dumps({"format": FORMAT, "schema": VERSION}) + "\n")
        for name in ("snapshot_nodes", "snapshot_edges"):
            for row in graph.stream(name):
                out.write(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n")
                count += 1
                if count % BATCH == 0:
                    progress(count)
        out.write(json.dumps({"end": count}) + "\n")
    part.replace(file)
    return count


def restore(
    graph: Graph,
    file: Path,
    *,
    replace: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> int:
    """Make the graph what a file holds; how many nodes and relationships that is.

    replace  take out first what the graph holds
    raises   BadArchive: a file that is none, is cut short or is of a newer version; a graph that
             is not empty. The graph is left as it was, or empty if it breaks off in the middle"""
    count, version = _counted(file)
    if graph.read("size")[0]["nodes"]:
        if not replace:
            raise BadArchive(
                fault="The graph is not empty: restore with --replace, or into another one."
            )
        clear(graph)
    done = 0
    try:
        for write, rows in _batches(_rows(file)):
            graph.write(partial(write, rows=rows))
            done += len(rows)
            progress(done)
        migrate(graph, version)
    except BaseException:
        clear(graph)
        raise
    return count


def _counted(file: Path) -> tuple[int, int]:
    """How many rows a file holds, once it is known to be whole, and the schema's version."""
    count, end = 0, None
    try:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            head = json.loads(next(lines, "null"))
            if not isinstance(head, dict) or head.get("format") != FORMAT:
                raise BadArchive(fault=f"{file} is no archive of a graph.")
            if head["schema"] > VERSION:
                raise BadArchive(
                    fault=f"{file} is of a newer version: install a newer entente-graph."
                )
            for line in lines:
                end = json.loads(line).get("end")
                count += end is None
    except (EOFError, gzip.BadGzipFile, ValueError) as error:
        raise BadArchive(fault=f"{file} is no whole archive of a graph: {error}") from error
    if end != count:
        raise BadArchive(fault=f"{file} is cut short.")
    return count, head["schema"]


def _rows(file: Path) -> Iterator[tuple[Callable[..., None], Row, int]]:
    """Each row of a file with the function that writes its kind, and how large it is."""
    writers: dict[tuple[str, ...], Callable[..., None]] = {}
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            row = json.loads(line)
            if "end" in row:
                return
            kind = (row["type"],) if "type" in row else tuple(sorted(row["labels"]))
            if kind not in writers:
                writers[kind] = partial(_edges if "type" in row else _nodes, kind)
            yield writers[kind], row, len(line)


def _batches(
    rows: Iterable[tuple[Callable[..., None], Row, int]],
) -> Iterator[tuple[Callable[..., None], list[Row]]]:
    held: dict[Callable[..., None], list[Row]] = {}
    weights: dict[Callable[..., None], int] = {}
    edges = False
    for write, row, weight in rows:
        if "type" in row and not edges:  # every node is there before the first relationship
            edges = True
            yield from held.items()
            held, weights = {}, {}
        held.setdefault(write, []).append(row)
        weights[write] = weights.get(write, 0) + weight
        if len(held[write]) >= BATCH or weights[write] >= WEIGHT:
            yield write, held.pop(write)
            weights.pop(write)
    yield from held.items()


def _nodes(kind: tuple[str, ...], transaction: Transaction, rows: list[Row]) -> None:
    properties = [row["properties"] for row in rows]
    if len(kind) == 1 and kind[0] in PROVENANCE + VIEWS:
        transaction.run("restore_nodes", label=kind[0], rows=properties)
    elif len(kind) == 2 and "Entity" in kind and set(kind) & set(LABELS):
        (label,) = set(kind) - {"Entity"}
        transaction.run("restore_entities", label=label, rows=properties)
    else:
        raise BadArchive(fault=f"The archive holds nodes of an unknown kind: {kind}")


def _edges(kind: tuple[str, ...], transaction: Transaction, rows: list[Row]) -> None:
    if kind[0] not in JOINS:
        raise BadArchive(fault=f"The archive holds relationships of an unknown kind: {kind[0]}")
    source, target = JOINS[kind[0]]
    transaction.run("restore_edges", type=kind[0], source=source, target=target, rows=rows)
