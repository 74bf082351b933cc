"""The one door to the database: named queries in, rows of plain values out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, ManagedTransaction, Session, unit_of_work
from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from app.graph.shape import EDGES, NODES, TYPES
from cypher import QueryError, query, statements

T = TypeVar("T")
Row = dict[str, Any]
Engine = Literal["neo4j", "arcadedb"]

# Two writers of one pair of countries wait for each other for milliseconds, not seconds.
_RETRIES: dict[str, Any] = {"initial_retry_delay": 0.05, "max_transaction_retry_time": 120.0}


class GraphUnavailable(RuntimeError):
    """The database cannot be reached or used; the message says what to mend."""


class Overtaken(DriverError):
    """What a transaction read has changed under it: it has to be done again."""

    def is_retryable(self) -> bool:
        return True


class GraphFailure(RuntimeError):
    """A query that the database refused or broke off; the message is the database's own."""


@dataclass(frozen=True, slots=True)
class Transaction:
    """One open transaction: all that it writes is kept, or nothing.

    alone  whether nobody else writes at the same time"""

    inner: ManagedTransaction
    writes: bool
    alone: bool = False

    def run(self, name: str, **params: object) -> list[Row]:
        """The rows of the named query; params fill its slots, too, as `type`."""
        text, params = _filled(name, params, writes=self.writes)
        result = self.inner.run(text, params)
        names = result.keys()
        # as they are: no query gives a node, for which the driver's own `data` would look
        return [dict(zip(names, record.values(), strict=True)) for record in result]


@dataclass(frozen=True, slots=True)
class Graph:
    """The graph in one database. Its methods may be called from several threads.

    where     what a message calls the database
    writing   held while a transaction writes
    explain   gives the true text of an error that the server hides from its clients
    seconds   after which Neo4j breaks off a `reading`; None: never"""

    driver: Driver
    database: str
    engine: Engine
    where: str
    writing: Callable[[], AbstractContextManager[object]] = nullcontext
    explain: Callable[[str], str] = str
    seconds: float | None = None

    def read(self, name: str, **params: Any) -> list[Row]:
        """The rows of one query that changes nothing, each a dict of its columns.

        raises  QueryError when the query writes; GraphUnavailable; GraphFailure"""
        return self.reading(lambda transaction: transaction.run(name, **params))

    def reading(self, work: Callable[[Transaction], T]) -> T:
        """What `work` makes of several reads in one transaction; it may be called again."""

        @unit_of_work(timeout=self.seconds)
        def run(inner: ManagedTransaction) -> T:
            return work(Transaction(inner, writes=False))

        with self._session(READ_ACCESS) as session:
            return session.execute_read(run)

    def stream(self, name: str, **params: Any) -> Iterator[Row]:
        """The rows of one query as they come, for results that are large."""
        text, params = _filled(name, params, writes=False)
        with self._session(READ_ACCESS) as session:
            result = session.run(text, params)
            names = result.keys()
            for record in result:
                yield dict(zip(names, record.values(), strict=True))

    def write(self, work: Callable[[Transaction], T]) -> T:
        """What `work` makes of one transaction that writes, wholly or not at all.

        `work` is called again after a deadlock or a lost race, so it must keep no state."""
        alone = self.engine == "arcadedb"
        with self.writing(), self._session(WRITE_ACCESS) as session:
            return session.execute_write(
                lambda inner: work(Transaction(inner, writes=True, alone=alone))
            )

    def alter(self, name: str) -> None:
        """Run the statements of a file one by one, each on its own: what changes the schema."""
        with self.writing(), self._session(WRITE_ACCESS) as session:
            for statement in statements(name):
                session.run(statement).consume()

    @contextmanager
    def _session(self, access: str) -> Iterator[Session]:
        try:
            with self.driver.session(
                database=self.database, default_access_mode=access, **_RETRIES
            ) as session:
                yield session
        except (ServiceUnavailable, SessionExpired, AuthError) as error:
            raise GraphUnavailable(f"{self.where} does not answer: {error}") from error
        except Neo4jError as error:
            raise GraphFailure(f"{self.where}: {self.explain(error.message or '')}") from error
        except DriverError as error:
            raise GraphFailure(f"{self.where}: {error}") from error


def _filled(name: str, params: dict[str, Any], *, writes: bool) -> tuple[str, dict[str, Any]]:
    """A query's text and its parameters, the slots filled from the closed lists."""
    found = query(name)
    if found.writes and not writes:
        raise QueryError(f"{name}.cypher writes, and was asked for as a read")
    words = {slot: params[slot] for slot in found.slots if slot in params}
    others = {key: params[key] for key in params if key not in words}
    if "types" in words:
        words["types"] = _joined(words["types"])
    for slot, word in words.items():
        if slot != "types" and word not in (TYPES if slot == "type" else NODES):
            raise QueryError(f"{name}.cypher: there is no {slot} {word!r}")
    return found.filled(**words), others


def _joined(types: Iterable[str] | None) -> str:
    """Types of typed edges, all if None, as a pattern names them; a word that is no type if none.

    A pattern that names none would walk over every statement and mention of an entity."""
    return "|".join(sorted(EDGES if types is None else EDGES & set(types))) or "NOTHING"
