"""A parameter that a question does not take is an error: a typo must not widen an answer."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from app.problems import UnknownParameter


async def only_known(request: Request) -> None:
    route = request.scope.get("route")
    if not request.query_params or not isinstance(route, APIRoute):
        return
    known = set(_taken(route.dependant))
    if odd := sorted(set(request.query_params) - known):
        raise UnknownParameter(
            names=", ".join(repr(name) for name in odd),
            known=", ".join(sorted(known)) or "none",
        )


def _taken(dependant: Dependant) -> Iterator[str]:
    yield from (field.alias for field in dependant.query_params)
    for inner in dependant.dependencies:
        yield from _taken(inner)
