"""Graphs to test on: each engine's own server in a folder of its own, emptied before each test.

Which engines: --engine arcadedb or neo4j, or ENTENTE_TEST_ENGINE; both if neither is set."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.graph import Graph, clear, open_graph
from app.settings import Settings

NEO4J = Path(__file__).parents[2] / "shared" / "neo4j" / "neo4j-server"
PASSWORD = "bilateral-tests"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--engine", choices=["arcadedb", "neo4j"], default=os.environ.get("ENTENTE_TEST_ENGINE")
    )


def engines(config: pytest.Config) -> list[str]:
    chosen = config.getoption("--engine")
    return [str(chosen)] if chosen else ["arcadedb", "neo4j"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "engine_settings" in metafunc.fixturenames:
        metafunc.parametrize(
            "engine_settings", engines(metafunc.config), indirect=True, scope="session"
        )


@pytest.fixture(scope="session")
def engine_settings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Settings]:
    """Settings that name a database made for these tests alone, on each engine in turn."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "arcadedb":
        yield Settings(data=folder, neo4j_uri="", embedded_port=0)
        return
    if not NEO4J.exists():
        pytest.skip(f"the real Neo4j is not tested: there is no {NEO4J.name} beside the repository")
    server = [sys.executable, str(NEO4J)]
    home = ["--home", str(folder / "home")]
    ports = ["--bolt-port", "0", "--http-port", "0", "--auth", f"neo4j/{PASSWORD}"]
    subprocess.run([*server, "start", *home, *ports], check=True, stdout=subprocess.DEVNULL)
    try:
        told = json.loads((folder / "home/run/server.json").read_text(encoding="utf-8"))
        yield Settings(
            data=folder,
            neo4j_uri=f"bolt://127.0.0.1:{told['bolt']}",
            neo4j_user="neo4j",
            neo4j_password=SecretStr(PASSWORD),
            neo4j_database="neo4j",
        )
    finally:
        subprocess.run([*server, "stop", *home], check=True, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def open_graph_once(engine_settings: Settings) -> Iterator[Graph]:
    with open_graph(engine_settings) as graph:
        yield graph


@pytest.fixture
def graph(open_graph_once: Graph) -> Graph:
    """An empty graph, on each engine in turn."""
    clear(open_graph_once)
    return open_graph_once
