"""A parameter that a question does not take is an error: a typo must not widen an answer."""

from __future__ import annotations

from functools import cache

from fastapi import Request
from fastapi.dependencies.utils import get_flat_dependant
from fastapi.routing import APIRoute

from app.problems import UnknownParameter


def only_known(request: Request) -> None:
    route = request.scope.get("route")
    if not request.query_params or not isinstance(route, APIRoute):
        return
    known = _known(route)
    if odd := sorted(set(request.query_params) - known):
        raise UnknownParameter(
            names=", ".join(repr(name) for name in odd),
            known=", ".join(sorted(known)) or "none",
        )


@cache
def _known(route: APIRoute) -> frozenset[str]:
    flat = get_flat_dependant(route.dependant)
    return frozenset(field.alias for field in flat.query_params)
