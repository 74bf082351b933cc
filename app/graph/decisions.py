"""What a person decided over what was read: merge, split, rename, reject, correct, add.

Each decision is kept as a record with who, when and why. What a document says in the graph is what
was read from it with the decisions on it, in the order of their time, so they hold when it is
loaded again, and undoing one gives what would be there without it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from app.graph.contents import Content, ends_of
from app.graph.edges import through
from app.model import Act, Dated, Entity, Passage, Polarity, Statement, dyad
from app.problems import BadReview
from app.relations import relation_types


@dataclass(frozen=True, slots=True)
class Merge:
    """Two entities are one: `entity` is the other one wherever it stands."""

    entity: str
    into: Entity
    kind: Literal["merge"] = "merge"


@dataclass(frozen=True, slots=True)
class Split:
    """In some documents `entity` is really another one."""

    entity: str
    documents: tuple[str, ...]
    into: Entity
    kind: Literal["split"] = "split"


@dataclass(frozen=True, slots=True)
class Rename:
    entity: str
    name: str
    kind: Literal["rename"] = "rename"


@dataclass(frozen=True, slots=True)
class Reject:
    """A statement that the text does not make."""

    document: str
    statement: str
    kind: Literal["reject"] = "reject"


@dataclass(frozen=True, slots=True)
class Correct:
    """A statement that the text makes otherwise; None: as it was read.

    entities  those that it names and the document did not"""

    document: str
    statement: str
    type: str | None = None
    subject: str | None = None
    object: str | None = None
    act: Act | None = None
    polarity: Polarity | None = None
    sector: str | None = None
    at: str | None = None
    about: str | None = None
    said_by: str | None = None
    date: Dated | None = None
    details: dict[str, str] | None = None
    entities: tuple[Entity, ...] = ()
    kind: Literal["correct"] = "correct"


@dataclass(frozen=True, slots=True)
class Add:
    """A statement that nothing read; its rule is "by_hand"."""

    document: str
    statement: Statement
    entities: tuple[Entity, ...] = ()
    kind: Literal["add"] = "add"


Change = Annotated[Merge | Split | Rename | Reject | Correct | Add, Field(discriminator="kind")]
CHANGES: TypeAdapter[Merge | Split | Rename | Reject | Correct | Add] = TypeAdapter(Change)


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a person.

    when    ISO text in UTC; decisions are carried out in this order
    undone  who undid it, when and why; "" while it holds"""

    id: str
    change: Merge | Split | Rename | Reject | Correct | Add
    who: str
    when: str
    why: str
    undone: str = ""


def revised(
    document: str, content: Content, decisions: Iterable[Decision]
) -> tuple[Content, tuple[str, ...]]:
    """What a document says after all decisions that hold, and the ids of those that changed it."""
    applied = []
    for decision in sorted(decisions, key=lambda each: (each.when, each.id)):
        if decision.undone:
            continue
        after = _changed(document, content, decision)
        if after != content:
            applied.append(decision.id)
            content = _ordered(after)
    return content, tuple(applied)


def concerned(content: Content, decisions: Sequence[Decision]) -> set[str]:
    """The entities whose decisions may touch a content, those that merges lead to among them."""
    ids = {each.id for each in content.entities}
    for decision in decisions:
        if isinstance(decision.change, Merge | Split) and decision.change.entity in ids:
            ids.add(decision.change.into.id)
    return ids


def _changed(document: str, content: Content, decision: Decision) -> Content:
    change = decision.change
    match change:
        case Merge(entity, into):
            return _replaced(content, entity, into, decision.id)
        case Split(entity, documents, into):
            return (
                _replaced(content, entity, into, decision.id) if document in documents else content
            )
        case Rename(entity, name):
            named = (
                replace(each, name=name) if each.id == entity else each for each in content.entities
            )
            return replace(content, entities=tuple(named))
        case Reject(_, statement) if change.document == document:
            kept = tuple(each for each in content.statements if each.id != statement)
            return replace(content, statements=kept)
        case Correct() if change.document == document:
            if all(each.id != change.statement for each in content.statements):
                return content
            corrected = tuple(
                _corrected(each, change, decision.id) if each.id == change.statement else each
                for each in content.statements
            )
            return _with(replace(content, statements=corrected), change.entities)
        case Add(_, statement) if change.document == document:
            added = _tagged(replace(statement, rule="by_hand"), decision.id)
            return _with(replace(content, statements=(*content.statements, added)), change.entities)
    return content


