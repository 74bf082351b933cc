"""Killed at any moment, loader or server: what was acknowledged is whole, all else is absent."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from random import Random

import pytest

from app.graph import (
    Graph,
    GraphUnavailable,
    check,
    clear,
    keeper,
    open_graph,
    snapshot,
    store,
    store_all,
)
from app.graph.embedded import SPACE_TO_WRITE
from app.settings import Settings
from benchmarks.generated import extractions
from tests.app.graph.loader import DAY, load
from tests.app.graph.test_concurrency import as_json
from tests.app.graph.test_embedded import state
from tests.conftest import NEO4J

LOADER_KILLS, SERVER_KILLS, NEO4J_KILLS, STATEMENTS = 50, 20, 2, 600
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.app.graph.loader"])


def start(settings: Settings, seed: int, log: Path) -> ForkServerProcess:
    process = FORKS.Process(
        target=load, args=(as_json(settings), seed, STATEMENTS, seed % 4 + 1, log)
    )
    process.start()
    return process


def acknowledged(log: Path) -> set[str]:
    """The documents that were told to be stored; a line that the kill cut short tells nothing."""
    text = log.read_text() if log.exists() else ""
    return set(text[: text.rfind("\n") + 1].split())


def wait(kill: int, chance: Random, log: Path) -> None:
    """Until a random moment: of the start, or after the first document is acknowledged."""
    until = time.monotonic() + 30
    while kill % 2 and not acknowledged(log) and time.monotonic() < until:
        time.sleep(0.005)
    time.sleep(chance.uniform(0.0, 0.3 if kill % 2 else 0.8))


def present(graph: Graph) -> set[str]:
    return {
        row["properties"]["id"]
        for row in graph.read("snapshot_nodes")
        if row["labels"] == ["Document"]
    }


def assert_whole(graph: Graph) -> None:
    """The graph is what a graph is into which just its documents were loaded."""
    there, after = present(graph), snapshot(graph)
    clear(graph)
    store_all(graph, [each for each in extractions(STATEMENTS) if each.document.id in there], DAY)
    assert snapshot(graph) == after


def test_a_loader_that_is_killed_leaves_whole_documents(
    graph: Graph, engine_settings: Settings, tmp_path: Path
) -> None:
    chance, told, cut = Random(1), set[str](), 0
    for kill in range(LOADER_KILLS):
        log = tmp_path / f"{kill}.log"
        process = start(engine_settings, kill, log)
        wait(kill, chance, log)
        process.kill()
        process.join()
        cut += process.exitcode == -signal.SIGKILL and bool(acknowledged(log))
        told |= acknowledged(log)
        assert told <= present(graph)
        if kill % 10 == 9:
            assert check(graph) == []
            assert_whole(graph)
            clear(graph)
            told = set()
    assert cut > 0, "no loader was killed between two documents"


def test_a_server_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data", neo4j_uri="", embedded_port=0)
    chance, told = Random(2), set[str]()
    for kill in range(SERVER_KILLS):
        log = tmp_path / f"{kill}.log"
        with open_graph(settings) as graph:
            assert told <= present(graph)
            if kill % 5 == 4:
                assert check(graph) == []
                assert_whole(graph)
                clear(graph)
                told = set()
            process = start(settings, kill, log)
            wait(kill, chance, log)
            first = state(settings.data)
            os.kill(int(first["server"][0]), signal.SIGKILL)
            while keeper.alive(first["keeper"]):
                time.sleep(0.02)
            process.kill()
            process.join()
            told |= acknowledged(log)
    with open_graph(settings) as graph:
        assert told <= present(graph)
        assert check(graph) == []
        assert_whole(graph)


@pytest.mark.skipif(not NEO4J.exists(), reason="there is no Neo4j beside the repository")
def test_a_neo4j_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    server, home = [sys.executable, str(NEO4J)], tmp_path / "home"
    chance, told, cut = Random(3), set[str](), 0

    def started() -> dict[str, int]:
        ports = ["--bolt-port", "0", "--http-port", "0", "--auth", "none"]
        subprocess.run(
            [*server, "start", "--home", str(home), *ports], check=True, stdout=subprocess.DEVNULL
        )
        running: dict[str, int] = json.loads((home / "run/server.json").read_text())
        return running

    try:
        for kill in range(NEO4J_KILLS + 1):
            running = started()
            settings = Settings(
                data=tmp_path / "data",
                neo4j_uri=f"bolt://127.0.0.1:{running['bolt']}",
            )
            with open_graph(settings) as graph:
                assert told <= present(graph)
                assert check(graph) == []
                if kill == NEO4J_KILLS:
                    assert_whole(graph)
                    break
            log = tmp_path / f"{kill}.log"
            process = start(settings, 4 * kill, log)  # a document at a time
            wait(2 * kill + 1, chance, log)
            killed = keeper.born(running["pid"])
            os.kill(running["pid"], signal.SIGKILL)
            while keeper.alive(killed):  # it holds its files until it is gone
                time.sleep(0.02)
            process.kill()
            process.join()
            cut += process.exitcode == -signal.SIGKILL
            told |= acknowledged(log)
    finally:
        subprocess.run([*server, "stop", "--home", str(home)], stdout=subprocess.DEVNULL)
    assert cut > 0, "no server was killed while somebody wrote"


def fill(graph: Graph, stored: set[str]) -> None:
    for each in extractions(20_000):
        stored.add(store(graph, each, DAY).document)


def test_a_disk_that_fills_up_is_told_and_loses_nothing(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", str(small)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a small disk can only be mounted by root")
    settings = Settings(data=small / "data", neo4j_uri="", embedded_port=0)
    try:
        with open_graph(settings) as graph:
            stored: set[str] = set()
            room = shutil.disk_usage(small).free - SPACE_TO_WRITE - 2**20
            (small / "filler").write_bytes(bytes(room))
            with pytest.raises(GraphUnavailable, match=r"is full \(\d+ MB free, 32 MB needed\)"):
                fill(graph, stored)
            assert present(graph) == stored
        with open_graph(settings) as graph:
            assert present(graph) == stored
            (small / "filler").unlink()
            assert check(graph) == []
            assert store(graph, next(extractions(1, seed=9))).kind == "replaced"
    finally:
        subprocess.run(["umount", str(small)], check=True)
