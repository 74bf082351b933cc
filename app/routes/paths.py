"""How two entities are connected through others."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from app.answers.entity import Edge
from app.answers.envelope import Page
from app.answers.questions import Hop, PathsAnswer, Route
from app.answers.statement import required
from app.questions import naming
from app.questions.paths import FORMULA, cheapest
from app.questions.reads import Reads
from app.questions.statements import statements
from app.routes.entities import edges_at
from app.routes.filters import Filters, FiltersDep
from app.routes.relations import pair, silence
from app.routes.service import ServiceDep, VersionDep, answer, in_one_reading

router = APIRouter(tags=["paths"])

# Edges looked at in one search; beyond, the answer is partial.
EDGES_AT_ONCE = 4000
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


@router.get("/paths", operation_id="getPaths")
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
        list[str], Query(description="Entities to keep out of the way.", max_length=20)
    ] = [],  # noqa: B006
) -> PathsAnswer:
    """The cheapest ways from one entity to another, each step with the sentences that bear it.

    A busy entity costs a toll, so that not every way goes through the United Nations."""
    graph = service.graph
    left, right = pair(graph, start, end)
    shunned = [naming.entity(graph, name) for name in avoid if name]
    edges, partial = _between(graph, left.id, right.id, max_hops, filters)
    kept = {ref.id for ref in shunned}
    edges = [edge for edge in edges if not kept & {edge.source, edge.target}]
    ids = sorted({end for edge in edges for end in (edge.source, edge.target)})
    degrees = {row["id"]: row["degree"] for row in graph.read("entity_degrees", ids=ids)}
    ways = cheapest(edges, degrees, left.id, right.id, k, max_hops)
    items = _routes(graph, ways, left.id)
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


def _between(
    graph: Reads, start: str, end: str, hops: int, filters: Filters
) -> tuple[list[Edge], bool]:
    """The edges within half of `hops` steps of either end, and whether a limit cut them."""
    taken: dict[tuple[str, str, str], Edge] = {}
    partial = False
    for origin, steps in ((start, (hops + 1) // 2), (end, hops // 2)):
        seen, frontier = {origin}, [origin]
        for _ in range(steps):
            found = edges_at(graph, frontier, filters, EDGES_AT_ONCE + 1)
            partial |= len(found) > EDGES_AT_ONCE
            taken |= {(e.source, e.type, e.target): e for e in found[:EDGES_AT_ONCE]}
            reached = {x for e in found[:EDGES_AT_ONCE] for x in (e.source, e.target)} - seen
            partial |= len(reached) > FAN
            frontier = sorted(reached)[:FAN]
            seen |= reached
            if not frontier:
                break
    return list(taken.values()), partial


def _routes(graph: Reads, ways: list[tuple[float, list[Edge]]], start: str) -> list[Route]:
    edges = {(e.source, e.type, e.target): e for _, way in ways for e in way}
    if not edges:
        return []
    asked = [{"source": s, "type": t, "target": o} for s, t, o in sorted(edges)]
    rows = graph.read("edge_statements", edges=asked, most=2)
    bearing = {(row["source"], row["type"], row["target"]): row["ids"] for row in rows}
    said = {
        each.id: each for each in statements(graph, {id for ids in bearing.values() for id in ids})
    }
    ids = sorted({end for s, _, o in edges for end in (s, o)})
    refs = {row["id"]: required(row) for row in graph.read("network_entities", ids=ids)}
    routes = []
    for cost, way in ways:
        at, hops = start, []
        for edge in way:
            forward = edge.source == at
            far = edge.target if forward else edge.source
            key = (edge.source, edge.type, edge.target)
            hops.append(
                Hop(
                    source=refs[at],
                    type=edge.type,
                    target=refs[far],
                    forward=forward,
                    statements=edge.statements,
                    evidence=[said[id] for id in bearing.get(key, []) if id in said],
                )
            )
            at = far
        routes.append(Route(cost=cost, hops=hops))
    return routes
