"""Many processes load the same documents while many threads read: all is there, once."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from app.graph import Graph, check, clear, snapshot, store_all
from app.settings import Settings
from benchmarks.generated import extractions
from tests.app.graph.loader import DAY

ROOT = Path(__file__).parents[3]
LOADERS, READERS, STATEMENTS = 8, 16, 150
READS = ("check_statements", "snapshot_edges", "check_joins", "schema_version")


def as_json(settings: Settings) -> str:
    told = settings.model_dump(mode="json")
    return json.dumps(told | {"neo4j_password": settings.neo4j_password.get_secret_value()})


def loader(settings: Settings, seed: int, group: int, log: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.app.graph.loader", as_json(settings), str(seed),
         str(STATEMENTS), str(group), str(log)],
        cwd=ROOT, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def read_until(graph: Graph, over: Event, name: str) -> int:
    reads = 0
    while not over.is_set():
        graph.read(name)
        reads += 1
        over.wait(0.02)
    return reads


def test_nothing_is_lost_and_nothing_is_doubled(
    graph: Graph, engine_settings: Settings, tmp_path: Path
) -> None:
    store_all(graph, extractions(STATEMENTS), DAY)
    alone = snapshot(graph)
    clear(graph)
    over = Event()
    with ThreadPoolExecutor(READERS) as pool:
        reading = [
            pool.submit(read_until, graph, over, READS[number % len(READS)])
            for number in range(READERS)
        ]
        try:
            loaders = [
                loader(engine_settings, seed, seed % 3 + 1, tmp_path / f"{seed}.log")
                for seed in range(LOADERS)
            ]
            errors = [each.communicate()[1] for each in loaders]
        finally:
            over.set()
        assert all(each.result() > 0 for each in reading)
    assert (errors, [each.returncode for each in loaders]) == ([""] * LOADERS, [0] * LOADERS)
    assert snapshot(graph) == alone
    assert check(graph) == []
