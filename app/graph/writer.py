"""Store and delete documents: each wholly or not at all, and twice is the same as once.

A source (a path, a URL) gives one document; a document, which is its text, may have several
sources. What a document says is what was read from its first source (see Copy.rank), so the graph
depends on what is in it and not on the order in which it came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import Literal

from app.graph.contents import Content, content_of, packed, unpacked
from app.graph.copies import join_copies, signature
from app.graph.door import Graph, Row, Transaction
from app.graph.edges import edges_among, edges_of
from app.graph.rows import (
    Copy,
    contents_from,
    copy_from,
    copy_of,
    copy_row,
    document_row,
    entity_rows,
    passage_rows,
    qualifier_rows,
    statement_rows,
)
from app.graph.views import add_edges, refresh_edges, refresh_entities
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


@dataclass(slots=True)
class _Document:
    """A document as it is stored, and as it is to become.

    first      the source whose reading is stored, "" for a document that is new
    reading    digest of the stored content
    before     what each of its sources gave
    copies     what each is to have given
    text       "" unless this transaction brings it
    contents   what was read from it, by digest, as far as this transaction knows"""

    id: str
    first: str
    reading: str
    recorded: str
    before: dict[str, Copy]
    copies: dict[str, Copy]
    text: str = ""
    contents: dict[str, Content] = field(default_factory=dict)

    @property
    def new_first(self) -> Copy:
        return min(self.copies.values(), key=lambda copy: copy.rank)

    @property
    def new_recorded(self) -> str:
        """When the reading became known, by whichever source."""
        reading = self.new_first.reading
        return min(each.recorded for each in self.copies.values() if each.reading == reading)

    @property
    def rewritten(self) -> bool:
        return bool(self.copies) and (self.reading, self.recorded) != (
            self.new_first.reading,
            self.new_recorded,
        )

    def content(self, copy: Copy) -> Content:
        """What was read from a copy."""
        return self.contents.get(copy.reading) or unpacked(copy.packed)


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
    when = (recorded or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    given = [(extraction, content_of(extraction)) for extraction in extractions]
    return graph.write(lambda transaction: _store(transaction, given, when)) if given else []


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
    gave = _gave(transaction, sources)
    if all(_same(gave.get(copy.source), document.id, copy) for document, copy, _ in wanted):
        return [Outcome(document.id, "unchanged", *_sizes(read)) for document, _, read in wanted]
    documents, gave = _claimed(transaction, sources, {document.id for document, _, _ in wanted})
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
    _settle(transaction, list(documents.values()))
    return outcomes


def _delete(transaction: Transaction, id: str) -> bool:
    found = _documents(transaction, [id])
    if not found:
        return False
    documents, _ = _claimed(transaction, sorted(found[0].copies), {id})
    documents[id].copies.clear()
    _settle(transaction, list(documents.values()))
    return True


def _forget(transaction: Transaction, source: str) -> str | None:
    found = _gave(transaction, [source]).get(source)
    if found is None:
        return None
    documents, gave = _claimed(transaction, [source], {found[0]})
    id, _ = gave.get(source, found)
    documents[id].copies.pop(source, None)
    _settle(transaction, list(documents.values()))
    return id


def _gave(transaction: Transaction, sources: list[str]) -> dict[str, tuple[str, Copy]]:
    rows = transaction.run("store_sources", sources=sources)
    return {row["source"]["id"]: (row["document"], copy_from(row["source"])) for row in rows}


def _same(old: tuple[str, Copy] | None, document: str, copy: Copy) -> bool:
    """Whether a source had given just this, at whatever time."""
    return old is not None and old == (
        document,
        replace(copy, recorded=old[1].recorded, packed=old[1].packed),
    )


def _sizes(content: Content) -> tuple[int, int]:
    return len(content.entities), len(content.statements)


def _claimed(
    transaction: Transaction, sources: list[str], documents: set[str]
) -> tuple[dict[str, _Document], dict[str, tuple[str, Copy]]]:
    """Lock sources and documents, those that the sources gave so far among them."""
    claimed: set[str] = set()
    gave = _gave(transaction, sources)
    while wanted := {*documents, *(id for id, _ in gave.values())} - claimed:
        claimed |= wanted
        transaction.run("store_claim", sources=sources, documents=sorted(claimed))
        gave = _gave(transaction, sources)
    return {each.id: each for each in _documents(transaction, sorted(claimed))}, gave


def _documents(transaction: Transaction, ids: list[str]) -> list[_Document]:
    found = []
    for row in transaction.run("store_documents", documents=ids):
        copies = {each["id"]: copy_from(each) for each in row["sources"] if each}
        document = _Document(
            id=row["id"],
            first=row["first"] or "",
            reading=row["reading"] or "",
            recorded=row["recorded"] or "",
            before=copies,
            copies=dict(copies),
        )
        found.append(document)
    return found


def _settle(transaction: Transaction, documents: list[_Document]) -> None:
    """Make the graph what the documents' copies say, and the views with it."""
    gone = [each for each in documents if not each.copies]
    rewritten = {each.id: each for each in documents if each.rewritten}
    left = [each.id for each in documents if each.reading and (not each.copies or each.rewritten)]
    old = contents_from(transaction, left)
    for document in documents:
        if document.id in old:
            document.contents.setdefault(document.reading, old[document.id])
    new = {id: each.content(each.new_first) for id, each in rewritten.items()}
    before = {entity.id for content in old.values() for entity in content.entities}
    after = {entity.id for content in new.values() for entity in content.entities}
    if left:
        transaction.run("hold_entities", ids=sorted(before | after))
        transaction.run("erase_mentions", documents=left)
        transaction.run("erase_statements", documents=left)
    _write(transaction, [each for each in documents if each.copies], new)
    _write_copies(transaction, documents)
    join_copies(
        transaction,
        new={each.id: signature(each.text) for each in documents if each.copies and not each.first},
        changed=[id for id, content in new.items() if id in old and old[id].date != content.date],
        gone=[each.id for each in gone],
    )
    if gone:
        transaction.run("erase_documents", documents=[each.id for each in gone])
    touched = {
        key for content in old.values() for each in content.statements for key in edges_of(each)
    }
    edges = edges_among({id: content.statements for id, content in new.items()})
    add_edges(transaction, {key: edge for key, edge in edges.items() if key not in touched})
    refresh_edges(transaction, touched)
    refresh_entities(transaction, before)


