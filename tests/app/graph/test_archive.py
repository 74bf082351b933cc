"""A graph moved by file is the same graph, on either engine and by Neo4j's own import."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.graph import Graph, check, clear, open_graph, snapshot, store, store_all
from app.graph.archive import dump, restore
from app.graph.bulk import export_bulk
from app.graph.decisions import Rename
from app.graph.reference import Fact, store_facts
from app.graph.review import decide
from app.graph.schema import VERSION
from app.problems import BadArchive
from app.settings import Settings
from benchmarks.generated import extractions
from tests.app.graph.samples import CHINA, SCO, XI, document, extraction, visit
from tests.conftest import NEO4J, PASSWORD

DAY = datetime(2024, 1, 1, tzinfo=UTC)


def fill(graph: Graph) -> list[str]:
    """A graph with something of every kind; as its snapshot."""
    store_all(graph, extractions(200), DAY)
    store(graph, visit(), DAY)
    odd = 'A "quoted", text;\nwith\r\nlines\t\\, 🕊 and \u2028 ' + " ".join(map(str, range(60)))
    store(graph, extraction(document(odd, 'odd, "source".txt', title="a;b\\")), DAY)
    store(graph, extraction(document(odd + " copy", "copy.txt", "2020-01-01")), DAY)
    store_facts(graph, [Fact("MEMBER_OF", CHINA, SCO, "2001")], "a table", "1.0")
    decide(graph, Rename(XI.id, "Mr Xi"), "Ada", 'so "it" is')
    return snapshot(graph)


def swapped(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return lambda data: gzip.compress(gzip.decompress(data).replace(old, new))


def test_what_was_dumped_is_restored(graph: Graph, tmp_path: Path) -> None:
    before = fill(graph)
    assert dump(graph, tmp_path / "graph.gz") == len(before)
    with pytest.raises(BadArchive, match="The graph is not empty"):
        restore(graph, tmp_path / "graph.gz")
    assert restore(graph, tmp_path / "graph.gz", replace=True) == len(before)
    assert snapshot(graph) == before
    assert check(graph) == []


def test_a_graph_moves_to_the_other_engine(graph: Graph, tmp_path: Path) -> None:
    before = fill(graph)
    dump(graph, tmp_path / "graph.gz")
    settings = Settings(data=tmp_path / "data", neo4j_uri="", embedded_port=0)
    with open_graph(settings) as other:
        restore(other, tmp_path / "graph.gz")
        assert snapshot(other) == before
        dump(other, tmp_path / "again.gz")
    clear(graph)
    restore(graph, tmp_path / "again.gz")
    assert snapshot(graph) == before


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        (lambda data: b"no gzip", "no whole archive"),
        (lambda data: data[:-100], "no whole archive"),
        (lambda data: gzip.compress(b'{"format": "else"}\n'), "is no archive of a graph"),
        (lambda data: gzip.compress(b""), "is no archive of a graph"),
        (
            lambda data: gzip.compress(gzip.decompress(data).rsplit(b"\n", 2)[0] + b"\n"),
            "is cut short",
        ),
        (swapped(f'"schema": {VERSION}'.encode(), b'"schema": 9'), "newer version"),
        (swapped(b'["Source"]', b'["Sauce"]'), "unknown kind"),
    ],
)  # fmt: skip
def test_a_broken_archive_is_refused(
    graph: Graph, tmp_path: Path, damage: Callable[[bytes], bytes], fault: str
) -> None:
    store(graph, visit(), DAY)
    file = tmp_path / "graph.gz"
    dump(graph, file)
    clear(graph)
    file.write_bytes(damage(file.read_bytes()))
    with pytest.raises(BadArchive, match=fault):
        restore(graph, file)
    assert snapshot(graph) == []


@pytest.mark.skipif(not NEO4J.exists(), reason="no neo4j-admin beside the repository")
def test_neo4j_s_own_import_takes_the_files(graph: Graph, tmp_path: Path) -> None:
    if graph.engine == "neo4j":
        pytest.skip("once is enough: the files do not depend on where they come from")
    before = fill(graph)
    words = export_bulk(graph, tmp_path / "files")
    assert (tmp_path / "files/import.txt").read_text().split("\n")[:-1] == words
    home = ["--home", str(tmp_path / "home")]
    server = [sys.executable, str(NEO4J)]
    subprocess.run(
        [*server, "admin", *home, "--", *words[1:]], check=True, stdout=subprocess.DEVNULL
    )
    ports = ["--bolt-port", "0", "--http-port", "0", "--auth", f"neo4j/{PASSWORD}"]
    subprocess.run([*server, "start", *home, *ports], check=True, stdout=subprocess.DEVNULL)
    try:
        told = json.loads((tmp_path / "home/run/server.json").read_text(encoding="utf-8"))
        settings = Settings(
            neo4j_uri=f"bolt://127.0.0.1:{told['bolt']}",
            neo4j_user="neo4j",
            neo4j_password=SecretStr(PASSWORD),
            neo4j_database="neo4j",
        )
        with open_graph(settings) as other:
            assert snapshot(other) == before
            assert check(other) == []
    finally:
        subprocess.run([*server, "stop", *home], check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(tmp_path / "home")
