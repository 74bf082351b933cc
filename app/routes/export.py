"""The graph, whole or in part, as a file for other tools."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from tempfile import SpooledTemporaryFile
from typing import Annotated, Any, BinaryIO, cast

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from app.answers.entity import Edge, node
from app.exports import FORMATS, Format, Network, network
from app.exports.edges import typed_edges
from app.graph import Graph
from app.questions import naming
from app.routes.entities import ego_edges
from app.routes.filters import Filters, FiltersDep
from app.routes.service import ServiceDep, Version, VersionDep, caching

router = APIRouter(tags=["export"])

# Larger files wait on disk, not in memory.
IN_MEMORY = 8 * 2**20
CHUNK = 2**16

FormatName = StrEnum("FormatName", {name: name for name in FORMATS})  # type: ignore[misc]
GRAPHML = FormatName("graphml")


@router.get(
    "/export",
    operation_id="exportGraph",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "The file.",
            "content": {
                form.media_type: {"schema": {"type": "string", "format": "binary"}}
                for form in FORMATS.values()
            },
        }
    },
)
def export_graph(
    service: ServiceDep,
    version: VersionDep,
    filters: FiltersDep,
    format: Annotated[FormatName, Query(description="The form of the file.")] = GRAPHML,
    entity: Annotated[
        str, Query(max_length=300, description="Only around this entity; empty: everything.")
    ] = "",
    depth: Annotated[int, Query(ge=1, le=3, description="Steps from that entity.")] = 1,
) -> StreamingResponse:
    """Entities and typed edges as GraphML, GEXF, node-link JSON, Cytoscape JSON or CSV."""
    if entity:
        found = naming.entity(service.graph, entity)
        edges, _ = ego_edges(service.graph, found.id, depth, 10**9, filters)
        graph = around(service.graph, found.id, edges)
        name = found.id.replace(":", "-")
    else:
        graph, name = everything(service.graph, filters), "entente"
    return download(graph, FORMATS[format], name, version)


def everything(graph: Graph, filters: Filters) -> Network:
    """All entities and edges; with filters, the edges left and the entities that they join."""
    if filters.any:
        edges = typed_edges(graph.stream("export_statements", **filters.params))
    else:
        edges = list(graph.stream("export_edges"))
        if filters.types:
            edges = [row for row in edges if row["type"] in filters.types]
    nodes = graph.stream("export_entities")
    if filters.any or filters.types:
        held = {row[end] for row in edges for end in ("source", "target")}
        nodes = (row for row in nodes if row["id"] in held)
    return network(map(node_row, nodes), edges)


def around(graph: Graph, id: str, edges: list[Edge]) -> Network:
    ids = {id, *(e.source for e in edges), *(e.target for e in edges)}
    rows = graph.read("network_entities", ids=sorted(ids))
    return network(map(node_row, rows), (edge_row(e) for e in edges))


def node_row(row: dict[str, Any]) -> dict[str, Any]:
    return node(row).model_dump()


def edge_row(edge: Edge) -> dict[str, Any]:
    return edge.model_dump(by_alias=True)


def download(graph: Network, form: Format, name: str, version: Version) -> StreamingResponse:
    file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  (closed when it is sent)
    form.write(graph, cast(BinaryIO, file))
    length = file.tell()
    file.seek(0)
    return StreamingResponse(
        _chunks(cast(BinaryIO, file)),
        media_type=form.media_type,
        headers={
            **caching(version),
            "Content-Length": str(length),
            "Content-Disposition": f'attachment; filename="{name}{form.suffix}"',
        },
    )


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while chunk := file.read(CHUNK):
            yield chunk
