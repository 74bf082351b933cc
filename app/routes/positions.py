"""Who stands where on an issue, and what was promised."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from app.answers.envelope import Answer, Page, Ref
from app.answers.questions import Position, PositionsAnswer, Promise
from app.answers.statement import Statement
from app.model import Act, Polarity
from app.questions import naming
from app.questions.promises import Status, promises
from app.questions.reads import Reads
from app.questions.statements import statements
from app.routes import cursor as cursors
from app.routes.files import AS_FILE, JSON, InForm, statements_file
from app.routes.filters import Cursor, Filters, FiltersDep, Limit, MinSources, least
from app.routes.relations import silence
from app.routes.service import ServiceDep, VersionDep, answer, in_one_reading

router = APIRouter(tags=["positions"])

STANCES = {
    "SUPPORTS": "supports",
    "OPPOSES": "opposes",
    "CONDEMNS": "condemns",
    "PROPOSES": "proposes",
    "MEDIATES": "mediates",
}


@router.get(
    "/positions", operation_id="getPositions", response_model=PositionsAnswer, responses=AS_FILE
)
@in_one_reading
def get_positions(
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    issue: Annotated[
        str,
        Query(
            min_length=1,
            max_length=300,
            description="An issue, initiative, agreement or actor: id, name or alias.",
            examples=["Korean Peninsula"],
        ),
    ],
    by: Annotated[
        str, Query(max_length=300, description="Only where this actor stands.", examples=[""])
    ] = "",
    min_sources: MinSources = 1,
    limit: Limit = 100,
    cursor: Cursor = "",
    form: InForm = JSON,
) -> Any:
    """Who supports, opposes, condemns, proposes or mediates on something, newest first."""
    issues = naming.themes(service.graph, issue)
    actor = naming.entity(service.graph, by) if by else None
    if form != JSON:
        most = service.settings.max_export + 1
        rows = positions(service.graph, issues, actor, filters, most, None, min_sources)
        return statements_file(service, version, form, [row["id"] for row in rows], "positions")
    after = cursors.keys(cursor, 2) if cursor else None
    rows = positions(service.graph, issues, actor, filters, limit + 1, after, min_sources)
    more = len(rows) > limit
    items = [
        Position(actor=each.subject, stance=stance(each), statement=each)
        for each in statements(service.graph, (row["id"] for row in rows[:limit]))
    ]
    by_stance: dict[str, dict[str, Ref]] = {}
    for item in items:
        by_stance.setdefault(item.stance, {})[item.actor.id] = item.actor
    return PositionsAnswer(
        **answer(
            items,
            version,
            {
                "issues": issues,
                **({"by": actor} if actor else {}),
                **filters.told,
                **least(min_sources),
            },
            cursors.page(rows, limit, cursor),
            [] if items or more else silence(service.graph, *issues),
            by_stance={name: list(refs.values()) for name, refs in sorted(by_stance.items())},
        )
    )


def positions(
    graph: Reads,
    issues: list[Ref],
    by: Ref | None,
    filters: Filters,
    limit: int,
    after: list[str] | None = None,
    sources: int = 1,
) -> list[dict[str, Any]]:
    day, id = after or (None, None)
    return graph.read(
        "positions",
        ids=[ref.id for ref in issues],
        stances=list(STANCES),
        sources=sources,
        by=by and by.id,
        polarity=filters.polarity,
        limit=limit,
        afterDate=day,
        afterId=id,
        **filters.params,
    )


def stance(statement: Statement) -> str:
    """supports; "does not support" where the text negates or denies it."""
    word = STANCES[statement.type]
    if statement.polarity is Polarity.POSITIVE and statement.act is not Act.DENIED:
        return word
    return f"does not {word.removesuffix('s')}"


@router.get("/promises", operation_id="getPromises")
@in_one_reading
def get_promises(
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    by: Annotated[
        str, Query(max_length=300, description="Who is to act, or speaks.", examples=["RUS"])
    ] = "",
    to: Annotated[str, Query(max_length=300, description="The other side.", examples=[""])] = "",
    status: Annotated[
        Status,
        Query(description="kept: a deed of the same kind, between the same, came later."),
    ] = "open",
    limit: Limit = 50,
    cursor: Cursor = "",
) -> Answer[Promise]:
    """What was pledged or called for, newest first, and whether a deed of the kind came after.

    A deed is a later statement that it was done: same type, same pair of countries, same sector,
    organisation or issue. Where very many have to be looked at, a page may hold fewer than `limit`
    and go on at page.next."""
    graph = service.graph
    ends = [naming.entity(graph, name) if name else None for name in (by, to)]
    after = cursors.keys(cursor, 2) if cursor else None
    by_id, to_id = [end.id if end else None for end in ends]
    rows, deeds, last = promises(graph, by_id, to_id, status, filters.params, limit + 1, after)
    ids = [id for row in rows[:limit] for id in (row["id"], deeds.get(row["id"])) if id]
    said = {each.id: each for each in statements(graph, ids)}
    items = [
        Promise(promise=said[row["id"]], deed=said.get(deeds.get(row["id"], "")))
        for row in rows[:limit]
        if row["id"] in said
    ]
    page = cursors.page(rows, limit, cursor)
    if last and not page.truncated:
        page = Page(next=cursors.written(*last), truncated=True, total=None)
    told: dict[str, Any] = {"status": status, **filters.told}
    told |= {name: ref for name, ref in zip(("by", "to"), ends, strict=True) if ref}
    warnings = [] if items or cursor else silence(graph, *(ref for ref in ends if ref))
    return Answer[Promise](**answer(items, version, told, page, warnings))
