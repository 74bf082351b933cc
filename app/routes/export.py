"""The graph, whole or in part, as a file for other tools."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from app.exports import EVENT_FORMATS
from app.exports.reading import statement_rows, whole_network
from app.questions import naming
from app.routes.entities import ego_edges
from app.routes.files import MEDIA_TYPES, FileName, capped, download, edges_file, network_file
from app.routes.filters import FiltersDep
from app.routes.service import ServiceDep, VersionDep

router = APIRouter(tags=["export"])

GRAPHML = FileName("graphml")


@router.get(
    "/export",
    operation_id="exportGraph",
    response_class=StreamingResponse,
    responses={200: {"description": "The file.", "content": MEDIA_TYPES}},
)
def export_graph(
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    format: Annotated[FileName, Query(description="The form of the file.")] = GRAPHML,
    entity: Annotated[
        str, Query(max_length=300, description="Only around this entity; empty: everything.")
    ] = "",
    depth: Annotated[int, Query(ge=1, le=3, description="Steps from that entity.")] = 1,
) -> StreamingResponse:
    """The graph as a file: entities and typed edges, or statements one by one.

    graphml, gexf, node-link, cytoscape, csv, parquet and cypher hold entities and typed edges;
    plover (events as JSON Lines) and json-ld (with PROV) hold statements with their quotes. A file
    holds at most ENTENTE_MAX_EXPORT edges or statements."""
    service = service.unhurried
    graph = service.graph
    if entity:
        found = naming.entity(graph, entity)
        edges, _ = ego_edges(graph, found.id, depth, service.settings.max_export + 1, filters)
        return edges_file(service, version, format, edges, filters, found.id)
    if events := EVENT_FORMATS.get(format):
        rows = capped(statement_rows(graph, filters.params, filters.polarity), service)
        return download(lambda file: events.write(rows, file), events, "entente", version)
    whole = whole_network(graph, filters.params, lambda edges: capped(edges, service))
    return network_file(whole, format, "entente", version)
