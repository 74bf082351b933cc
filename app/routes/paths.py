"""How two entities are connected through others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BeforeValidator

from app.answers.envelope import Page
from app.answers.questions import Hop, PathsAnswer, Route
from app.answers.statement import required
from app.questions import naming
from app.questions.networks import EDGES_AT_ONCE, edges_in_reach
from app.questions.paths import FORMULA, Step, Way, search
from app.questions.reads import Reads
from app.questions.statements import statements
from app.routes.entities import edges_at
from app.routes.files import AS_FILE, JSON, InForm, behind, statements_file
from app.routes.filters import Filters, FiltersDep, separate
from app.routes.relations import pair, silence
from app.routes.service import ServiceDep, VersionDep, answer, in_one_reading

router = APIRouter(tags=["paths"])

# Entities whose statements are looked at in one step of a search with filters.
FAN = 400

Name = Annotated[
    str,
    Query(
        min_length=1,
        max_length=300,
        description="An id, an ISO 3166-1 code, a name or an alias.",
        examples=["CHN"],
    ),
]


@router.get("/paths", operation_id="getPaths", response_model=PathsAnswer, responses=AS_FILE)
@in_one_reading
def get_paths(
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    start: Annotated[Name, Query(alias="from", examples=["IND"])],
    end: Annotated[Name, Query(alias="to", examples=["JPN"])],
    max_hops: Annotated[int, Query(alias="maxHops", ge=1, le=6, description="Steps.")] = 4,
    k: Annotated[int, Query(ge=1, le=20, description="Ways at most.")] = 3,
    avoid: Annotated[
        list[str],
        BeforeValidator(separate),
        Query(
            description="Entities to keep out of the way; repeat it or put commas between.",
            max_length=20,
        ),
    ] = [],  # noqa: B006
    form: InForm = JSON,
) -> Any:
    """The cheapest ways from one entity to another, each step with the sentences that bear it.

    A busy entity costs a toll, so that not every way goes through the United Nations."""
    graph = service.graph
    left, right = pair(graph, start, end)
    shunned = [naming.entity(graph, name) for name in avoid if name]
    kept_out = {ref.id for ref in shunned}

    degrees: dict[str, int] = {}

    def steps_at(ids: Sequence[str]) -> tuple[list[Step], bool]:
        steps, cut = _steps_at(graph, ids, filters, degrees)
        return [s for s in steps if not kept_out & {s.source, s.target}], cut

    def degrees_of(ids: Sequence[str]) -> dict[str, int]:
        if asked := [id for id in ids if id not in degrees]:
            rows = graph.read("entity_degrees", ids=asked)
            degrees.update((row["id"], row["degree"]) for row in rows)
        return {id: degrees[id] for id in ids}

    ways, partial = search(left.id, right.id, k, max_hops, steps_at, degrees_of)
    if form != JSON:
        keys = list(dict.fromkeys(step[:3] for _, way in ways for step in way))
        found = behind(graph, keys, filters, most=service.settings.max_export)
        ids = list(dict.fromkeys(id for some in found for id in some))
        name = f"{left.id}-{right.id}".replace(":", "-")
        return statements_file(service, version, form, ids, name)
    items = _routes(graph, ways, left.id, filters)
    told = {
        "from": left,
        "to": right,
        "maxHops": max_hops,
        "k": k,
        **({"avoid": shunned} if shunned else {}),
        **filters.told,
    }
    warnings = [] if items else silence(graph, left, right)
    page = Page(truncated=partial, total=None if partial else len(items))
    return PathsAnswer(
        **answer(items, version, told, page, warnings, partial=partial, formula=FORMULA)
    )


def _steps_at(
    graph: Reads, ids: Sequence[str], filters: Filters, degrees: dict[str, int]
) -> tuple[list[Step], bool]:
    """The steps at the first of some entities, and whether a limit cut them.

    degrees  takes in how many edges there are at the ends, where the steps tell"""
    if filters.any:
        found = edges_at(graph, list(ids[:FAN]), filters, EDGES_AT_ONCE + 1)
        steps = [Step(each.source, each.type, each.target, each.statements) for each in found]
        return steps[:EDGES_AT_ONCE], len(steps) > EDGES_AT_ONCE or len(ids) > FAN
    rows, cut = edges_in_reach(graph, ids, filters.types, degrees)
    for row in rows:
        degrees[row["source"]], degrees[row["target"]] = row["sourceEdges"], row["targetEdges"]
    return [Step(row["source"], row["type"], row["target"], row["statements"]) for row in rows], cut


def _routes(graph: Reads, ways: list[Way], start: str, filters: Filters) -> list[Route]:
    edges = sorted({step[:3] for _, way in ways for step in way})
    if not edges:
        return []
    bearing = dict(zip(edges, behind(graph, edges, filters, most=2), strict=True))
    said = {
        each.id: each for each in statements(graph, {id for ids in bearing.values() for id in ids})
    }
    ids = sorted({end for s, _, o in edges for end in (s, o)})
    refs = {row["id"]: required(row) for row in graph.read("network_entities", ids=ids)}
    routes = []
    for cost, way in ways:
        at, hops = start, []
        for step in way:
            forward = step.source == at
            far = step.target if forward else step.source
            hops.append(
                Hop(
                    source=refs[at],
                    type=step.type,
                    target=refs[far],
                    forward=forward,
                    statements=step.statements,
                    evidence=[said[id] for id in bearing[step[:3]] if id in said],
                )
            )
            at = far
        routes.append(Route(cost=cost, hops=hops))
    return routes
