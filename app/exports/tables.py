"""A pair of tables, nodes and edges: CSV in a zip for pandas, R and spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.exports.flat import scalar
from app.exports.network import Network

NODE_COLUMNS = (
    "id", "kind", "name", "names", "aliases", "wikidata", "iso2", "iso3",
    "represents", "role", "since", "until",
)  # fmt: skip
EDGE_COLUMNS = (
    "source", "type", "target", "statements", "documents", "first", "last",
    "confidence", "acts", "with", "basis",
)  # fmt: skip


def write_csv(graph: Network, file: BinaryIO) -> None:
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, columns, rows in (
            ("nodes.csv", NODE_COLUMNS, node_rows(graph)),
            ("edges.csv", EDGE_COLUMNS, edge_rows(graph)),
        ):
            # a date of its own would make two exports of one graph differ
            entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            with archive.open(entry, "w", force_zip64=True) as member:
                text = io.TextIOWrapper(member, encoding="utf-8", newline="")
                writer = csv.writer(text, lineterminator="\n")
                writer.writerow(columns)
                writer.writerows([scalar(row.get(name)) for name in columns] for row in rows)
                text.flush()
                text.detach()


def node_rows(graph: Network) -> Iterable[dict[str, Any]]:
    return ({"id": node, **attributes} for node, attributes in graph.nodes(data=True))


def edge_rows(graph: Network) -> Iterable[dict[str, Any]]:
    return (
        {"source": source, "target": target, **attributes}
        for source, target, attributes in graph.edges(data=True)
    )
