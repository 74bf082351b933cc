"""How two actors relate, each relation with the sentence that says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from fastapi import APIRouter

from app.answers.envelope import Ref
from app.answers.pair import Agreement, RelationsAnswer
from app.answers.statement import Statement, required
from app.graph.pairs import Tally
from app.model import dyad
from app.problems import SameEntity
from app.questions import naming
from app.questions.pairs import dated
from app.questions.reads import Reads
from app.questions.statements import statements
from app.routes import cursor as cursors
from app.routes.entities import EntityPath
from app.routes.files import AS_FILE, JSON, InForm, statements_file
from app.routes.filters import Cursor, Filters, FiltersDep, Limit, MinSources, least
from app.routes.service import ServiceDep, VersionDep, answer, in_one_reading

router = APIRouter(tags=["relations"])


@router.get(
    "/relations/{a}/{b}",
    operation_id="getRelations",
    response_model=RelationsAnswer,
    responses=AS_FILE,
)
@in_one_reading
def get_relations(
    a: EntityPath,
    b: EntityPath,
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    min_sources: MinSources = 1,
    limit: Limit = 50,
    cursor: Cursor = "",
    form: InForm = JSON,
) -> Any:
    """All that two actors have signed, agreed, done or said, newest first, with the evidence."""
    left, right = pair(service.graph, a, b)
    if form != JSON:
        most = service.settings.max_export + 1
        rows = related(service.graph, left, right, filters, most, sources=min_sources)
        name = f"{left.id}-{right.id}".replace(":", "-")
        return statements_file(service, version, form, [row["id"] for row in rows], name)
    after = cursors.keys(cursor, 2) if cursor else None
    rows = related(service.graph, left, right, filters, limit + 1, after, sources=min_sources)
    items = statements(service.graph, (row["id"] for row in rows[:limit]))
    page = cursors.page(rows, limit, cursor)
    warnings = [] if items or cursor else silence(service.graph, left, right)
    told = {"a": left, "b": right, **filters.told, **least(min_sources)}
    signed = agreements_of(service.graph, items)
    return RelationsAnswer(**answer(items, version, told, page, warnings, agreements=signed))


def pair(graph: Reads, a: str, b: str) -> tuple[Ref, Ref]:
    """Both ends of a question about two. Raises SameEntity, UnknownEntity, AmbiguousName."""
    left, right = naming.entity(graph, a), naming.entity(graph, b)
    if left.id == right.id:
        raise SameEntity(id=left.id)
    return left, right


def related(
    graph: Reads,
    a: Ref,
    b: Ref,
    filters: Filters,
    limit: int,
    after: list[str] | None = None,
    oldest: bool = False,
    sources: int = 1,
    counted: Tally | None = None,
) -> list[dict[str, Any]]:
    """Ids and dates of the statements that join two entities, newest or oldest first.

    counted  the tally of two countries, where it is known"""
    params = {
        **filters.params,
        "polarity": filters.polarity,
        "a": a.id,
        "b": b.id,
        "afterDate": after[0] if after else None,
        "afterId": after[1] if after else None,
        "limit": limit,
        "oldest": oldest,
        "sources": sources,
    }
    if a.kind == b.kind == "Country":
        asked = {name: value for name, value in params.items() if name not in ("a", "b")}
        rows = dated(graph, dyad_of(a, b), asked, counted)
        if filters.types is None or "SIGNED" in filters.types:
            rows += graph.read("relations_signed", **params)
    else:
        rows = graph.read("relations_by_ends", **params)
    rows.sort(key=lambda row: str(row["id"]))
    rows.sort(key=lambda row: str(row["date"]), reverse=not oldest)
    return rows[:limit]


def dyad_of(a: Ref, b: Ref) -> str:
    """The dyad of two countries."""
    return dyad(a.id.removeprefix("country:"), b.id.removeprefix("country:"))


def silence(graph: Reads, *ends: Ref) -> list[str]:
    """Why there may be nothing: what no document names."""
    held = {row["id"] for row in graph.read("network_entities", ids=[ref.id for ref in ends])}
    return [f"No document in the graph names {ref.name}." for ref in ends if ref.id not in held]


def agreements_of(graph: Reads, said: Iterable[Statement]) -> list[Agreement]:
    """What the SIGNED among some statements signed, newest first, with all its signatories."""
    signed: dict[str, list[Statement]] = defaultdict(list)
    for each in said:
        if each.type == "SIGNED":
            signed[each.object.id].append(each)
    if not signed:
        return []
    rows = {row["id"]: row for row in graph.read("agreements", ids=sorted(signed))}
    sides = [x["represents"] or x["id"] for row in rows.values() for x in row["signatories"]]
    named = {
        row["id"]: required(row)
        for row in graph.read("network_entities", ids=sorted({id for id in sides if id}))
    }
    found = []
    for id, row in rows.items():
        signatories = [x for x in row["signatories"] if x["id"]]
        parties = {x["represents"] or x["id"] for x in signatories}
        found.append(
            Agreement(
                **required(row).model_dump(),
                date=min((each.date for each in signed[id] if each.date), default=None),
                signatories=[required(x) for x in signatories],
                parties=[named[party] for party in sorted(parties) if party in named],
                statements=[each.id for each in signed[id]],
            )
        )
    return sorted(found, key=lambda each: each.date or "", reverse=True)
