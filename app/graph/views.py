"""What is computed from statements and mentions, kept exact with them: typed edges and names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from app.graph import hubs
from app.graph.door import Row, Transaction
from app.graph.edges import Edge, Key, keys_of
from app.graph.hubs import Move, count_hubs, move_edges
from app.relations import relation_types

# Of a typed edge, what the database counts as it is kept.
PLAIN = ("statements", "documents", "sources", "first", "last", "confidence")


def add_edges(transaction: Transaction, edges: Mapping[Key, Edge]) -> None:
    """Add what statements that are new say to the edges that are there."""
    rows = ((key, _some(edge_properties(edge))) for key, edge in sorted(edges.items()))
    more: Counter[str] = Counter()
    moves: defaultdict[str, list[Move]] = defaultdict(list)
    for kind, some in _by_type(rows):
        for told in transaction.run("store_edges", type=kind, rows=some, busy=hubs.BUSY):
            before = told["before"] or 0
            now = before + edges[Key(kind, told["source"], told["target"])].statements
            for end in ("source", "target"):
                more[told[end]] += not before
                if told[f"{end}Edges"] > hubs.BUSY:
                    moves[told[end]].append((kind, before, now))
    counted = [{"id": id, "more": count} for id, count in sorted(more.items()) if count]
    if counted:
        held = {row["id"]: row["edges"] for row in transaction.run("edges_more", rows=counted)}
        grown = {id: held[id] for id in held if held[id] > hubs.BUSY >= held[id] - more[id]}
        count_hubs(transaction, grown)
    move_edges(transaction, moves)


def count_edges(transaction: Transaction, ids: Iterable[str]) -> None:
    """Count anew how many typed edges entities have, and of which weight those of hubs are."""
    wanted = sorted(set(ids))
    transaction.run("hold_entities", ids=wanted)
    rows = transaction.run("edges_counted", ids=wanted, types=None)
    count_hubs(transaction, {row["id"]: row["edges"] for row in rows})


def refresh_edges(transaction: Transaction, keys: Iterable[Key]) -> None:
    """Compute edges anew from the statements that are left; those without any vanish."""
    wanted = sorted(set(keys))
    if not wanted:
        return
    found = {_key(row): _properties(row) for row in edges_told(transaction, wanted)}
    for kind, rows in _by_type((key, found[key]) for key in wanted if key in found):
        transaction.run("edges_set", type=kind, rows=rows)
    for kind, rows in _by_type((key, {}) for key in wanted if key not in found):
        transaction.run("erase_edges", type=kind, rows=rows)
    count_edges(transaction, (end for key in wanted for end in (key.source, key.target)))


def edges_resting_on(transaction: Transaction, documents: Iterable[str]) -> set[Key]:
    """The edges that statements of some documents give."""
    ids = sorted(documents)
    rows = transaction.run("document_edges", documents=ids) if ids else []
    return {
        key
        for row in rows
        for key in keys_of(row["type"], row["subject"], row["object"], row["through"] or "")
    }


def edges_told(transaction: Transaction, keys: Iterable[Key]) -> list[Row]:
    """What the database finds in the statements behind each edge, for those that have any."""
    between, through = sought(keys)
    rows = transaction.run("edges_between", rows=between)
    if through:
        rows += transaction.run("edges_through", rows=through)
    return rows


def sought(keys: Iterable[Key]) -> tuple[list[Row], list[Row]]:
    """By what the statements behind edges are found: the pairs of subject and object that count,
    and, of types that run to a qualifier, that qualifier."""
    between, through = [], []
    for key in keys:
        row: Row = key._asdict()
        relation = relation_types()[key.type]
        pairs = [[key.source, key.target]]
        if relation.symmetric:
            pairs.append([key.target, key.source])
        between.append(row | {"ends": pairs})
        if relation.to_qualifier:
            through.append(row)
    return between, through


def make_entities(transaction: Transaction, labels: Mapping[str, str]) -> None:
    """Make the entities that are not there, given the label of each.

    The embedded database looks at every entity of a label before it merges one, so it creates."""
    there = {row["id"] for row in transaction.run("entities_there", ids=list(labels))}
    missing: dict[str, list[str]] = defaultdict(list)
    for id, label in sorted(labels.items()):
        if id not in there:
            missing[label].append(id)
    how = "entities_create" if transaction.alone else "entities_merge"
    for label, ids in sorted(missing.items()):
        transaction.run(how, label=label, ids=ids)


def refresh_entities(transaction: Transaction, ids: Iterable[str]) -> None:
    """Compute anew what documents call entities; those that nothing names any more vanish."""
    wanted = sorted(set(ids))
    if not wanted:
        return
    changes = entity_changes(transaction, wanted)
    rows = [{"id": id, "properties": properties} for id, properties in changes.items()]
    transaction.run("entities_set", rows=rows)
    if len(changes) < len(wanted):
        transaction.run("entities_unnamed", ids=wanted)
        transaction.run("erase_entities", ids=wanted)


def entity_changes(transaction: Transaction, ids: list[str]) -> dict[str, Row]:
    """What the documents call entities, as properties; only for those that some document names."""
    seen = transaction.run("entities_seen", ids=ids)
    asked = [
        {"entity": row["id"], "document": when.split(" ", 1)[1]}
        for row in seen
        for when in {row["named"], row["titled"]} - {None}
    ]
    said: dict[tuple[str, str], Row] = {
        (row["entity"], row["document"]): row
        for row in transaction.run("entities_said", rows=asked)
    }
    return {row["id"]: _called(row, said) for row in seen}


def _called(row: Row, said: Mapping[tuple[str, str], Row]) -> Row:
    named, titled = row["named"], row["titled"]
    office = said[row["id"], titled.split(" ", 1)[1]] if titled else {}
    return {
        "names": sorted({name for names in row["names"] for name in names}) or None,
        "name": said[row["id"], named.split(" ", 1)[1]]["name"],
        "named": named,
        "role": office.get("role"),
        "represents": office.get("represents"),
        "titled": titled,
    }


def edge_properties(edge: Edge) -> Row:
    """The properties of a typed edge, None where it has none."""
    return {
        "statements": edge.statements,
        "documents": edge.documents,
        "sources": edge.sources,
        "first": edge.first or None,
        "last": edge.last or None,
        "confidence": edge.confidence,
        "acts": list(edge.acts),
        "with": list(edge.partners) or None,
        "basis": "text",
    }


def _by_type(edges: Iterable[tuple[Key, Row]]) -> list[tuple[str, list[Row]]]:
    """Edges with their properties as rows for the queries, by type."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for key, properties in edges:
        rows[key.type].append(
            {"source": key.source, "target": key.target, "properties": properties}
        )
    return sorted(rows.items())


def _key(row: Row) -> Key:
    return Key(row["type"], row["source"], row["target"])


def _properties(row: Row) -> dict[str, Any]:
    told = {name: row[name] for name in PLAIN}
    told |= {"acts": sorted(row["acts"]), "basis": "text"}
    if "partners" in row:
        told["with"] = sorted(row["partners"])
    return _some(told)


def _some(properties: Row) -> Row:
    return {name: value for name, value in properties.items() if value is not None}
