"""The command line as a person runs it: a process of its own, on a real database."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import networkx as nx
import pytest

from app.extraction.pipeline import Extractor
from app.graph import Graph
from app.model import Document
from app.settings import Settings
from app.text.metadata import describe
from loaders.tally import Tally

ENTENTE = Path(sys.executable).parent / "entente"
SAMPLES = Path(__file__).parents[2] / "samples"
TALKS = (
    "PARIS, June 5, 2019 - French President Emmanuel Macron met German Chancellor Angela Merkel "
    "in Paris on Wednesday. France and Germany agreed to deepen their cooperation in energy.\n"
)


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*words: str, given: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `entente` with these words; settings by their names in the environment."""
    return subprocess.run(
        [ENTENTE, *words],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **settings},
        timeout=120,
    )


def environment(settings: Settings) -> dict[str, str]:
    password = settings.neo4j_password.get_secret_value()
    values = settings.model_dump(mode="json") | {"neo4j_password": password, "port": 0}
    return {f"ENTENTE_{name.upper()}": str(value) for name, value in values.items()}


def summary(kind: str, *texts: str) -> list[str]:
    """The lines that tell of these texts, counted apart from the command."""
    tally = Tally()
    documents = [describe(Document(text, "")) for text in texts]
    for extraction in Extractor(Settings().spacy_model).extract_all(documents):
        tally.count(extraction, kind)
    return list(tally.lines())


def test_extract_prints_one_object_a_text_with_quotes_from_it() -> None:
    Path("a.txt").write_text(TALKS)
    Path("b.txt").write_text(TALKS.replace("energy", "trade"))
    done = run("extract", ".")
    assert (done.returncode, done.stderr) == (0, "")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["document"]["source"] for one in found] == ["a.txt", "b.txt"]
    assert found[0]["document"]["date"] == {
        "day": "2019-06-05",
        "precision": "day",
        "words": "June 5, 2019",
    }
    for one in found:
        text = one["document"]["text"]
        assert one["statements"]
        for statement in one["statements"]:
            passage = statement["passage"]
            assert text[passage["start"] : passage["end"]] == passage["text"]
            assert passage["start"] <= statement["start"] < statement["end"] <= passage["end"]


def test_extract_writes_an_annotation_a_text_under_a_name_of_its_own() -> None:
    for folder in ("in", "in/more"):
        Path(folder).mkdir()
        Path(folder, "a.txt").write_text(TALKS)
    lines = [{"text": TALKS, "title": "One"}, {"text": TALKS, "title": "Two"}]
    Path("in/b.jsonl").write_text("\n".join(map(json.dumps, lines)))
    done = run("extract", "in", "--out", "out/annotations")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    written = sorted(path.name for path in Path("out/annotations").iterdir())
    assert written == ["a-2.json", "a.json", "b-1.json", "b-2.json"]
    found = json.loads(Path("out/annotations/a.json").read_text())
    assert {entity["iso3"] for entity in found["entities"] if entity["type"] == "Country"} == {
        "DEU",
        "FRA",
    }
    relations = {(one["source"], one["type"], one["target"]) for one in found["relations"]}
    assert ("leader:emmanuel-macron", "LEADS", "country:FRA") in relations


def test_extract_says_what_could_not_be_read_and_reads_the_rest() -> None:
    Path("a.txt").write_text("")
    Path("b.txt").write_text(TALKS)
    done = run("extract", "a.txt", "b.txt", "none.txt")
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["a.txt is empty", "none.txt no such file or directory"]
    assert len(done.stdout.splitlines()) == 1


def test_extract_takes_what_is_piped_in_and_what_a_person_gives() -> None:
    done = run(
        "extract", "-", "--title", "Talks", "--date", "June 2019", given="France met Germany."
    )
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["document"] == {
        "text": "France met Germany.",
        "source": "stdin",
        "title": "Talks",
        "date": {"day": "2019-06-01", "precision": "month", "words": ""},
        "outlet": "",
        "url": "",
    }


def test_load_stores_each_text_once_and_says_so(graph: Graph, engine_settings: Settings) -> None:
    settings = environment(engine_settings)
    Path("a.txt").write_text(TALKS)
    done = run("load", "a.txt", **settings)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == summary("added", TALKS)
    assert run("load", "a.txt", **settings).stdout.splitlines() == summary("unchanged", TALKS)
    Path("a.txt").write_text(TALKS.replace("energy", "trade"))
    replaced = run("load", "a.txt", **settings).stdout.splitlines()
    assert replaced == summary("replaced", TALKS.replace("energy", "trade"))
    (document,) = graph.read("documents", after="", limit=9)
    assert (document["source"], document["date"]) == ("a.txt", "2019-06-05")