def _write(
    transaction: Transaction, documents: list[_Document], contents: dict[str, Content]
) -> None:
    recorded = {each.id: each.new_recorded for each in documents}
    rows = [
        document_row(each.id, each.text, each.new_first, each.new_first.reading, recorded[each.id])
        for each in documents
    ]
    passages = [row for id, content in contents.items() for row in passage_rows(id, content)]
    transaction.run("store_passages", documents=rows, passages=passages)
    if entities := entity_rows(contents):
        transaction.run("store_entities", rows=entities)
    statements = [
        row for id, content in contents.items() for row in statement_rows(id, content, recorded[id])
    ]
    if statements:
        transaction.run("store_statements", rows=statements)
    if qualifiers := [row for content in contents.values() for row in qualifier_rows(content)]:
        transaction.run("store_qualifiers", rows=qualifiers)


def _write_copies(transaction: Transaction, documents: list[_Document]) -> None:
    """Note what each source gave, and keep its reading where the document has another one."""
    staying = {source for each in documents for source in each.copies}
    rows: list[Row] = [
        {"source": source, "document": each.id, "properties": None}
        for each in documents
        for source in each.before
        if source not in staying
    ]
    for document in documents:
        for source, copy in document.copies.items():
            same = copy.reading == document.new_first.reading
            kept = replace(copy, packed="" if same else packed(document.content(copy)))
            if kept != document.before.get(source):
                rows.append(
                    {"source": source, "document": document.id, "properties": copy_row(kept)}
                )
    if rows:
        transaction.run("store_copies", rows=rows)


def clear(graph: Graph) -> None:
    """Take everything out, in pieces that a small server can hold in its memory."""
    for entities in (False, True):
        while graph.write(partial(_clear, entities=entities)):
            pass


def _clear(transaction: Transaction, entities: bool) -> int:
    (row,) = transaction.run("erase_some", limit=2000, entities=entities)
    return int(row["gone"])
