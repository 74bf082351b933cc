"""A person's decisions over what was read: merge, split, rename, reject, correct, add, undo."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Path, Response

from app.answers.dates import dated
from app.answers.envelope import Answer, Page
from app.answers.review import (
    AddIn,
    CorrectIn,
    MergeIn,
    Reason,
    RejectIn,
    RenameIn,
    Review,
    ReviewIn,
    SplitIn,
)
from app.graph import Graph
from app.graph.decisions import CHANGES, Change, Correct, Decision, Merge, Reject, Rename, Split
from app.graph.review import by_hand, decide, decisions, entities_of, undo
from app.model import Entity
from app.problems import UnknownReview, UnknownStatement
from app.questions import naming
from app.routes import cursor as cursors
from app.routes.filters import Cursor, Limit
from app.routes.service import ServiceDep, VersionDep, answer

router = APIRouter(tags=["reviews"])

ReviewPath = Annotated[str, Path(max_length=100, examples=["review:9f86d081884c7d65"])]


@router.get("/reviews", operation_id="listReviews")
def list_reviews(
    service: ServiceDep, version: VersionDep, limit: Limit = 50, cursor: Cursor = ""
) -> Answer[Review]:
    """All decisions that there ever were, newest first; those undone among them."""
    after = tuple(cursors.keys(cursor, 2)) if cursor else None
    found = sorted(decisions(service.database), key=_place, reverse=True)
    rest = [each for each in found if after is None or _place(each) < after]
    more = len(rest) > limit
    page = Page(
        next=cursors.written(*_place(rest[limit - 1])) if more else None,
        truncated=more,
        total=len(found),
    )
    return Answer[Review](**answer(map(review, rest[:limit]), version, {}, page))


@router.get("/reviews/{id}", operation_id="getReview")
def get_review(id: ReviewPath, service: ServiceDep, version: VersionDep) -> Answer[Review]:
    """One decision."""
    return Answer[Review](**answer([review(_found(service.database, id))], version, {"review": id}))


@router.post("/reviews", operation_id="addReview", status_code=201)
def add_review(
    body: Annotated[ReviewIn, Body()], service: ServiceDep, response: Response
) -> Answer[Review]:
    """Decide something over what was read. It holds for what is loaded later, too.

    The documents that it touches are written anew before the answer comes."""
    graph = service.database
    decision = decide(graph, _change(graph, body), body.who, body.why)
    service.changed()
    response.headers["Location"] = f"/v1/reviews/{decision.id}"
    told = {"review": decision.id}
    return Answer[Review](**answer([review(decision)], service.version(), told))


@router.post("/reviews/{id}/undo", operation_id="undoReview")
def undo_review(id: ReviewPath, body: Reason, service: ServiceDep) -> Answer[Review]:
    """Have a decision hold no longer: the graph is as it would be without it. Its record stays."""
    _found(service.database, id)
    undone = undo(service.database, id, body.who, body.why)
    service.changed()
    return Answer[Review](**answer([review(undone)], service.version(), {"review": id}))


def review(decision: Decision) -> Review:
    change: dict[str, Any] = CHANGES.dump_python(decision.change, mode="json", exclude_none=True)
    kind = change.pop("kind")
    return Review(
        id=decision.id,
        kind=kind,
        change=change,
        who=decision.who,
        when=decision.when,
        why=decision.why,
        holds=not decision.undone,
        undone=decision.undone or None,
    )


def _place(decision: Decision) -> tuple[str, str]:
    return decision.when, decision.id


def _found(graph: Graph, id: str) -> Decision:
    for each in decisions(graph):
        if each.id == id:
            return each
    raise UnknownReview(id=id)


def _change(graph: Graph, asked: ReviewIn) -> Change:
    """The change that is asked for, its entities resolved.

    raises  UnknownEntity, AmbiguousName, UnknownStatement, BadReview"""

    def id(name: str) -> str:
        return naming.entity(graph, name).id

    match asked:
        case MergeIn():
            return Merge(id(asked.entity), entities_of(graph, [id(asked.into)])[0])
        case SplitIn():
            (old,) = entities_of(graph, [id(asked.entity)])
            return Split(old.id, tuple(asked.documents), Entity(asked.into, old.label, asked.name))
        case RenameIn():
            return Rename(id(asked.entity), asked.name)
        case RejectIn():
            return Reject(_document(graph, asked.statement), asked.statement)
        case CorrectIn():
            places = {"said_by": asked.speaker}
            for place in ("subject", "object", "sector", "at", "about"):
                places[place] = getattr(asked, place)
            ends: dict[str, Any] = {place: id(name) for place, name in places.items() if name}
            return Correct(
                _document(graph, asked.statement),
                asked.statement,
                type=asked.type and str(asked.type),
                act=asked.act,
                polarity=asked.polarity,
                date=dated(asked.date) if asked.date else None,
                entities=entities_of(graph, ends.values()),
                **ends,
            )
        case AddIn():
            places = {place: getattr(asked, place) for place in ("sector", "at", "about")}
            ends = {place: id(name) for place, name in places.items() if name}
            return by_hand(
                graph,
                asked.document,
                asked.quote,
                str(asked.type),
                id(asked.subject),
                id(asked.object),
                act=asked.act,
                **ends,
            )


def _document(graph: Graph, statement: str) -> str:
    rows = graph.read("statements", ids=[statement])
    if not rows:
        raise UnknownStatement(id=statement)
    return str(rows[0]["document"])
