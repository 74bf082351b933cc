"""Answers kept for as long as the graph stays as it is."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.routes.service import Service

# Bytes of all kept answers, and of the largest that is kept.
TOTAL, LARGEST = 64 * 2**20, 2**20
# These look at more than the graph: the clock, the process, or are files.
NOT_KEPT = ("/v1/health", "/v1/readiness", "/v1/version", "/v1/jobs/", "/v1/ask", "/v1/export")

Key = tuple[str, bytes, str]


@dataclass(frozen=True, slots=True)
class Answered:
    version: str
    route: Any
    headers: list[tuple[bytes, bytes]]
    body: bytes


@dataclass(slots=True)
class Kept:
    """An ASGI layer. What a question answers depends on the graph alone, so an answer stands
    until the version changes; the least lately asked is forgotten first."""

    app: ASGIApp
    _answers: OrderedDict[Key, Answered] = field(default_factory=OrderedDict)
    _bytes: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope.get("path", "")
        if (
            scope["type"] != "http"
            or scope["method"] != "GET"
            or not path.startswith("/v1/")
            or path.startswith(NOT_KEPT)
        ):
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope)
        key = (path, scope["query_string"], given.get("accept", ""))
        if (held := self._held(key)) and "if-none-match" not in given:
            service: Service = scope["app"].state.service
            version = service.recent()
            if version is None:
                version = await run_in_threadpool(service.version)
            if version.name == held.version:
                scope["route"] = held.route
                await send(
                    {"type": "http.response.start", "status": 200, "headers": list(held.headers)}
                )
                await send({"type": "http.response.body", "body": held.body})
                return
        await self.app(scope, receive, self._listening(scope, key, send))

    def _listening(self, scope: Scope, key: Key, send: Send) -> Send:
        """`send`, which also keeps a whole answer that bears a version."""
        status, headers, body = 0, list[tuple[bytes, bytes]](), bytearray()

        async def heard(message: Message) -> None:
            nonlocal status, headers
            if message["type"] == "http.response.start":
                status, headers = message["status"], list(message["headers"])
            elif message["type"] == "http.response.body" and status == 200:
                body.extend(message.get("body", b"")[: LARGEST + 1 - len(body)])
                version = scope.get("state", {}).get("version")
                if not message.get("more_body") and version and len(body) <= LARGEST:
                    self._keep(key, Answered(version, scope.get("route"), headers, bytes(body)))
            await send(message)

        return heard

    def _held(self, key: Key) -> Answered | None:
        with self._lock:
            if found := self._answers.get(key):
                self._answers.move_to_end(key)
            return found

    def _keep(self, key: Key, answered: Answered) -> None:
        with self._lock:
            if old := self._answers.pop(key, None):
                self._bytes -= len(old.body)
            self._answers[key] = answered
            self._bytes += len(answered.body)
            while self._bytes > TOTAL:
                _, old = self._answers.popitem(last=False)
                self._bytes -= len(old.body)
