"""A zip of two Parquet tables, nodes and edges; needs the extra `parquet`."""

from __future__ import annotations

import io
from collections.abc import Iterable
from importlib import import_module
from typing import Any, BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from app.exports.network import Network
from app.exports.tables import EDGE_COLUMNS, NODE_COLUMNS, edge_rows, node_rows
from app.problems import NeedsExtra

_LISTS = {"names", "aliases", "acts", "with"}
_NUMBERS = {"statements": "int64", "documents": "int64", "confidence": "float64"}


def write_parquet(graph: Network, file: BinaryIO) -> None:
    """Raises NeedsExtra where pyarrow is not installed."""
    try:
        arrow: Any = import_module("pyarrow")
        tables: Any = import_module("pyarrow.parquet")
    except ImportError as error:
        raise NeedsExtra(extra="parquet") from error

    def kind(name: str) -> Any:
        if name in _LISTS:
            return arrow.list_(arrow.string())
        return arrow.type_for_alias(_NUMBERS.get(name, "string"))

    def made(columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> bytes:
        schema = arrow.schema([(name, kind(name)) for name in columns])
        sink = io.BytesIO()
        tables.write_table(arrow.Table.from_pylist(list(rows), schema=schema), sink)
        return sink.getvalue()

    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, columns, rows in (
            ("nodes.parquet", NODE_COLUMNS, node_rows(graph)),
            ("edges.parquet", EDGE_COLUMNS, edge_rows(graph)),
        ):
            # a date of its own would make two exports of one graph differ
            archive.writestr(ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0)), made(columns, rows))
