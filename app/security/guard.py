"""Who may pass: keys, scopes and rates, before a request reaches its route."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.problems import KeyMissing, KeyTooWeak, TooManyRequests
from app.routes.failures import told
from app.security.keys import Key, holder, keys, required
from app.security.rates import Rates
from app.settings import Settings

OPEN = ("/static/", "/docs-static/")
OPEN_EXACT = {"/", "/docs", "/openapi.json", "/healthz", "/readyz", "/v1/health", "/v1/readiness"}
READS = {"GET", "HEAD", "OPTIONS"}
# Seconds after which a key that was added or revoked counts.
FRESH = 1.0


@dataclass(slots=True)
class Guard:
    """An ASGI layer. Without any key on this machine everybody may pass, as fast as can be."""

    app: ASGIApp
    settings: Settings
    rates: Rates = field(init=False)
    _held: tuple[float, bool, dict[str, Key]] = (-math.inf, False, {})

    def __post_init__(self) -> None:
        self.rates = Rates(self.settings.rate)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        problem = None
        if scope["type"] == "http":
            problem = self._objection(scope)
        if problem is None:
            await self.app(scope, receive, send)
            return
        response = told(problem)
        if isinstance(problem, TooManyRequests):
            response.headers["Retry-After"] = str(problem.facts["seconds"])
        if isinstance(problem, KeyMissing):
            response.headers["WWW-Authenticate"] = "Bearer"
        await response(scope, receive, send)

    def _objection(self, scope: Scope) -> KeyMissing | KeyTooWeak | TooManyRequests | None:
        needed, held = self._keys()
        if not needed:
            return None
        address = scope["client"][0] if scope.get("client") else "unknown"
        path: str = scope["path"]
        public = path in OPEN_EXACT or path.startswith(OPEN)
        found = holder(held, self.settings, _token(Headers(scope=scope)))
        client = found[0] if found else address
        if wait := self.rates.wait(client, time.monotonic()):
            return TooManyRequests(limit=self.settings.rate, seconds=math.ceil(wait))
        if public:
            return None
        if found is None:
            return KeyMissing()
        scope.setdefault("state", {})["key"] = found[0]
        if scope["method"] not in READS and "write" not in found[1]:
            return KeyTooWeak(id=found[0])
        return None

    def _keys(self) -> tuple[bool, dict[str, Key]]:
        read, needed, held = self._held
        if time.monotonic() - read > FRESH:
            held = keys(self.settings)
            needed = required(self.settings)
            self._held = (time.monotonic(), needed, held)
        return needed, held


def _token(headers: Headers) -> str:
    kind, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else headers.get("x-api-key", "")
