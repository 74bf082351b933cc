"""A body that is too large is refused before it is read whole."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.problems import BodyTooLarge
from app.routes.failures import told


class BodyLimit:
    """limit: bytes."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app, self.limit = app, limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        length = Headers(scope=scope).get("content-length", "")
        if length.isdigit() and int(length) > self.limit:
            await told(BodyTooLarge(limit=self.limit))(scope, receive, send)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.limit:
                # of what stops the reading of a body, FastAPI lets only this kind through
                raise HTTPException(BodyTooLarge.status) from BodyTooLarge(limit=self.limit)
            return message

        await self.app(scope, counted, send)
