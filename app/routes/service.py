"""What every route stands on: the graph, its version, the reader of texts."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, TypeVar

from fastapi import Depends, Request, Response

from app.answers.envelope import Answer, Page
from app.graph import Graph
from app.model import Document, digest
from app.questions.jobs import Jobs
from app.settings import Settings

if TYPE_CHECKING:
    from app.extraction.pipeline import Extractor

Item = TypeVar("Item")
Made = TypeVar("Made")

# A version as old as this may stand on an answer: read before the rows, it is never too new.
SECONDS = 0.25


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
class Service:
    settings: Settings
    graph: Graph
    read_file: FileReader | None = None
    jobs: Jobs = field(default_factory=Jobs)
    _extractor: Extractor | None = None
    _version: tuple[float, Version] | None = None
    _made: tuple[str, dict[str, Any]] = ("", {})
    _making: threading.Lock = field(default_factory=threading.Lock)
    _loading: threading.Lock = field(default_factory=threading.Lock)

    def extractor(self) -> Extractor:
        """The reader of texts, made when it is first needed."""
        with self._loading:
            if self._extractor is None:
                from app.extraction.pipeline import Extractor

                self._extractor = Extractor(self.settings.spacy_model)
            return self._extractor

    def version(self, fresh: bool = False) -> Version:
        if not fresh and (held := self._version) and time.monotonic() - held[0] < SECONDS:
            return held[1]
        asked = time.monotonic()
        (row,) = self.graph.read("graph_version")
        version = Version(f"{row['documents']}-{digest(*row.values())}", row["recorded"])
        self._version = (asked, version)
        return version

    def once(self, version: Version, name: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for this version of the graph."""
        with self._making:
            if self._made[0] != version.name:
                self._made = (version.name, {})
            held = self._made[1]
        if name not in held:
            held[name] = make()
        made: Made = held[name]
        return made

    def changed(self) -> None:
        """Forget the version: this process has just written."""
        self._version = None


def service(request: Request) -> Service:
    found = request.app.state.service
    assert isinstance(found, Service)
    return found


ServiceDep = Annotated[Service, Depends(service)]


def version(request: Request, response: Response, service: ServiceDep) -> Version:
    """The version of the graph, also as ETag. Raises NotModified where the client has it."""
    sought = request.headers.get("if-none-match")
    found = service.version(fresh=sought is not None)
    tag = f'W/"{found.name}"'
    if sought and any(part.strip() in (tag, tag[2:], "*") for part in sought.split(",")):
        raise NotModified(tag)
    response.headers.update(caching(found))
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
