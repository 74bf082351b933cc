"""Facts that no document says: they come from a table, and never pass for what a text said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from app.graph.door import Graph, Row, Transaction
from app.graph.rows import known_of
from app.graph.views import count_edges
from app.model import Entity


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a table: a relation type between two entities.

    since  the year from which it holds, "" when the table does not say"""

    type: str
    subject: Entity
    object: Entity
    since: str = ""


def store_facts(graph: Graph, facts: Iterable[Fact], source: str, version: str) -> int:
    """Have the graph hold just these facts of a table; how many there are.

    source, version  name the table; facts that an older version of it gave are taken away"""
    given = list(facts)
    graph.write(lambda transaction: _store(transaction, given, source, version))
    return len(given)


def drop_facts(graph: Graph, source: str) -> None:
    """Take all facts of a table away, with the entities that nothing else needs."""
    graph.write(lambda transaction: _drop(transaction, source))


def _store(transaction: Transaction, facts: list[Fact], source: str, version: str) -> None:
    before = _erase(transaction, source)
    ends = {each.id: each for fact in facts for each in (fact.subject, fact.object)}
    by_label: dict[str, list[Row]] = defaultdict(list)
    for id, entity in sorted(ends.items()):
        by_label[entity.label].append({"id": id, "name": entity.name, "known": known_of(entity)})
    for label, rows in sorted(by_label.items()):
        transaction.run("facts_entities", label=label, rows=rows)
    by_type: dict[str, list[Row]] = defaultdict(list)
    for fact in facts:
        by_type[fact.type].append(
            {"subject": fact.subject.id, "object": fact.object.id, "since": fact.since or None}
        )
    for kind, rows in sorted(by_type.items()):
        transaction.run("facts_store", type=kind, rows=rows, source=source, version=version)
    transaction.run("facts_forget")
    count_edges(transaction, before | ends.keys())


def _drop(transaction: Transaction, source: str) -> None:
    before = _erase(transaction, source)
    transaction.run("facts_forget")
    count_edges(transaction, before)


def _erase(transaction: Transaction, source: str) -> set[str]:
    """Take the facts away; the ids of the entities that they joined."""
    rows = transaction.run("facts_erase", source=source)
    return {row[end] for row in rows for end in ("source", "target")}
