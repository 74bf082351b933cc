"""Prove that a graph is what it should be, and mend it where it is not.

Everything is computed anew: each document's reading is compared with the digest that was stored
with it, each typed edge with the statements, each entity's names with the documents. Writers wait
meanwhile on the embedded database; on Neo4j, run it when nobody loads."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from app.graph import hubs
from app.graph.contents import Content, unpacked
from app.graph.copies import bands, pairs_of, refresh_copies, signature
from app.graph.days import misplaced, set_days
from app.graph.decisions import revised
from app.graph.door import Graph, Row, Transaction
from app.graph.edges import Edge, Key, Tally, keys_of
from app.graph.hubs import hub_rows
from app.graph.pairs import Tally as PairTally
from app.graph.pairs import mend_pair, month_of
from app.graph.review import anew
from app.graph.rows import contents_from, copy_from
from app.graph.schema import VERSION
from app.graph.settlement import decisions_on
from app.graph.views import (
    count_edges,
    edge_properties,
    entity_changes,
    refresh_edges,
    refresh_entities,
)
from app.model import Act, Polarity
from app.relations import relation_types
from cypher import query, statements

Kind = Literal[
    "schema", "document", "statement", "join", "copy", "edge", "pair", "entity", "hub", "review"
]  # fmt: skip
Progress = Callable[[str], None]
BATCH = 200  # documents, or entities, compared at once


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is not as it should be.

    what    the id of the node, or `source TYPE target` of an edge
    mended  what a repair does about it
    key     type, source and target of an edge"""

    kind: Kind
    what: str
    fault: str
    mended: str
    key: tuple[str, ...] = ()


def check(graph: Graph, progress: Progress = lambda _: None) -> list[Finding]:
    """All that is wrong in a graph, sorted; empty when it is sound.

    progress  is told what is looked at"""
    with graph.writing():
        found = []
        for name, look in _LOOKS.items():
            progress(name)
            found += list(look(graph))
        return sorted(set(found))


def repair(graph: Graph, progress: Progress = lambda _: None) -> list[Finding]:
    """Mend what is wrong; all that was found, sorted. A check afterwards finds nothing.

    A document that is damaged is taken out whole: load its text again."""
    found: set[Finding] = set()
    for round in range(4):  # what is mended may be what another view rests on
        now = check(graph, progress)
        found |= set(now)
        if not now:
            break
        progress(f"mending, round {round + 1}")
        _mend(graph, now)
    return sorted(found)


def _schema(graph: Graph) -> Iterator[Finding]:
    there = {
        (label, tuple(row["properties"])) for row in graph.read("check_schema")
        for label in row["labels"]
    }  # fmt: skip
    for statement in statements("schema"):
        wanted = re.search(r"CONSTRAINT (\w+) .*FOR \(n:(\w+)\) REQUIRE n\.(\w+)", statement)
        if wanted and (wanted[2], (wanted[3],)) not in there:
            yield Finding("schema", wanted[1], "the constraint is missing", "made anew")
    version = [row["version"] for row in graph.read("schema_version")]
    if version != [VERSION]:
        yield Finding("schema", "version", f"it is {version}, not {VERSION}", "set")
    for row in graph.read("check_doubles"):
        yield Finding(
            "schema", f"{row['label']} {row['id']}", "is there more than once", "not: see its nodes"
        )


def _documents(graph: Graph) -> Iterator[Finding]:
    for rows in _pages(graph, "check_documents"):
        ids = [row["id"] for row in rows]
        try:
            contents = graph.reading(partial(contents_from, documents=ids))
        except (KeyError, TypeError, ValueError):
            contents = {}
        for row in rows:
            if fault := _document_fault(graph, row, contents.get(row["id"])):
                yield Finding("document", row["id"], fault, "taken out: load it again")


def _document_fault(graph: Graph, row: Row, content: Content | None) -> str:
    if content is None:
        try:
            content = graph.reading(partial(contents_from, documents=[row["id"]]))[row["id"]]
        except (KeyError, TypeError, ValueError) as error:
            return f"cannot be read back: {error!r}"
    if content.digest != row["digest"]:
        return "does not say what was stored"
    if not row["sources"]:
        return "has no source"
    if any("packed" not in each and each["digest"] != row["digest"] for each in row["sources"]):
        return "has a source whose reading is lost"
    text = row["text"]
    for passage in content.passages:
        if text[passage.start : passage.end] != passage.text:
            return f"has other words at {passage.start} to {passage.end} than its sentence"
    return ""


def _days(graph: Graph) -> Iterator[Finding]:
    for row in misplaced(graph):
        yield Finding("statement", row["id"], f"is not found by {row['actDay']}", "set")