def _replaced(content: Content, old: str, into: Entity, decision: str) -> Content:
    """A content in which one entity is another one."""
    gone = [each for each in content.entities if each.id == old]
    if not gone or old == into.id:
        return content
    there = next((each for each in content.entities if each.id == into.id), None)
    base = there or replace(into, names=(), role=gone[0].role, represents=gone[0].represents)
    merged = replace(base, names=tuple(sorted({*base.names, *gone[0].names})))
    entities = [
        replace(each, represents=into.id) if each.represents == old else each
        for each in (*content.entities, merged)
        if each.id != old and (each.id != into.id or each is merged)
    ]
    statements = []
    for each in content.statements:
        ends: dict[str, Any] = {
            place.lower(): into.id for place, entity in ends_of(each).items() if entity == old
        }
        moved = replace(each, **ends)
        if moved != each:
            moved = _tagged(replace(moved, dyad=dyad_of(moved)), decision)
        if moved.subject != moved.object:
            statements.append(moved)
    places = tuple(
        replace(each, entity=into.id) if each.entity == old else each for each in content.places
    )
    return replace(content, entities=tuple(entities), statements=tuple(statements), places=places)


def _corrected(statement: Statement, change: Correct, decision: str) -> Statement:
    given = {
        field.name: getattr(change, field.name)
        for field in fields(change)
        if field.name not in ("document", "statement", "entities", "kind")
        and getattr(change, field.name) is not None
    }
    moved = replace(statement, **given)
    return _tagged(replace(moved, dyad=dyad_of(moved)), decision)


def _with(content: Content, entities: tuple[Entity, ...]) -> Content:
    """A content that knows some entities, if its statements name them."""
    known = {each.id for each in content.entities}
    named = {id for each in content.statements for id in ends_of(each).values()}
    new = tuple(each for each in entities if each.id in named - known)
    return replace(content, entities=(*content.entities, *new))


def _tagged(statement: Statement, decision: str) -> Statement:
    before = statement.details.get("review", "").split()
    return replace(
        statement,
        details=dict(
            sorted({**statement.details, "review": " ".join([*before, decision])}.items())
        ),
    )


def dyad_of(statement: Statement) -> str:
    codes = [end.removeprefix("country:") for end in (statement.subject, statement.object)]
    countries = all(end.startswith("country:") for end in (statement.subject, statement.object))
    return dyad(*codes) if countries and codes[0] != codes[1] else ""


def _ordered(content: Content) -> Content:
    passages: dict[tuple[int, int], Passage] = {
        (each.start, each.end): each
        for each in (*content.passages, *(each.passage for each in content.statements))
    }
    return replace(
        content,
        entities=tuple(sorted(content.entities, key=lambda each: each.id)),
        places=tuple(
            sorted(set(content.places), key=lambda each: (each.start, each.end, each.entity))
        ),
        passages=tuple(each for _, each in sorted(passages.items())),
        statements=tuple(sorted(content.statements, key=lambda each: (each.start, each.id))),
    )


def checked(content: Content, text: str, change: Correct | Add) -> None:
    """Whether a statement that a person gives can stand in a document.

    raises  BadReview: an unknown type, an entity without its name, words that are not the text's"""
    id = change.statement if isinstance(change, Correct) else change.statement.id
    found = [each for each in content.statements if each.id == id]
    if not found:
        raise BadReview(fault=f"Document {change.document} makes no statement {id!r}.")
    statement = found[0]
    if statement.type not in relation_types():
        raise BadReview(fault=f"There is no relation type {statement.type!r}.")
    known = {each.id for each in content.entities}
    if lacking := {id for id in ends_of(statement).values() if id} - known:
        raise BadReview(fault=f"The graph knows no {sorted(lacking)}: name entities by their id.")
    if not 0 <= statement.start < statement.end <= len(text):
        raise BadReview(fault=f"The text has {len(text)} characters, not {statement.end}.")
    passage = statement.passage
    if text[passage.start : passage.end] != passage.text:
        raise BadReview(fault="The sentence given is not the text's.")
    through(statement)
