"""Who and what is in the graph: search, one entity, its network."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from pydantic import BeforeValidator

from app.answers.entity import Edge, Entity, Key, NetworkAnswer, edge, entity, node
from app.answers.envelope import Answer, Page
from app.exports.edges import typed_edges
from app.model import LABELS
from app.problems import BadCursor
from app.questions import naming
from app.questions.networks import degree, strongest_edges
from app.questions.reads import Reads
from app.relations import relation_types
from app.routes import cursor as cursors
from app.routes.files import AS_FILE, JSON, InForm, edges_file
from app.routes.filters import Cursor, Filters, FiltersDep, Limit, MinSources, least, separate
from app.routes.service import ServiceDep, VersionDep, answer, in_one_reading

router = APIRouter(tags=["entities"])

KindName = StrEnum("KindName", {label: label for label in LABELS})  # type: ignore[misc]
Kinds = Annotated[
    list[KindName],
    BeforeValidator(separate),
    Query(alias="kind", description="Only these kinds; repeat it or put commas between."),
]
Direction = Literal["in", "out", "any"]
EntityPath = Annotated[
    str,
    Path(
        min_length=1,
        max_length=300,
        description="An id (country:CHN), an ISO 3166-1 code, a name or an alias, in any case.",
        examples=["country:CHN"],
    ),
]


@router.get("/entities", operation_id="findEntities")
@in_one_reading
def find_entities(
    service: ServiceDep,
    version: VersionDep,
    q: Annotated[
        str,
        Query(
            max_length=200,
            description="A name, alias or code, or the beginning of one; empty: all, by id.",
            examples=["chin"],
        ),
    ] = "",
    kind: Kinds = [],  # noqa: B006
    limit: Limit = 50,
    cursor: Cursor = "",
) -> Answer[Entity]:
    """Find entities by name, alias or code: whole names first, then those that begin so."""
    kinds = sorted({str(name) for name in kind}) or None
    words = " ".join(q.split())
    told: dict[str, Any] = {"q": words, **({"kind": kinds} if kinds else {})}
    graph = service.graph
    if not words:
        after = cursors.keys(cursor, 1)[0] if cursor else ""
        rows = graph.read("entities", kinds=kinds, after=after, limit=limit + 1)
        page = Page(
            next=cursors.written(rows[limit - 1]["id"]) if len(rows) > limit else None,
            truncated=len(rows) > limit,
            total=len(rows) if not cursor and len(rows) <= limit else None,
        )
        items = [entity(row) for row in rows[:limit]]
        return Answer[Entity](**answer(items, version, told, page))
    if cursor:
        raise BadCursor
    known = naming.known_ids(words)
    rows = graph.read("entities_called", q=words.lower(), known=known, kinds=kinds, limit=limit + 1)
    page = Page(truncated=len(rows) > limit, total=len(rows) if len(rows) <= limit else None)
    warnings = [] if rows else [f"Nothing in the graph is called {words!r} or begins so."]
    items = [entity(row) for row in rows[:limit]]
    return Answer[Entity](**answer(items, version, told, page, warnings))


@router.get("/entities/{id}", operation_id="getEntity")
@in_one_reading
def get_entity(id: EntityPath, service: ServiceDep, version: VersionDep) -> Answer[Entity]:
    """One entity: its names and codes, and how much the graph says of it."""
    found = naming.entity(service.graph, id)
    rows = service.graph.read("entity", id=found.id)
    warnings = [] if rows else [f"No document in the graph names {found.name}."]
    return Answer[Entity](
        **answer([entity(row) for row in rows], version, {"entity": found}, warnings=warnings)
    )


@router.get(
    "/entities/{id}/network",
    operation_id="getNetwork",
    response_model=NetworkAnswer,
    responses=AS_FILE,
)
@in_one_reading
def get_network(
    id: EntityPath,
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    depth: Annotated[int, Query(ge=1, le=3, description="Steps from the entity.")] = 1,
    direction: Annotated[
        Direction, Query(description="Of edges with one: to the entity, from it, or any.")
    ] = "any",
    min_sources: MinSources = 1,
    limit: Annotated[int, Query(ge=1, le=2000, description="Edges at most.")] = 200,
    form: InForm = JSON,
) -> Any:
    """The edges around an entity, the most often stated first, and the entities that they join."""
    found = naming.entity(service.graph, id)
    most = limit if form == JSON else service.settings.max_export + 1
    edges, left = ego_edges(service.graph, found.id, depth, most, filters, direction, min_sources)
    if form != JSON:
        return edges_file(service, version, form, edges, filters, found.id)
    ids = {found.id, *(e.source for e in edges), *(e.target for e in edges)}
    nodes = [node(row) for row in service.graph.read("network_entities", ids=sorted(ids))]
    page = Page(truncated=left > 0, total=len(edges) + left)
    warnings = [] if nodes else [f"No document in the graph names {found.name}."]
    told = {
        "entity": found,
        "depth": depth,
        "direction": direction,
        **filters.told,
        **least(min_sources),
    }
    return NetworkAnswer(**answer(edges, version, told, page, warnings, nodes=nodes, left=left))


def ego_edges(
    graph: Reads,
    id: str,
    depth: int,
    limit: int,
    filters: Filters,
    direction: Direction = "any",
    sources: int = 1,
) -> tuple[list[Edge], int]:
    """Edges within `depth` steps of an entity, and how many at these nodes are left out."""
    taken: dict[Key, Edge] = {}
    seen, frontier, left = {id}, [id], 0
    for _ in range(depth):
        room = limit - len(taken)
        if not (taken or filters.any) and direction == "any" and sources < 2:
            # how many edges one entity has is known without a look at each
            new = edges_at(graph, frontier, filters, limit)
            left += max(degree(graph, id, filters.types) - room, 0)
        else:
            at_hand = edges_at(graph, frontier, filters)
            new = [
                e
                for e in at_hand
                if e.key not in taken
                and (sources < 2 or e.sources >= sources)
                and _runs(e, set(frontier), direction)
            ]
            left += max(len(new) - room, 0)
        taken |= {e.key: e for e in new[:room]}
        frontier = sorted({end for e in new[:room] for end in (e.source, e.target)} - seen)
        seen.update(frontier)
        if not frontier or len(taken) >= limit:
            break
    return list(taken.values()), left


def _runs(edge: Edge, ids: set[str], direction: Direction) -> bool:
    """Whether an edge runs to or from some entities; one of a symmetric type does both."""
    relation = relation_types()[edge.type]
    if direction == "any" or (relation.symmetric and not relation.to_qualifier):
        return True
    return (edge.target if direction == "in" else edge.source) in ids


def edges_at(graph: Reads, ids: list[str], filters: Filters, limit: int = 10**6) -> list[Edge]:
    """The edges at some entities, the most often stated first; with filters, made anew."""
    if not filters.any:
        return [edge(row) for row in strongest_edges(graph, ids, filters.types, limit)]
    said = graph.read("network_statements", ids=ids, **filters.params)
    documents = sorted({row["document"] for row in said})
    originals = {row["id"]: row["original"] for row in graph.read("originals", ids=documents)}
    rows = typed_edges(said, originals)
    wanted = set(ids)
    at_hand = [edge(row) for row in rows if wanted & {row["source"], row["target"]}]
    return sorted(at_hand, key=lambda e: (-e.statements, e.source, e.type, e.target))[:limit]
