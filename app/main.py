"""The service: routes, the graph and the reader of texts behind them, and one form of error."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import replace
from importlib.metadata import version as installed
from typing import Any

from anyio.to_thread import run_sync
from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles
from fastapi_offline import FastAPIOffline

from app.graph import Graph, open_graph
from app.page import PAGE, STATIC
from app.questions.naming import names
from app.routes import (
    ask,
    compare,
    documents,
    entities,
    evidence,
    export,
    health,
    history,
    jobs,
    pairs,
    paths,
    positions,
    rankings,
    relations,
    reviews,
    schema,
    statements,
)
from app.routes.description import complete
from app.routes.failures import FAILURES, answer_failures
from app.routes.kept import Kept
from app.routes.limits import BodyLimit, TimeLimit
from app.routes.parameters import only_known
from app.routes.service import FileReader, Service
from app.security.figures import Figures
from app.security.guard import Guard
from app.security.keys import check_exposure
from app.security.trace import Trace, log_as_json
from app.settings import Settings

ABOUT = """Who relates to whom, how, since when, and which sentence says so.

Every list comes in one envelope: `query` as it was understood, `asOf`, `graphVersion` (also the
ETag), `items`, `page` and `warnings`. Countries go by ISO 3166-1 code, name or alias in any case.
Errors are RFC 9457 problems that say what to mend."""

PARTS = (
    health,
    schema,
    rankings,
    relations,
    pairs,
    compare,
    paths,
    positions,
    evidence,
    entities,
    statements,
    history,
    documents,
    jobs,
    reviews,
    export,
    ask,
)

# A text of n characters may take 6 n bytes of JSON when every character is escaped.
BYTES_PER_CHARACTER = 6


def create_app(
    settings: Settings, graph: Graph | None = None, read_file: FileReader | None = None
) -> FastAPI:
    """The service over the graph that the settings name, or over one that is open already.

    read_file  what reads uploaded files; without it only texts are taken
    raises  KeysNeeded where it would be open to a network without a key; KeysBroken"""
    check_exposure(settings)
    log_as_json(settings.log_level)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with ExitStack() as stack:
            opened: Graph = (
                graph
                if graph is not None
                else await run_sync(stack.enter_context, open_graph(settings))
            )
            await run_sync(names)  # a broken vocabulary stops the start, not a request
            # the service has told the client by then
            opened = replace(opened, seconds=settings.query_seconds + 1)
            service = app.state.service = Service(settings, opened, read_file)
            yield
            await run_sync(service.jobs.close)

    app = FastAPIOffline(
        title="Entente",
        version=installed("entente-graph"),
        description=ABOUT,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        lifespan=lifespan,
        responses=FAILURES,
        dependencies=[Depends(only_known)],
        redoc_url=None,
        static_url="/docs-static",
        favicon_url="static/entente.svg",
    )
    for part in PARTS:
        app.include_router(part.router, prefix="/v1")
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_api_route("/", lambda: FileResponse(PAGE), include_in_schema=False)
    app.include_router(health.probes)
    app.state.figures = Figures()
    # the layer added last is the outermost
    app.add_middleware(Kept)
    app.add_middleware(TimeLimit, seconds=settings.query_seconds)
    app.add_middleware(BodyLimit, limit=settings.max_document * BYTES_PER_CHARACTER + 2**16)
    app.add_middleware(Guard, settings=settings)
    if settings.cors:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors,
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=["ETag", "Location", "Retry-After", "X-Request-Id"],
        )
    app.add_middleware(Trace, figures=app.state.figures)
    answer_failures(app)
    describe(app)
    return app


def describe(app: FastAPI) -> None:
    """Let the OpenAPI description be completed when it is first asked for."""
    plain = app.openapi

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            complete(plain())
        return plain()

    app.openapi = described  # type: ignore[method-assign]
