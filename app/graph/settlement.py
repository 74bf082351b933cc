"""From what documents' sources give to what is in the graph, with every view on it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.graph.contents import Content, packed, unpacked
from app.graph.copies import join_copies, signature
from app.graph.decisions import CHANGES, Decision, concerned, revised
from app.graph.door import Overtaken, Row, Transaction
from app.graph.edges import edges_among, edges_of
from app.graph.pairs import add_pairs, refresh_pairs, tallies
from app.graph.rows import (
    Copy,
    contents_from,
    copy_from,
    copy_row,
    document_row,
    entity_rows,
    passage_rows,
    qualifier_rows,
    statement_rows,
)
from app.graph.views import (
    add_edges,
    edges_resting_on,
    make_entities,
    refresh_edges,
    refresh_entities,
)


@dataclass(slots=True)
class Held:
    """A document as it is stored, and as it is to become.

    first      the source whose reading is stored, "" for a document that is new
    reading    digest of the stored content: that reading with the decisions on it
    before     what each of its sources gave
    copies     what each is to have given
    text       "" unless this transaction brings it
    contents   what was read from it, by digest, as far as this transaction knows
    decided    whether a decision on it was made or undone
    new        what it is to say, None: what it says; `new_reading` is its digest
    reviews    ids of the decisions that make it so"""

    id: str
    first: str
    reading: str
    recorded: str
    before: dict[str, Copy]
    copies: dict[str, Copy]
    text: str = ""
    contents: dict[str, Content] = field(default_factory=dict)
    decided: bool = False
    new: Content | None = None
    new_reading: str = ""
    reviews: tuple[str, ...] = ()

    @property
    def new_first(self) -> Copy:
        return min(self.copies.values(), key=lambda copy: copy.rank)

    @property
    def new_recorded(self) -> str:
        """When the reading became known, by whichever source."""
        reading = self.new_first.reading
        return min(each.recorded for each in self.copies.values() if each.reading == reading)

    @property
    def open(self) -> bool:
        """Whether it may come to say something else, or the same under another title."""
        return bool(self.copies) and (
            self.decided
            or self.new_first != self.before.get(self.first)
            or self.new_recorded != self.recorded
        )

    def content(self, copy: Copy) -> Content:
        """What was read from a copy."""
        return self.contents.get(copy.reading) or unpacked(copy.packed)


def gave_now(transaction: Transaction, sources: list[str]) -> dict[str, tuple[str, Copy]]:
    rows = transaction.run("store_sources", sources=sources)
    return {row["source"]["id"]: (row["document"], copy_from(row["source"])) for row in rows}


def claimed(
    transaction: Transaction, sources: list[str], documents: set[str]
) -> tuple[dict[str, Held], dict[str, tuple[str, Copy]]]:
    """Lock sources and documents, those that the sources gave so far among them."""
    taken: set[str] = set()
    gave = gave_now(transaction, sources)
    while wanted := {*documents, *(id for id, _ in gave.values())} - taken:
        taken |= wanted
        transaction.run("store_claim", sources=sources, documents=sorted(taken))
        gave = gave_now(transaction, sources)
    return {each.id: each for each in held_now(transaction, sorted(taken))}, gave


def held_now(transaction: Transaction, ids: list[str]) -> list[Held]:
    found = []
    for row in transaction.run("store_documents", documents=ids):
        copies = {each["id"]: copy_from(each) for each in row["sources"] if each}
        document = Held(
            id=row["id"],
            first=row["first"] or "",
            reading=row["reading"] or "",
            recorded=row["recorded"] or "",
            before=copies,
            copies=dict(copies),
        )
        found.append(document)
    return found


def settle(transaction: Transaction, documents: list[Held]) -> None:
    """Make the graph what the documents' copies say, and the views with it."""
    gone = [each for each in documents if not each.copies]
    opened = [each for each in documents if each.open]
    old = contents_from(transaction, [each.id for each in (*gone, *opened) if each.reading])
    for document in (*gone, *opened):
        if document.id in old:
            document.contents.setdefault(document.reading, old[document.id])
    decided = _decide(transaction, opened)
    new = {
        each.id: each.new
        for each in opened
        if each.new and (each.reading, each.recorded) != (each.new_reading, each.new_recorded)
    }
    old = {id: content for id, content in old.items() if id in new or id in {g.id for g in gone}}
    before = {entity.id for content in old.values() for entity in content.entities}
    if old:
        after = {entity.id for content in new.values() for entity in content.entities}
        transaction.run("hold_entities", ids=sorted(before | after))
        transaction.run("erase_mentions", documents=sorted(old))
        transaction.run("erase_statements", documents=sorted(old))
    marks = {each.id: signature(each.text) if each.text else "" for each in opened}
    _write(transaction, opened, new, marks)
    _write_copies(transaction, documents)
    regrouped = join_copies(
        transaction,
        new={each.id: marks[each.id] for each in opened if not each.first},
        changed=[id for id, content in new.items() if id in old and old[id].date != content.date],
        gone=[each.id for each in gone],
    )
    if gone:
        transaction.run("erase_documents", documents=[each.id for each in gone])
    touched = {
        key for content in old.values() for each in content.statements for key in edges_of(each)
    }
    touched |= edges_resting_on(transaction, regrouped)
    edges = edges_among({id: content.statements for id, content in new.items()})
    add_edges(transaction, {key: edge for key, edge in edges.items() if key not in touched})
    refresh_edges(transaction, touched)
    stale = {each.dyad for content in old.values() for each in content.statements}
    said = tallies(each for content in new.values() for each in content.statements)
    add_pairs(transaction, {dyad: tally for dyad, tally in said.items() if dyad not in stale})
    refresh_pairs(transaction, stale)
    refresh_entities(transaction, before)

    # A decision made meanwhile has not seen these documents, or waits for their entities to be
    # free and sees them then; so whoever comes last knows of the other.
    if decided != _decide(transaction, opened):
        raise Overtaken("a decision on these documents was made meanwhile")


