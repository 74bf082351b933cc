"""The graph, whole or in part, as a file for other tools."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from tempfile import SpooledTemporaryFile
from typing import Annotated, BinaryIO, cast

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from app.answers.entity import Edge
from app.exports import EVENT_FORMATS, FORMATS, EventFormat, Format, Network, network
from app.exports.reading import node_row, statement_rows, whole_network
from app.problems import NotAroundAnEntity
from app.questions import naming
from app.questions.reads import Reads
from app.routes.entities import ego_edges
from app.routes.filters import FiltersDep
from app.routes.service import ServiceDep, Version, VersionDep, caching

router = APIRouter(tags=["export"])

# Larger files wait on disk, not in memory.
IN_MEMORY = 8 * 2**20
CHUNK = 2**16

FormatName = StrEnum("FormatName", {name: name for name in (*FORMATS, *EVENT_FORMATS)})  # type: ignore[misc]
GRAPHML = FormatName("graphml")


@router.get(
    "/export",
    operation_id="exportGraph",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "The file.",
            "content": {
                media_type: {"schema": {"type": "string", "format": "binary"}}
                for media_type in sorted(
                    {form.media_type for form in FORMATS.values()}
                    | {form.media_type for form in EVENT_FORMATS.values()}
                )
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
    """The graph as a file: entities and typed edges, or statements one by one.

    graphml, gexf, node-link, cytoscape, csv, parquet and cypher hold entities and typed edges;
    plover (events as JSON Lines) and json-ld (with PROV) hold statements with their quotes."""
    graph = service.graph
    found = naming.entity(graph, entity) if entity else None
    name = found.id.replace(":", "-") if found else "entente"
    if events := EVENT_FORMATS.get(format):
        if found:
            raise NotAroundAnEntity(format=events.name)
        rows = statement_rows(graph, filters.params, filters.polarity)
        return download(lambda file: events.write(rows, file), events, name, version)
    form = FORMATS[format]
    if found:
        edges, _ = ego_edges(graph, found.id, depth, 10**9, filters)
        whole = around(graph, found.id, edges)
    else:
        whole = whole_network(graph, filters.params)
    return download(lambda file: form.write(whole, file), form, name, version)


def around(graph: Reads, id: str, edges: list[Edge]) -> Network:
    """The network of some edges at an entity, that entity always among its nodes."""
    ids = {id, *(e.source for e in edges), *(e.target for e in edges)}
    rows = graph.read("network_entities", ids=sorted(ids))
    return network(map(node_row, rows), (edge.model_dump(by_alias=True) for edge in edges))


def download(
    write: Callable[[BinaryIO], None], form: Format | EventFormat, name: str, version: Version
) -> StreamingResponse:
    spool = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  (closed when it is sent)
    file = cast(BinaryIO, spool)
    write(file)
    length = file.tell()
    file.seek(0)
    return StreamingResponse(
        _chunks(file),
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
