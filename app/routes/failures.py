"""Every error as application/problem+json (RFC 9457), saying what to mend."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.routing import compile_path

from app.answers.envelope import Model
from app.graph import GraphUnavailable
from app.problems import DatabaseAway, Problem
from app.routes.service import NotModified

log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
_RESERVED = {"type", "title", "status", "detail", "instance"}
_ADVICE = {
    400: "The body cannot be read. Send JSON in UTF-8.",
    404: "Nothing is at {path}. /docs lists what there is.",
    405: "{method} is not for {path}. Allowed: {allowed}.",
}


class Failure(Model):
    """RFC 9457; some kinds say more, as `nearest` or `choices`."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(examples=["urn:entente:problem:unknown-entity"])
    title: str = Field(examples=["Unknown entity"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["Nothing here is called 'Atlantis'."])
    errors: list[dict[str, str]] = Field(
        default_factory=list,
        description="For a request that does not fit: where, and what to mend.",
        examples=[[]],
    )


def _described(status: HTTPStatus) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Failure"}
    return {"description": status.phrase, "content": {MEDIA_TYPE: {"schema": schema}}}


FAILURES: dict[int | str, dict[str, Any]] = {
    **{
        status.value: _described(status)
        for status in (
            HTTPStatus.NOT_FOUND,
            HTTPStatus.UNPROCESSABLE_ENTITY,
            HTTPStatus.SERVICE_UNAVAILABLE,
        )
    },
    "default": {"model": Failure, "description": "Any other failure."},
}


def told(problem: Problem) -> Response:
    facts: dict[str, Any] = problem.facts
    return failure(problem.status, problem.title, str(problem), None, **facts)


def failure(
    status: int, title: str, detail: str, headers: Mapping[str, str] | None = None, **more: Any
) -> Response:
    name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return JSONResponse(
        {
            "type": f"urn:entente:problem:{name}",
            "title": title,
            "status": status,
            "detail": detail,
            **{key: value for key, value in more.items() if key not in _RESERVED},
        },
        status,
        media_type=MEDIA_TYPE,
        headers=dict(headers or {}),
    )


def answer_failures(app: FastAPI) -> None:
    @app.exception_handler(Problem)
    async def _problem(request: Request, error: Problem) -> Response:
        return told(error)

    @app.exception_handler(NotModified)
    async def _not_modified(request: Request, error: NotModified) -> Response:
        return Response(status_code=304, headers={"ETag": str(error), "Vary": "Accept"})

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> Response:
        if isinstance(error.__cause__, Problem):
            return told(error.__cause__)
        title = HTTPStatus(error.status_code).phrase
        headers = dict(error.headers or {})
        if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = ", ".join(_allowed(request))
        advice = _ADVICE.get(error.status_code, str(error.detail))
        detail = advice.format(
            path=request.url.path, method=request.method, allowed=headers.get("Allow", "")
        )
        return failure(error.status_code, title, detail, headers)

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> Response:
        errors = [_mended(each) for each in error.errors()]
        detail = "; ".join(f"{each['at']}: {each['message']}" for each in errors[:3])
        return failure(422, "Unprocessable request", detail, errors=errors)

    @app.exception_handler(GraphUnavailable)
    async def _away(request: Request, error: GraphUnavailable) -> Response:
        log.error("%s", error)
        return failure(
            DatabaseAway.status, DatabaseAway.title, DatabaseAway.detail, {"Retry-After": "2"}
        )

    @app.exception_handler(Exception)
    async def _ours(request: Request, error: Exception) -> Response:
        log.exception("%s %s failed", request.method, request.url.path, exc_info=error)
        return failure(
            500,
            "Fault of ours",
            "The service failed; its log says why. The request may be good.",
            {"Connection": "close"},  # as the server does after a fault
        )


def _allowed(request: Request) -> list[str]:
    """The methods that some route takes at this path; the framework names those of one only."""
    app: FastAPI = request.app
    return sorted(
        method.upper()
        for path, methods in app.openapi()["paths"].items()
        if compile_path(path)[0].match(request.url.path)
        for method in methods
    )


def _mended(error: Mapping[str, Any]) -> dict[str, str]:
    """One error of pydantic in plain words."""
    where: Sequence[object] = error["loc"]
    if error["type"] == "json_invalid":
        return {
            "at": "body",
            "message": f"This is no JSON ({error['ctx']['error']} at character {where[-1]}).",
        }
    message = str(error["msg"]).removeprefix("Value error, ")
    if where == ("body",):
        message = "A JSON object is needed, sent with Content-Type: application/json."
    return {"at": ".".join(str(part) for part in where), "message": message}
