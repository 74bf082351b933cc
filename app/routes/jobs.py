"""How far the work has got that takes longer than a request should."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Response

from app.questions.jobs import Job
from app.routes.service import ServiceDep

router = APIRouter(tags=["documents"])


@router.get("/jobs/{id}", operation_id="getJob")
def get_job(
    id: Annotated[str, Path(max_length=100, examples=["9f86d081884c7d65"])],
    service: ServiceDep,
    response: Response,
) -> Job:
    """How far a large document has got."""
    response.headers["Cache-Control"] = "no-store"
    return service.jobs.get(id)