def _decide(transaction: Transaction, documents: list[Held]) -> list[Decision]:
    """What each document is to say: what was read from it, with the decisions on it."""
    if not documents:
        return []
    raw = {each.id: each.content(each.new_first) for each in documents}
    decisions: list[Decision] = []
    asked: set[str] = set()
    while wanted := {id for each in raw.values() for id in concerned(each, decisions)} - asked:
        asked |= wanted
        decisions = decisions_on(transaction, sorted(raw), sorted(asked))
        if not decisions:
            break
    for document in documents:
        read = raw[document.id]
        document.new, document.reviews = revised(document.id, read, decisions)
        first = document.new_first.reading
        document.new_reading = document.new.digest if document.reviews else first
    return decisions


def decisions_on(
    transaction: Transaction, documents: list[str] | None, entities: list[str] | None
) -> list[Decision]:
    """Decisions that hold on some documents or entities; if both are None, all that ever were."""
    rows = transaction.run("review_decisions", documents=documents, entities=entities)
    return [decision_from(row["properties"]) for row in rows]


def decision_from(row: Row) -> Decision:
    return Decision(
        id=row["id"],
        change=CHANGES.validate_json(row["change"]),
        who=row["who"],
        when=row["when"],
        why=row["why"],
        undone=row.get("undone", ""),
    )


def _write(
    transaction: Transaction,
    documents: list[Held],
    contents: dict[str, Content],
    marks: dict[str, str],
) -> None:
    if not documents:
        return
    recorded = {each.id: each.new_recorded for each in documents}
    rows = [
        document_row(
            each.id,
            each.text,
            marks[each.id],
            each.new_first,
            each.new_reading,
            recorded[each.id],
        )
        | {"reviews": list(each.reviews) or None}
        for each in documents
    ]
    passages = [row for id, content in contents.items() for row in passage_rows(id, content)]
    transaction.run("store_passages", documents=rows, passages=passages)
    if entities := entity_rows(contents):
        make_entities(transaction, {row["id"]: row.pop("label") for row in entities})
        transaction.run("store_entities", rows=entities)
    statements = [
        row for id, content in contents.items() for row in statement_rows(id, content, recorded[id])
    ]
    if statements:
        transaction.run("store_statements", rows=statements)
    if qualifiers := [row for content in contents.values() for row in qualifier_rows(content)]:
        transaction.run("store_qualifiers", rows=qualifiers)


def _write_copies(transaction: Transaction, documents: list[Held]) -> None:
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
            same = copy.reading == (document.new_reading or document.reading)
            kept = replace(copy, packed="" if same else packed(document.content(copy)))
            if kept != document.before.get(source):
                rows.append(
                    {"source": source, "document": document.id, "properties": copy_row(kept)}
                )
    if rows:
        transaction.run("store_copies", rows=rows)
