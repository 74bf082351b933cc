"""Two actors taken together: summary, timeline, level, channels."""

from __future__ import annotations

from itertools import groupby, islice
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query

from app.answers.envelope import Answer, Page, Ref
from app.answers.pair import Channel, Level, Moment, Summary, Theme
from app.answers.statement import Statement, required
from app.graph.pairs import Tally
from app.graph.steps import TYPES
from app.questions.levels import level_in_force, level_now, levels, thinned
from app.questions.pairs import tally
from app.questions.reads import Reads
from app.questions.statements import statements
from app.questions.summaries import (
    CONTACTS,
    balance,
    counts_in,
    counts_of,
    together,
)
from app.routes import cursor as cursors
from app.routes.entities import EntityPath
from app.routes.filters import Cursor, Filters, FiltersDep, Limit, MinSources, least
from app.routes.relations import agreements_of, dyad_of, pair, related, silence
from app.routes.service import ServiceDep, VersionDep, answer, in_one_reading

router = APIRouter(tags=["pairs"])

AGREEMENTS = 100
MANY = 1000
THEMES = 20


@router.get("/relations/{a}/{b}/summary", operation_id="getSummary")
@in_one_reading
def get_summary(
    a: EntityPath, b: EntityPath, service: ServiceDep, version: VersionDep, filters: FiltersDep
) -> Answer[Summary]:
    """What all that is said of two actors comes to: level, counts, contacts, balance."""
    left, right = pair(service.graph, a, b)
    found = summary(service.graph, left, right, filters, THEMES)
    warnings = [] if found.statements else silence(service.graph, left, right)
    told = {"a": left, "b": right, **filters.told}
    return Answer[Summary](**answer([found], version, told, warnings=warnings))


@router.get("/relations/{a}/{b}/timeline", operation_id="getTimeline")
@in_one_reading
def get_timeline(
    a: EntityPath,
    b: EntityPath,
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    order: Annotated[Literal["asc", "desc"], Query(description="Oldest or newest first.")] = "asc",
    min_sources: MinSources = 1,
    limit: Limit = 100,
    cursor: Cursor = "",
) -> Answer[Moment]:
    """What is said of two actors, date by date; `limit` counts statements."""
    left, right = pair(service.graph, a, b)
    after = cursors.keys(cursor, 2) if cursor else None
    rows = related(
        service.graph, left, right, filters, limit + 1, after, order == "asc", min_sources
    )
    more = len(rows) > limit
    said = statements(service.graph, (row["id"] for row in rows[:limit]))
    moments = [
        Moment(date=date, statements=list(group))
        for date, group in groupby(said, lambda each: each.date)
    ]
    page = Page(
        next=cursors.written(rows[limit - 1]["date"], rows[limit - 1]["id"]) if more else None,
        truncated=more,
        total=None if more or cursor else len(moments),
    )
    told = {"a": left, "b": right, "order": order, **filters.told, **least(min_sources)}
    warnings = [] if moments or cursor else silence(service.graph, left, right)
    return Answer[Moment](**answer(moments, version, told, page, warnings))


@router.get("/relations/{a}/{b}/level", operation_id="getLevel")
@in_one_reading
def get_level(
    a: EntityPath,
    b: EntityPath,
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    history: Annotated[bool, Query(description="Every step, oldest first.")] = False,
) -> Answer[Level]:
    """How close two actors call themselves, in the words of the texts."""
    left, right = pair(service.graph, a, b)
    steps = level_steps(service.graph, left, right, filters)
    now = level_in_force(steps)
    items = steps if history else [now] if now else []
    told = {"a": left, "b": right, "history": history, **filters.told}
    warnings = [] if items else ["No text gives their level.", *silence(service.graph, left, right)]
    return Answer[Level](**answer(items, version, told, warnings=warnings))


@router.get("/relations/{a}/{b}/channels", operation_id="getChannels")
@in_one_reading
def get_channels(
    a: EntityPath, b: EntityPath, service: ServiceDep, version: VersionDep, filters: FiltersDep
) -> Answer[Channel]:
    """Organisations and initiatives through which two actors work together.

    What a text says and mere membership of both are told apart."""
    left, right = pair(service.graph, a, b)
    items = channels(service.graph, left, right, filters)
    told = {"a": left, "b": right, **filters.told}
    warnings = [] if items else silence(service.graph, left, right)
    return Answer[Channel](**answer(items, version, told, warnings=warnings))


def about(graph: Reads, question: str, a: Ref, b: Ref, filters: Filters) -> list[dict[str, Any]]:
    """The rows of a question about a pair: by its dyad where both are countries, else by ends."""
    params = {**filters.params, "polarity": filters.polarity}
    if a.kind == b.kind == "Country":
        return graph.read(f"{question}_by_dyad", dyad=dyad_of(a, b), **params)
    return graph.read(f"{question}_by_ends", a=a.id, b=b.id, **params)


