"""The service in this process, from the socket that it listens on to its clean stop."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import uvicorn

from app.graph import open_graph
from app.main import create_app
from app.security.keys import check_exposure
from app.settings import Settings
from loaders.faults import Unreadable
from loaders.fields import Fields
from loaders.loading import load_all
from loaders.uploads import read_upload


class Announced(uvicorn.Server):
    """A server that says where it answers as soon as it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and sockets:
            host, port = sockets[0].getsockname()[:2]
            where = f"http://{f'[{host}]' if ':' in host else host}:{port}"
            print(f"Entente answers at {where} (API: {where}/docs). Ctrl-C stops it.", flush=True)


def serve_until_stopped(settings: Settings, paths: Iterable[Path]) -> None:
    """Load the paths, then answer until SIGINT or SIGTERM.

    Raises Unreadable where the address cannot be taken; KeysNeeded."""
    check_exposure(settings)
    with suppress(KeyboardInterrupt), listening_socket(settings.host, settings.port) as listening:
        where = settings.neo4j_uri or f"the embedded database in {settings.data}"
        print(f"Opening {where} ...", flush=True)
        with open_graph(settings) as graph:
            if asked := list(paths):
                print(f"Loading {', '.join(map(str, asked))} ...", flush=True)
                for line in load_all(graph, asked, Fields(), settings).lines():
                    print(line, flush=True)
            service = create_app(settings, graph, read_upload)
            config = uvicorn.Config(service, log_level="warning", timeout_graceful_shutdown=5)
            Announced(config).run(sockets=[listening])
    print("Stopped.")


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket that takes connections there; port 0: a free one. Raises Unreadable."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=2048)
    except OSError as fault:
        raise Unreadable(
            f"cannot listen on {host}:{port} ({str(fault.strerror).split(' (')[0].lower()}); "
            "set ENTENTE_HOST and ENTENTE_PORT, 0 for a free port"
        ) from None
    # connections inherit this; without it the end of each answer waits 40 ms for the client
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening
