"""Whether the service is up, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import Field

from app.answers.envelope import Model
from app.routes.service import ServiceDep

router = APIRouter(tags=["health"])


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
    version = service.version(fresh=True)
    return Ready(status="ready", engine=service.graph.engine, graph_version=version.name)
