"""What was so when: who held which office, and what speaks against what."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import AfterValidator

from app.answers.dates import DAY, last_day
from app.answers.envelope import Answer, Page
from app.answers.history import Contradiction, Office, Tenure
from app.answers.statement import required
from app.graph.history import at, contradictions, offices
from app.model import dyad
from app.questions import naming
from app.questions.statements import statements
from app.routes.compare import named_pair
from app.routes.entities import EntityPath
from app.routes.filters import KnownAt, Limit
from app.routes.relations import silence
from app.routes.service import ServiceDep, VersionDep, answer, in_one_reading

router = APIRouter(tags=["history"])

EVIDENCE = 3


@router.get("/entities/{id}/offices", operation_id="getOffices")
@in_one_reading
def get_offices(
    id: EntityPath,
    service: ServiceDep,
    version: VersionDep,
    valid_at: Annotated[
        str,
        AfterValidator(lambda text: text and last_day(text)),
        Query(alias="validAt", pattern=rf"{DAY}|^$", description="Who held them on that day."),
    ] = "",
    role: Annotated[
        str,
        Query(max_length=100, description="Only offices whose title holds these words."),
    ] = "",
    known_at: KnownAt = None,
) -> Answer[Office]:
    """Who led a country or an organisation in which office, as the texts say: a holder stays
    until a text names the next one."""
    found = naming.entity(service.graph, id)
    held = [
        (office.role, period)
        for office in offices(service.database, found.id, known_at)
        if role.casefold() in office.role
        for period in ([at(office.periods, valid_at)] if valid_at else office.periods)
        if period
    ]
    ids = [id for _, period in held for id in period.statements[:EVIDENCE]]
    said = {each.id: each for each in statements(service.graph, dict.fromkeys(ids))}
    people = sorted({period.value for _, period in held})
    refs = {row["id"]: required(row) for row in service.graph.read("network_entities", ids=people)}
    roles: dict[str, list[Tenure]] = {}
    for role, period in held:
        if period.value in refs:
            roles.setdefault(role, []).append(
                Tenure(
                    holder=refs[period.value],
                    since=period.since,
                    until=period.until or None,
                    statements=len(period.statements),
                    evidence=[said[id] for id in period.statements[:EVIDENCE] if id in said],
                )
            )
    told: dict[str, Any] = {"entity": found}
    told |= {"validAt": valid_at} if valid_at else {}
    told |= {"role": role} if role else {}
    told |= {"knownAt": known_at} if known_at else {}
    items = [Office(role=role, holders=holders) for role, holders in roles.items()]
    warnings = [] if items else ["No text says who leads it.", *silence(service.graph, found)]
    return Answer[Office](**answer(items, version, told, warnings=warnings))


@router.get("/contradictions", operation_id="getContradictions")
@in_one_reading
def get_contradictions(
    service: ServiceDep,
    version: VersionDep,
    pair: Annotated[
        str,
        Query(max_length=600, description="Only of two countries.", examples=["CHN-RUS"]),
    ] = "",
    known_at: KnownAt = None,
    limit: Limit = 50,
) -> Answer[Contradiction]:
    """What one statement says was done and another denies, the newest first."""
    told: dict[str, Any] = {"knownAt": known_at} if known_at else {}
    codes = None
    if pair:
        name, a, b = named_pair(service.graph, pair)
        told |= {"pair": name, "a": a, "b": b}
        codes = dyad(*(ref.id.partition(":")[2] for ref in (a, b)))
    found = contradictions(service.database, codes, known_at, limit + 1)
    ids = [id for each in found[:limit] for id in (each.asserted, each.denied)]
    said = {each.id: each for each in statements(service.graph, dict.fromkeys(ids))}
    items = [
        Contradiction(
            type=each.type,
            date=each.day or None,
            asserted=said[each.asserted],
            denied=said[each.denied],
        )
        for each in found[:limit]
        if {each.asserted, each.denied} <= said.keys()
    ]
    more = len(found) > limit
    page = Page(truncated=more, total=None if more else len(items))
    return Answer[Contradiction](**answer(items, version, told, page))
