"""A body that is too large is refused before it is read whole; a question that takes too long is
broken off."""

from __future__ import annotations

import asyncio

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.problems import BodyTooLarge, TookTooLong
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


class TimeLimit:
    """seconds: for a question; files and what writes may take longer.

    The work itself goes on until the database ends it, its answer is dropped."""

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        self.app, self.seconds = app, seconds
        self._dropped: set[asyncio.Future[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if (
            scope["type"] != "http"
            or scope["method"] != "GET"
            or scope["path"].startswith("/v1/export")
        ):
            await self.app(scope, receive, send)
            return
        begun = over = False

        async def sent(message: Message) -> None:
            nonlocal begun
            if not over:
                begun = True
                await send(message)

        work = asyncio.ensure_future(self.app(scope, receive, sent))
        try:
            await asyncio.wait({work}, timeout=self.seconds)
        except asyncio.CancelledError:
            work.cancel()
            raise
        if work.done() or begun:
            await work
            return
        over = True
        self._dropped.add(work)
        work.add_done_callback(self._forget)
        await told(TookTooLong(seconds=self.seconds))(scope, receive, send)

    def _forget(self, work: asyncio.Future[None]) -> None:
        self._dropped.discard(work)
        if not work.cancelled():
            work.exception()  # nobody waits for it any more