def _copies(graph: Graph) -> Iterator[Finding]:
    for rows in _pages(graph, "check_documents"):
        marks = {row["id"]: signature(row["text"]) for row in rows}
        there = graph.read("check_copies", documents=list(marks))
        pairs = graph.reading(partial(pairs_of, documents=list(marks)))
        wanted: defaultdict[str, list[list[object]]] = defaultdict(list)
        for pair in pairs:
            wanted[pair["copy"]].append([pair["original"], pair["likeness"]])
            wanted[pair["original"]].append([pair["copy"], pair["likeness"]])
        for row in there:
            mark = marks[row["id"]]
            if (row["signature"] or "") != mark or sorted(row["bands"]) != sorted(
                bands(mark) if mark else []
            ):
                yield Finding("copy", row["id"], "has another text's fingerprint", "made anew")
            elif sorted(row["copies"]) != sorted(wanted[row["id"]]):
                yield Finding("copy", row["id"], "is a copy of other texts", "made anew")
            elif (row["original"] is not None) > bool(row["copies"]):
                yield Finding("copy", row["id"], "has an original and is no copy", "made anew")


def _joins(graph: Graph) -> Iterator[Finding]:
    for row in graph.read("check_joins"):
        yield Finding("join", row["id"], f"{row['label']} {row['fault']}", "taken out")


def _edges(graph: Graph) -> Iterator[Finding]:
    told, there = edges_of_all(graph), defaultdict(list)
    for row in graph.stream("check_edges"):
        properties = row["properties"]
        if properties.get("basis") == "reference":
            continue
        key = Key(row["type"], row["source"], row["target"])
        if properties.get("basis") != "text" or key.type not in relation_types():
            yield _odd(key, "is of no known kind", "taken out")
        else:
            there[key].append(properties)
    for key, found in there.items():
        if len(found) > 1:
            yield _odd(key, f"is there {len(found)} times", "made anew")
        elif key not in told:
            yield _odd(key, "has no statement", "taken out")
        elif odd := _differing(found[0], edge_properties(told[key])):
            yield _odd(key, f"does not tell its statements: {odd}", "made anew")
    for key in told.keys() - there.keys():
        yield _odd(key, "is missing", "made anew")


def edges_of_all(graph: Graph) -> dict[Key, Edge]:
    """All typed edges as the statements in the graph give them."""
    tallies: defaultdict[Key, Tally] = defaultdict(Tally)
    originals: dict[str, str] = {
        row["id"]: row["original"] for row in graph.read("check_originals")
    }
    for row in graph.stream("check_statements"):
        if row["polarity"] != Polarity.POSITIVE or row["act"] == Act.DENIED:
            continue
        if row["type"] not in relation_types():
            continue  # its document is found to be damaged
        keys = keys_of(row["type"], row["subject"], row["object"], row["through"] or "")
        for key, partner in keys.items():
            document: str = row["document"]
            source = originals.get(document, document)
            day = row["date"] or ""
            tallies[key].add(document, source, day, row["confidence"], row["act"], partner)
    return {key: tally.edge() for key, tally in tallies.items()}


def _pairs(graph: Graph) -> Iterator[Finding]:
    told: defaultdict[str, PairTally] = defaultdict(PairTally)
    for row in graph.stream("check_pairs_told"):
        told[row["dyad"]].add(row)
        if row["month"] != month_of(row["dyad"], row["date"] or ""):
            yield Finding("pair", row["dyad"], "has a statement of another month", "made anew")
    there = {row["properties"]["id"]: row["properties"] for row in graph.read("check_pairs")}
    for dyad in told.keys() - there.keys():
        yield Finding("pair", dyad, "is missing", "made anew")
    for dyad, properties in there.items():
        if dyad not in told:
            yield Finding("pair", dyad, "has no statement", "taken out")
        elif odd := _differing(properties, told[dyad].properties()):
            yield Finding("pair", dyad, f"does not tell its statements: {odd}", "made anew")


def _entities(graph: Graph) -> Iterator[Finding]:
    for rows in _pages(graph, "check_entities"):
        ids = [row["id"] for row in rows]
        wanted = graph.reading(partial(entity_changes, ids=ids))
        for row in rows:
            if not row["mentions"] and not row["facts"]:
                yield Finding("entity", row["id"], "is named by no document", "taken out")
            elif row["mentions"] and (odd := _differing(row["properties"], wanted[row["id"]])):
                yield Finding("entity", row["id"], f"is not called so: {odd}", "made anew")
            elif (told := row["properties"].get("edges", 0)) != row["edges"]:
                fault = f"has {row['edges']} edges, not {told}"
                yield Finding("entity", row["id"], fault, "counted anew")


def _hubs(graph: Graph) -> Iterator[Finding]:
    there = {row["id"]: row["weights"] for row in graph.read("check_hubs")}
    found = graph.read("hubs_found", busy=hubs.BUSY)
    told: Row = {}
    for at in range(0, len(found), BATCH):
        ids = [row["id"] for row in found[at : at + BATCH]]
        rows = hub_rows(graph.read("hubs_count", ids=ids, types=None))
        told |= {row["id"]: row["weights"] for row in rows}
    for id in sorted(told.keys() | there.keys()):
        if told.get(id) != there.get(id):
            yield Finding("hub", id, "does not tell its edges", "counted anew")


