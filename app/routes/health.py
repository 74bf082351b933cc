"""Whether the service is up, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST
from pydantic import Field

from app.answers.envelope import Model
from app.routes.service import ServiceDep
from app.security.figures import Figures

router = APIRouter(tags=["health"])
probes = APIRouter(tags=["health"])
"""The same under the names that orchestrators know, and figures for Prometheus."""


class Alive(Model):
    status: str = Field(examples=["alive"])


class Ready(Model):
    status: str = Field(examples=["ready"])
    engine: str = Field(examples=["arcadedb"])
    graph_version: str = Field(examples=["17"])


@router.get("/health", operation_id="getHealth")
def get_health() -> Alive:
    """The process is up. It says nothing of the database."""
    return Alive(status="alive")


@router.get("/readiness", operation_id="getReadiness")
def get_readiness(service: ServiceDep) -> Ready:
    """The database answers; 503 while it does not."""
    version = service.version()
    return Ready(status="ready", engine=service.database.engine, graph_version=version.name)


@probes.get("/healthz", operation_id="healthz")
def healthz() -> Alive:
    """The same as /v1/health."""
    return get_health()


@probes.get("/readyz", operation_id="readyz")
def readyz(service: ServiceDep) -> Ready:
    """The same as /v1/readiness."""
    return get_readiness(service)


@probes.get(
    "/metrics",
    operation_id="metrics",
    response_class=Response,
    responses={200: {"description": "Prometheus text.", "content": {"text/plain": {}}}},
)
def metrics(request: Request) -> Response:
    """Requests by route and status, how long they took, how many are running."""
    figures: Figures = request.app.state.figures
    return Response(figures.text(), media_type=CONTENT_TYPE_LATEST)


class Version(Model):
    version: str = Field(examples=["0.1.0"])
    api: str = Field(examples=["v1"])


@router.get("/version", operation_id="getVersion")
def get_version(request: Request) -> Version:
    """Which version of the service this is."""
    return Version(version=request.app.version, api="v1")
