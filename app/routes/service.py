"""What every route stands on: the graph, its version, the reader of texts."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial, wraps
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, TypeVar, cast

from fastapi import Depends, Request, Response
from fastapi.concurrency import run_in_threadpool

from app.answers.envelope import Answer, Page
from app.graph import Graph, Transaction
from app.model import Document, digest
from app.questions.jobs import Jobs
from app.questions.reads import Reads, View
from app.settings import Settings

if TYPE_CHECKING:
    from app.extraction.pipeline import Extractor

Item = TypeVar("Item")
Made = TypeVar("Made")

# A version as old as this may stand on an answer: read before the rows, it is never too new.
SECONDS = 0.25
# Rankings kept for one version of the graph.
KEPT = 100

FileReader = Callable[[BinaryIO, str, int], list[Document]]
"""The texts in a file: its bytes, its name, the most characters that a text may have."""


class NotModified(Exception):
    """The client holds this version already."""


@dataclass(frozen=True, slots=True)
class Version:
    """name: changes whenever the graph does; recorded: when it last took something in (UTC)."""

    name: str
    recorded: str | None


@dataclass(slots=True)
class Held:
    """What a service keeps between requests."""

    extractor: Extractor | None = None
    version: tuple[float, Version] | None = None
    recorded: str = ""
    made: tuple[str, dict[str, Any]] = ("", {})
    making: threading.Lock = field(default_factory=threading.Lock)
    loading: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True, slots=True)
class Service:
    """view: the transaction that a question is answered in, None outside of one."""

    settings: Settings
    database: Graph
    read_file: FileReader | None = None
    jobs: Jobs = field(default_factory=Jobs)
    held: Held = field(default_factory=Held)
    view: Reads | None = None

    @property
    def graph(self) -> Reads:
        """What questions read from."""
        return self.view or self.database

    @property
    def unhurried(self) -> Service:
        """The same, whose reading may take any time: what is held to a size instead."""
        return replace(self, database=replace(self.database, seconds=None))

    def extractor(self) -> Extractor:
        """The reader of texts, made when it is first needed."""
        with self.held.loading:
            if self.held.extractor is None:
                from app.extraction.pipeline import Extractor

                self.held.extractor = Extractor(self.settings.spacy_model)
            return self.held.extractor

    def recent(self) -> Version | None:
        """The version, if it was read a moment ago."""
        held = self.held.version
        return held[1] if held and time.monotonic() - held[0] < SECONDS else None

    def version(self) -> Version:
        """The version as it is now."""
        asked = time.monotonic()
        known = self.held.recorded
        row = self.database.reading(partial(_version_row, known=known))
        self.held.recorded = row["recorded"] or ""
        version = Version(f"{row['documents']}-{digest(*row.values())}", row["recorded"])
        self.held.version = (asked, version)
        return version

    def once(self, version: Version, name: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for this version of the graph."""
        with self.held.making:
            if self.held.made[0] != version.name or len(self.held.made[1]) >= KEPT:
                self.held.made = (version.name, {})
            made = self.held.made[1]
        if name not in made:
            made[name] = make()
        found: Made = made[name]
        return found

    def changed(self) -> None:
        """Forget the version: this process has just written."""
        self.held.version = None


def _version_row(transaction: Transaction, known: str) -> dict[str, Any]:
    """What the version is made of; known: when the graph had last taken something in."""
    (row,) = transaction.run("graph_version")
    # looks only at what came since; all of it where the newest document was taken out
    found = transaction.run("graph_recorded", **{"from": known})
    if found[0]["recorded"] is None and known:
        found = transaction.run("graph_recorded", **{"from": ""})
    return row | found[0]


Route = TypeVar("Route", bound=Callable[..., Any])


def in_one_reading(route: Route) -> Route:
    """A route whose queries all see one state of the graph, in one transaction."""

    @wraps(route)
    def run(*args: Any, service: Service, **more: Any) -> Any:
        if service.view:
            return route(*args, service=service, **more)
        return service.database.reading(
            lambda transaction: route(
                *args, service=replace(service, view=View(transaction)), **more
            )
        )

    return cast(Route, run)


async def service(request: Request) -> Service:
    found = request.app.state.service
    assert isinstance(found, Service)
    return found


ServiceDep = Annotated[Service, Depends(service)]


async def version(request: Request, response: Response, service: ServiceDep) -> Version:
    """The version of the graph, also as ETag. Raises NotModified where the client has it."""
    sought = request.headers.get("if-none-match")
    # what is held needs no thread: each change of thread costs as much as a small query
    found = service.recent() if sought is None else None
    if found is None:
        found = await run_in_threadpool(service.version)
    tag = f'W/"{found.name}"'
    if sought and any(part.strip() in (tag, tag[2:], "*") for part in sought.split(",")):
        raise NotModified(tag)
    response.headers.update(caching(found))
    request.state.version = found.name  # an answer under this version may be kept
    return found


VersionDep = Annotated[Version, Depends(version)]


def caching(version: Version) -> dict[str, str]:
    return {"ETag": f'W/"{version.name}"', "Cache-Control": "no-cache", "Vary": "Accept"}


def answer(
    items: Iterable[Item],
    version: Version,
    query: dict[str, Any],
    page: Page | None = None,
    warnings: Iterable[str] = (),
    **more: Any,
) -> dict[str, Any]:
    """The fields of the envelope, for Answer and what extends it."""
    listed = list(items)
    return {
        "query": query,
        "as_of": query.get("knownAt") or version.recorded,
        "graph_version": version.name,
        "items": listed,
        "page": page or Page(total=len(listed)),
        "warnings": list(warnings),
        **more,
    }


__all__ = ["Answer", "NotModified", "Page", "Service", "ServiceDep", "Version", "VersionDep"]
