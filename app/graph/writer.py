"""Store and delete documents: each wholly or not at all, and twice is the same as once.

A source (a path, a URL) gives one document; a document, which is its text, may have several
sources. What a document says is what was read from its first source (see Copy.rank), so the graph
depends on what is in it and not on the order in which it came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Literal

from app.graph.contents import Content, content_of
from app.graph.door import Graph, Transaction
from app.graph.rows import Copy, copy_of
from app.graph.settlement import claimed, gave_now, held_now, settle
from app.model import Extraction

Kind = Literal["added", "unchanged", "replaced", "recognised"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one extraction.

    kind       added; unchanged: the source had given just this; replaced: it had given something
               else, now gone; recognised: another source had given this text before
    entities, statements  how many it has"""

    document: str
    kind: Kind
    entities: int
    statements: int


def store(graph: Graph, extraction: Extraction, recorded: datetime | None = None) -> Outcome:
    """Store one document with all that it says.

    recorded  when it became known; now, if not given
    raises    BrokenExtraction, and then nothing is stored; GraphUnavailable; GraphFailure"""
    (outcome,) = store_all(graph, [extraction], recorded)
    return outcome


def store_all(
    graph: Graph, extractions: Iterable[Extraction], recorded: datetime | None = None
) -> list[Outcome]:
    """Store several documents in one transaction: faster than one by one, and all or none."""
    when = instant(recorded)
    given = [(extraction, content_of(extraction)) for extraction in extractions]
    return graph.write(lambda transaction: _store(transaction, given, when)) if given else []


def instant(time: datetime | None = None) -> str:
    """A time, or now, as ISO text in UTC that sorts as text."""
    return (time or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def delete(graph: Graph, document: str) -> bool:
    """Take a document out, as if it had never been stored; False when it is not there."""
    return graph.write(lambda transaction: _delete(transaction, document))


def forget(graph: Graph, source: str) -> str | None:
    """Take out what one source gave: the id of its document, None when it gave nothing.

    The document stays as long as another source gives the same text."""
    return graph.write(lambda transaction: _forget(transaction, source))


def _store(
    transaction: Transaction, given: Sequence[tuple[Extraction, Content]], when: str
) -> list[Outcome]:
    wanted = [
        (extraction.document, copy_of(extraction.document, content.digest, when), content)
        for extraction, content in given
    ]
    sources = sorted({copy.source for _, copy, _ in wanted})
    gave = gave_now(transaction, sources)
    if all(_same(gave.get(copy.source), document.id, copy) for document, copy, _ in wanted):
        return [Outcome(document.id, "unchanged", *_sizes(read)) for document, _, read in wanted]
    documents, gave = claimed(transaction, sources, {document.id for document, _, _ in wanted})
    outcomes = []
    for document, copy, content in wanted:
        place, old = documents[document.id], gave.get(copy.source)
        if _same(old, document.id, copy):
            kind: Kind = "unchanged"
        else:
            kind = "replaced" if old else "recognised" if place.copies else "added"
            if old:
                del documents[old[0]].copies[copy.source]
            place.copies[copy.source] = copy
            place.text = document.text
            place.contents[copy.reading] = content
            gave[copy.source] = (document.id, copy)
        outcomes.append(Outcome(document.id, kind, *_sizes(content)))
    settle(transaction, list(documents.values()))
    return outcomes


def _delete(transaction: Transaction, id: str) -> bool:
    found = held_now(transaction, [id])
    if not found:
        return False
    documents, _ = claimed(transaction, sorted(found[0].copies), {id})
    documents[id].copies.clear()
    settle(transaction, list(documents.values()))
    return True


def _forget(transaction: Transaction, source: str) -> str | None:
    found = gave_now(transaction, [source]).get(source)
    if found is None:
        return None
    documents, gave = claimed(transaction, [source], {found[0]})
    id, _ = gave.get(source, found)
    documents[id].copies.pop(source, None)
    settle(transaction, list(documents.values()))
    return id


def _same(old: tuple[str, Copy] | None, document: str, copy: Copy) -> bool:
    """Whether a source had given just this, at whatever time."""
    return old is not None and old == (
        document,
        replace(copy, recorded=old[1].recorded, packed=old[1].packed),
    )


def _sizes(content: Content) -> tuple[int, int]:
    return len(content.entities), len(content.statements)


def clear(graph: Graph) -> None:
    """Take everything out, in pieces that a small server can hold in its memory."""
    for entities in (False, True):
        while graph.write(partial(_clear, entities=entities)):
            pass


def _clear(transaction: Transaction, entities: bool) -> int:
    (row,) = transaction.run("erase_some", limit=2000, entities=entities)
    return int(row["gone"])
