"""A running service over the hand-written graph, on each engine in turn."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from app.graph import Graph, store_all
from app.main import create_app
from app.settings import Settings
from loaders.serving import listening_socket
from loaders.uploads import read_upload
from tests.app.library import LIBRARY


@contextmanager
def serving(app: FastAPI) -> Iterator[httpx.Client]:
    """A client of the service, which runs on a free port until the block ends."""
    listening = listening_socket("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=2))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the service did not start"
            time.sleep(0.02)
        port = listening.getsockname()[1]
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


@pytest.fixture(scope="module")
def library(open_graph_once: Graph) -> Graph:
    """The hand-written graph."""
    open_graph_once.write(lambda transaction: transaction.run("erase_all"))
    store_all(open_graph_once, LIBRARY)
    return open_graph_once


@pytest.fixture(scope="module")
def client(library: Graph, engine_settings: Settings) -> Iterator[httpx.Client]:
    with serving(create_app(engine_settings, library, read_upload)) as client:
        yield client


@pytest.fixture(scope="module")
def ask(client: httpx.Client) -> Any:
    """ask(path, **parameters): the body of an answer, which must be 200."""

    def asked(path: str, **params: Any) -> Any:
        response = client.get(f"/v1/{path}", params=params)
        assert response.status_code == 200, response.text
        return response.json()

    return asked