def summary(graph: Reads, a: Ref, b: Ref, filters: Filters, most: int | None = None) -> Summary:
    """most: sectors, channels and issues told, the most frequent of each; None: all."""
    countries = a.kind == b.kind == "Country"
    counted = tally(graph, dyad_of(a, b)) if countries else None
    signed = signatures(graph, a, b, filters, counted)
    if counted and not filters.told:
        counts, themes = counts_in(counted), themes_in(graph, counted, most)
        level = level_now(graph, dyad_of(a, b), counted, (a, b))
    else:
        counts = counts_of(about(graph, "pair_counts", a, b, filters))
        themes = _cut(about(graph, "pair_themes", a, b, filters), most)
        level = level_in_force(level_steps(graph, a, b, filters))
    counts = together(counts, counts_of(_signature(each) for each in signed))
    met = related(graph, a, b, filters.only(CONTACTS, acts=["did"]), 1, counted=counted)
    return Summary(
        statements=counts.statements,
        first=counts.first,
        last=counts.last,
        by_type=dict(sorted(counts.by_type.items())),
        by_act=dict(sorted(counts.by_act.items())),
        by_year=dict(sorted(counts.by_year.items())),
        level=level,
        last_contact=next(iter(statements(graph, (row["id"] for row in met))), None),
        sectors=_themes(themes, "SECTOR"),
        channels=_themes(themes, "AT"),
        issues=_themes(themes, "ABOUT"),
        agreements=agreements_of(graph, signed),
        balance=balance(counts),
    )


def _signature(signed: Statement) -> dict[str, Any]:
    """A SIGNED statement as a row of pair_counts, which know only what joins the two directly."""
    return {
        "type": signed.type,
        "act": signed.act.value,
        "polarity": signed.polarity.value,
        "year": signed.date and signed.date[:4],
        "statements": 1,
        "goldstein": signed.goldstein,
        "last": signed.date,
    }


def signatures(
    graph: Reads, a: Ref, b: Ref, filters: Filters, counted: Tally | None
) -> list[Statement]:
    rows = related(graph, a, b, filters.only(["SIGNED"]), AGREEMENTS, counted=counted)
    return statements(graph, (row["id"] for row in rows))


def level_steps(graph: Reads, a: Ref, b: Ref, filters: Filters) -> list[Level]:
    ids = [row["id"] for row in related(graph, a, b, filters.only(TYPES), MANY)]
    ids = thinned(graph.read("level_words", ids=ids)) if ids else []
    return levels(statements(graph, ids), (a, b))


def channels(graph: Reads, a: Ref, b: Ref, filters: Filters) -> list[Channel]:
    members = {row["id"]: row for row in graph.read("pair_memberships", a=a.id, b=b.id)}
    said = {
        row["id"]: row for row in about(graph, "pair_themes", a, b, filters) if row["place"] == "AT"
    }
    rows = related(graph, a, b, filters.only(["COORDINATES_AT", "MET_WITH"]), MANY) if said else []
    evidence: dict[str, list[Statement]] = {}
    for each in statements(graph, (row["id"] for row in rows)):
        if each.at:
            evidence.setdefault(each.at.id, []).append(each)
    found = []
    for id in sorted({*members, *said}, key=lambda id: (id not in said, id)):
        row = said.get(id)
        found.append(
            Channel(
                **required(row or members[id]).model_dump(),
                said=row is not None,
                membership=sorted(filter(None, members[id]["bases"])) if id in members else [],
                statements=row["statements"] if row else 0,
                first=row["first"] if row else None,
                last=row["last"] if row else None,
                acts=sorted(row["acts"]) if row else [],
                evidence=evidence.get(id, [])[:3],
            )
        )
    return sorted(found, key=lambda each: -each.statements)


def themes_in(graph: Reads, counted: Tally, most: int | None) -> list[dict[str, Any]]:
    """The themes of a tally as rows of pair_themes."""
    rows: list[dict[str, Any]] = []
    for theme, told in counted.themes.items():
        place, _, id = theme.partition(" ")
        rows.append(
            {
                "place": place,
                "id": id,
                "statements": told.statements,
                "first": told.first or None,
                "last": told.last or None,
                "acts": told.acts,
            }
        )
    rows = _cut(sorted(rows, key=lambda row: (row["place"], -row["statements"], row["id"])), most)
    ids = sorted({row["id"] for row in rows})
    named = {row["id"]: row for row in graph.read("statement_ends", ids=ids)}
    return [row | named[row["id"]] for row in rows if row["id"] in named]


def _cut(rows: list[dict[str, Any]], most: int | None) -> list[dict[str, Any]]:
    """The first rows of each place."""
    groups = groupby(rows, lambda row: row["place"])
    return [row for _, group in groups for row in islice(group, most)]


def _themes(rows: list[dict[str, Any]], place: str) -> list[Theme]:
    return [
        Theme(
            **required(row).model_dump(),
            statements=row["statements"],
            first=row["first"],
            last=row["last"],
            acts=sorted(row["acts"]),
        )
        for row in rows
        if row["place"] == place
    ]
