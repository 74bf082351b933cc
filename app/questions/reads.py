"""What a question reads from: the graph, or one transaction on it, which sees one state of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from app.graph import Transaction

Row = dict[str, Any]


class Reads(Protocol):
    """Named queries in, rows out; Graph is one, and View."""

    def read(self, name: str, **params: Any) -> list[Row]: ...

    def stream(self, name: str, **params: Any) -> Iterator[Row]: ...


@dataclass(frozen=True, slots=True)
class View:
    """The graph as one transaction sees it: several queries fit together, and cost one way."""

    transaction: Transaction

    def read(self, name: str, **params: Any) -> list[Row]:
        return self.transaction.run(name, **params)

    def stream(self, name: str, **params: Any) -> Iterator[Row]:
        yield from self.transaction.run(name, **params)