def test_load_goes_on_after_bad_input_and_exits_with_1(
    graph: Graph, engine_settings: Settings
) -> None:
    Path("in").mkdir()
    Path("in/a.txt").write_bytes(bytes(range(256)) * 9)
    Path("in/b.txt").write_text(TALKS)
    Path("in/c.docx").write_text("x")
    done = run("load", "in", **environment(engine_settings))
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        *summary("added", TALKS),
        "1 input skipped:",
        "  in/a.txt is binary, not text",
        "1 file of other kinds passed over (.docx).",
    ]
    assert [row["source"] for row in graph.read("documents", after="", limit=9)] == ["in/b.txt"]


def test_delete_takes_out_by_source_or_id_and_export_writes_what_is_left(
    graph: Graph, engine_settings: Settings
) -> None:
    settings = environment(engine_settings)
    Path("a.txt").write_text(TALKS)
    Path("b.txt").write_text("India and Oman signed an agreement on trade on Monday.\n")
    run("load", ".", **settings)
    ids = {row["source"]: row["id"] for row in graph.read("documents", after="", limit=9)}
    done = run("delete", "./a.txt", **settings)
    assert (done.returncode, done.stdout) == (0, "./a.txt is taken out.\n")
    done = run("export", "whole.graphml", **settings)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert {"country:IND", "country:OMN"} <= set(nx.read_graphml("whole.graphml"))
    assert "country:FRA" not in nx.read_graphml("whole.graphml")
    assert run("delete", ids["b.txt"], **settings).returncode == 0
    assert graph.read("documents", after="", limit=9) == []
    done = run("delete", "a.txt", **settings)
    assert (done.returncode, done.stderr) == (
        1,
        "entente: no document has the id or source 'a.txt'\n",
    )


@pytest.mark.parametrize(
    ("words", "settings", "wanted"),
    [
        (["load", "a.txt", "--date", "soon"], {}, "date 'soon' is none; write it as 2019-06-05"),
        (["serve"], {"ENTENTE_PORT": "99999"}, "ENTENTE_PORT is '99999': input should be less"),
        (["export", "a.xyz"], {}, "no form of export ends as 'a.xyz' does; known are .graphml"),
        (
            ["extract", "a.txt"],
            {"ENTENTE_SPACY_MODEL": "none"},
            "No spaCy pipeline 'none' is installed",
        ),
        (["load", "a.txt"], {"ENTENTE_NEO4J_URI": "x"}, "ENTENTE_NEO4J_URI is 'x'"),
        (["load", "a.txt"], {"ENTENTE_NEO4J_URI": "bolt://127.0.0.1:1"}, "No Neo4j answers at"),
    ],
)
def test_what_a_person_can_mend_is_said_in_one_line(
    words: list[str], settings: dict[str, str], wanted: str
) -> None:
    Path("a.txt").write_text(TALKS)
    done = run(*words, **settings)
    assert done.returncode == 1
    assert done.stderr.startswith(f"entente: {wanted}")
    assert done.stderr.count("\n") == 1


def test_serve_loads_answers_stops_on_ctrl_c_and_can_be_run_again(tmp_path: Path) -> None:
    sample = str(SAMPLES / "germany-russia-call-2024.md")
    for kind in ("added", "unchanged"):
        process = subprocess.Popen(
            [ENTENTE, "serve", sample],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "ENTENTE_DATA": str(tmp_path / "data"), "ENTENTE_PORT": "0"},
        )
        assert process.stdout
        lines = []
        try:
            for line in process.stdout:
                lines.append(line.rstrip())
                if address := re.match(r"Entente answers at (http://127\.0\.0\.1:\d+) ", line):
                    with urlopen(f"{address[1]}/v1/readiness") as answer:
                        assert json.load(answer)["status"] == "ready"
                    break
        finally:
            process.send_signal(signal.SIGINT)
            rest, _ = process.communicate(timeout=60)
        assert process.returncode == 0
        assert rest == "Stopped.\n"
        assert lines[0] == f"Opening the embedded database in {tmp_path / 'data'} ..."
        assert lines[1] == f"Loading {sample} ..."
        assert lines[2].startswith(f"1 document (1 {kind}): ")
        until = time.monotonic() + 30
        while (tmp_path / "data/embedded/server.json").exists() and time.monotonic() < until:
            time.sleep(0.1)
        assert not (tmp_path / "data/embedded/server.json").exists()


def test_a_port_that_is_taken_is_said_before_anything_is_done(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run("serve", ENTENTE_PORT=port, ENTENTE_DATA=str(tmp_path / "data"))
    assert (done.returncode, done.stderr) == (
        1,
        f"entente: cannot listen on 127.0.0.1:{port} (address already in use); "
        "set ENTENTE_HOST and ENTENTE_PORT, 0 for a free port\n",
    )
    assert not (tmp_path / "data").exists()