def _reviews(graph: Graph) -> Iterator[Finding]:
    decisions = [
        each
        for each in graph.reading(partial(decisions_on, documents=None, entities=None))
        if not each.undone
    ]
    for rows in _pages(graph, "check_documents"):
        rows = [row for row in rows if row["sources"] and (decisions or row["reviews"])]
        try:
            contents = graph.reading(partial(contents_from, documents=[row["id"] for row in rows]))
        except (KeyError, TypeError, ValueError):
            continue  # one of them is found to be damaged
        for row in rows:
            first = min(map(copy_from, row["sources"]), key=lambda copy: copy.rank)
            read = unpacked(first.packed) if first.packed else contents[row["id"]]
            content, reviews = revised(row["id"], read, decisions)
            if (content.digest, list(reviews)) != (row["digest"], row["reviews"] or []):
                yield Finding("review", row["id"], "does not follow the decisions", "made anew")


_LOOKS: dict[str, Callable[[Graph], Iterator[Finding]]] = {
    "schema": _schema,
    "documents": _documents,
    "days": _days,
    "copies": _copies,
    "joins": _joins,
    "typed edges": _edges,
    "pairs": _pairs,
    "entities": _entities,
    "hubs": _hubs,
    "decisions": _reviews,
}


def _mend(graph: Graph, found: list[Finding]) -> None:
    of: defaultdict[Kind, list[str]] = defaultdict(list)
    for finding in found:
        of[finding.kind].append(finding.what)
    if of["schema"]:
        graph.alter("schema")
        graph.write(lambda transaction: transaction.run("schema_mark", version=VERSION))
    graph.write(lambda transaction: _take_out(transaction, of["document"], of["join"]))
    days = list(misplaced(graph)) if of["statement"] else []
    for at in range(0, len(days), BATCH):
        graph.write(partial(set_days, rows=days[at : at + BATCH]))
    for at in range(0, len(of["copy"]), BATCH):
        graph.write(partial(refresh_copies, documents=of["copy"][at : at + BATCH]))
    keys = [Key(*each.key) for each in found if each.key and each.key[0] in relation_types()]
    for at in range(0, len(keys), BATCH):
        graph.write(partial(_mend_edges, keys=keys[at : at + BATCH]))
    for dyad in sorted(set(of["pair"])):
        graph.write(partial(mend_pair, dyad=dyad))
    for at in range(0, len(of["entity"]), BATCH):
        graph.write(partial(_mend_entities, ids=sorted(of["entity"][at : at + BATCH])))
    for at in range(0, len(of["hub"]), BATCH):
        graph.write(partial(_mend_hubs, ids=sorted(of["hub"][at : at + BATCH])))
    for at in range(0, len(of["review"]), BATCH):
        graph.write(partial(anew, ids=sorted(of["review"][at : at + BATCH])))


def _take_out(transaction: Transaction, documents: list[str], joins: list[str]) -> None:
    for name in ("repair_sources", "erase_mentions", "erase_statements", "erase_documents"):
        transaction.run(name, documents=documents)
    transaction.run("repair_statements", ids=joins)
    transaction.run("repair_strays")


def _mend_edges(transaction: Transaction, keys: list[Key]) -> None:
    transaction.run("hold_entities", ids=sorted({end for key in keys for end in key[1:]}))
    for key in keys:
        transaction.run("repair_edges", type=key.type, rows=[key._asdict()])
    refresh_edges(transaction, keys)


def _mend_entities(transaction: Transaction, ids: list[str]) -> None:
    transaction.run("hold_entities", ids=ids)
    refresh_entities(transaction, ids)
    count_edges(transaction, ids)


def _mend_hubs(transaction: Transaction, ids: list[str]) -> None:
    transaction.run("hubs_erase", ids=ids)  # also one of which no entity is left
    count_edges(transaction, ids)


def _pages(graph: Graph, name: str) -> Iterator[list[Row]]:
    after = ""
    params: Row = {"types": None} if "types" in query(name).slots else {}
    while rows := graph.read(name, after=after, limit=BATCH, **params):
        yield rows
        after = rows[-1]["id"]


def _differing(found: Row, wanted: Row) -> str:
    """The properties in which what is there differs from what should be."""
    return ", ".join(
        f"{name} is {found.get(name)!r}, not {value!r}"
        for name, value in sorted(wanted.items())
        if _plain(found.get(name)) != _plain(value)
    )


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, list) else value


def _odd(key: Key, fault: str, mended: str) -> Finding:
    return Finding("edge", f"{key.source} {key.type} {key.target}", fault, mended, tuple(key))
