"""A question's answer as a file for other tools, where its parameter `format` asks for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from tempfile import SpooledTemporaryFile
from typing import Annotated, Any, BinaryIO, cast

from fastapi import Query
from fastapi.responses import StreamingResponse

from app.answers.entity import Edge, Key
from app.exports import EVENT_FORMATS, FORMATS, EventFormat, Format, Network, network
from app.exports.edges import edges_made
from app.exports.reading import node_row, rows_of
from app.graph.edges import Key as EdgeKey
from app.graph.views import sought
from app.problems import ExportTooLarge
from app.questions.reads import Reads
from app.questions.statements import statements
from app.routes.filters import Filters
from app.routes.service import Item, Service, Version, caching

# Larger files wait on disk, not in memory.
IN_MEMORY = 8 * 2**20
CHUNK = 2**16

FileName = StrEnum("FileName", {name: name for name in (*FORMATS, *EVENT_FORMATS)})  # type: ignore[misc]
FormName = StrEnum("FormName", {name: name for name in ("json", *FileName)})  # type: ignore[misc]
JSON = FormName("json")
InForm = Annotated[
    FormName,
    Query(
        alias="format",
        description="json, or a file for other tools, which holds all that the filters let "
        "through: `limit` and `cursor` cut only json.",
    ),
]

FORMS: dict[str, Format | EventFormat] = {**FORMATS, **EVENT_FORMATS}
MEDIA_TYPES: dict[str, Any] = {
    media_type: {
        "schema": {"type": "object"}
        if media_type.endswith("+json")
        else {"type": "string", "format": "binary"}
    }
    for media_type in sorted({form.media_type for form in FORMS.values()})
}
AS_FILE: dict[int | str, dict[str, Any]] = {
    200: {"description": "The answer, or the file that `format` asks for.", "content": MEDIA_TYPES}
}


def statements_file(
    service: Service, version: Version, form: str, ids: Sequence[str], name: str
) -> StreamingResponse:
    """A file of some statements: one by one, or as the typed edges that they make.

    raises  ExportTooLarge"""
    graph = service.graph
    ids = list(capped(ids, service))
    if events := EVENT_FORMATS.get(form):
        return download(lambda file: events.write(rows_of(graph, ids), file), events, name, version)
    edges = edges_made(statements(graph, ids))
    return _network_file(service, version, form, edges, name)


def edges_file(
    service: Service, version: Version, form: str, edges: Sequence[Edge], filters: Filters, id: str
) -> StreamingResponse:
    """A file of the typed edges around an entity, or of the statements behind them.

    raises  ExportTooLarge"""
    graph, name = service.graph, id.replace(":", "-")
    rows = [edge.model_dump(by_alias=True) for edge in capped(edges, service)]
    if form not in EVENT_FORMATS:
        return _network_file(service, version, form, rows, name, id)
    most = service.settings.max_export + 1
    found = behind(graph, [edge.key for edge in edges], filters, most)
    ids = sorted({id for some in found for id in some})
    return statements_file(service, version, form, ids, name)


def behind(graph: Reads, edges: Sequence[Key], filters: Filters, most: int) -> list[list[str]]:
    """Of each edge, the ids of the statements that it rests on, the surest and newest first and
    at most so many."""
    between, through = sought(EdgeKey(type, source, target) for source, type, target in edges)
    found: defaultdict[Key, list[str]] = defaultdict(list)
    for name, asked in (("edge_statements", between), ("edge_statements_through", through)):
        rows = graph.read(name, edges=asked, most=most, **filters.params) if asked else []
        for row in rows:
            found[row["source"], row["type"], row["target"]] += row["ids"]
    return [found[edge][:most] for edge in edges]


def _network_file(
    service: Service,
    version: Version,
    form: str,
    edges: Sequence[dict[str, Any]],
    name: str,
    *ids: str,
) -> StreamingResponse:
    """A file of some edges; the entities of these ids stand in it whatever the edges."""
    ends = {*ids, *(row[end] for row in edges for end in ("source", "target"))}
    nodes = map(node_row, service.graph.read("network_entities", ids=sorted(ends)))
    return network_file(network(nodes, edges), form, name, version)


def network_file(whole: Network, form: str, name: str, version: Version) -> StreamingResponse:
    found = FORMATS[form]
    return download(lambda file: found.write(whole, file), found, name, version)


def capped(items: Iterable[Item], service: Service) -> Iterator[Item]:
    """The items, of which there may be as many as one file holds. Raises ExportTooLarge."""
    limit = service.settings.max_export
    for number, item in enumerate(items, start=1):
        if number > limit:
            raise ExportTooLarge(limit=limit)
        yield item


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
