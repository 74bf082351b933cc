"""The service in this process, from the socket that it listens on to its clean stop."""

from __future__ import annotations

import socket
from contextlib import suppress

import uvicorn

from app.main import create_app
from app.settings import Settings
from loaders.faults import Unreadable


class Announced(uvicorn.Server):
    """A server that says where it answers as soon as it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and sockets:
            host, port = sockets[0].getsockname()[:2]
            where = f"http://{f'[{host}]' if ':' in host else host}:{port}"
            print(f"Entente answers at {where} (API: {where}/docs). Ctrl-C stops it.", flush=True)


def serve_until_stopped(settings: Settings) -> None:
    """Answer until SIGINT or SIGTERM. Raises Unreadable where the address cannot be taken."""
    config = uvicorn.Config(create_app(settings), log_level="warning", timeout_graceful_shutdown=5)
    with _listening(settings.host, settings.port) as listening, suppress(KeyboardInterrupt):
        Announced(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=_family(host), backlog=2048)
    except OSError as fault:
        raise Unreadable(
            f"cannot listen on {host}:{port} ({(fault.strerror or str(fault)).lower()}); "
            "set ENTENTE_HOST and ENTENTE_PORT, 0 for a free port"
        ) from None


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
