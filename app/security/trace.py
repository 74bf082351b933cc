"""Each request gets an id, safe headers, a line in the log and its place in the figures."""

from __future__ import annotations

import logging
import re
import secrets
import sys
import time
from dataclasses import dataclass

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.security.figures import Figures

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
POLICY = (
    "default-src 'self'; script-src 'self'{script}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
"""Cytoscape.js sets styles of its own; only the API description has a script in its page."""

_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


def log_as_json(level: str) -> None:
    """Write what the service logs as one JSON object a line, to standard error."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.dict_tracebacks,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[level.upper()]
        ),
        logger_factory=structlog.WriteLoggerFactory(_StandardError()),  # type: ignore[arg-type]
    )


class _StandardError:
    """Whatever sys.stderr is when a line is written."""

    def write(self, text: str) -> int:
        return sys.stderr.write(text)

    def flush(self) -> None:
        sys.stderr.flush()


@dataclass(slots=True)
class Trace:
    """An ASGI layer, the outermost."""

    app: ASGIApp
    figures: Figures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        id = given if _ID.fullmatch(given) else secrets.token_hex(8)
        begun, status = time.perf_counter(), 500

        async def dressed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-Id"] = id
                script = " 'unsafe-inline'" if scope["path"] == "/docs" else ""
                headers["Content-Security-Policy"] = POLICY.format(script=script)
                headers.update(HEADERS)
            await send(message)

        self.figures.running.inc()
        try:
            with structlog.contextvars.bound_contextvars(request=id):
                await self.app(scope, receive, dressed)
        finally:
            self.figures.running.dec()
            seconds = time.perf_counter() - begun
            route = _route(scope)
            self.figures.requests.labels(scope["method"], route, str(status)).inc()
            self.figures.seconds.labels(route).observe(seconds)
            structlog.get_logger().log(
                logging.ERROR if status >= 500 else logging.INFO,
                "request",
                request=id,
                method=scope["method"],
                path=scope["path"],
                route=route,
                status=status,
                ms=round(seconds * 1000, 1),
                key=scope.get("state", {}).get("key"),
            )


def _route(scope: Scope) -> str:
    """The pattern of the address, not the address: a figure for each would be without end."""
    route = scope.get("route")
    path = getattr(route, "path_format", None) or getattr(route, "path", None)
    if not path:
        return "none"
    # the route of a router that was taken in under a prefix knows only its own part
    prefix = "/v1" if scope["path"].startswith("/v1/") and not path.startswith("/v1/") else ""
    return f"{prefix}{path}"
