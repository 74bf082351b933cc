"""What the README says is so: its answers, its settings, its three lines of NetworkX."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from pydantic import SecretStr

from app.graph import Graph
from app.main import create_app
from app.settings import Settings
from loaders.fields import Fields
from loaders.loading import load_all
from tests.app.routes.conftest import serving

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ASKED = re.findall(r"```sh\n(curl '[^\n]+)\n```\n```json\n(.*?)\n```", README, re.S)


@pytest.fixture(scope="module")
def samples(open_graph_once: Graph, engine_settings: Settings) -> Graph:
    open_graph_once.write(lambda transaction: transaction.run("erase_all"))
    tally = load_all(open_graph_once, [ROOT / "samples"], Fields(), engine_settings)
    assert tally.kinds == {"added": len(list((ROOT / "samples").glob("*.md")))}
    return open_graph_once


@pytest.fixture(scope="module")
def client(samples: Graph, engine_settings: Settings) -> Iterator[httpx.Client]:
    with serving(create_app(engine_settings, samples)) as client:
        yield client


def told(answer: Any, wanted: Any) -> bool:
    """Whether an answer holds all that the README shows of it; lists are shown whole."""
    if isinstance(wanted, dict):
        return isinstance(answer, dict) and all(
            name in answer and told(answer[name], value) for name, value in wanted.items()
        )
    if isinstance(wanted, list):
        return (
            isinstance(answer, list)
            and len(answer) == len(wanted)
            and all(map(told, answer, wanted))
        )
    return bool(answer == wanted)


def test_the_readme_asks_a_question_of_each_kind() -> None:
    paths = [urlsplit(shlex.split(command)[1]).path for command, _ in ASKED]
    assert len(paths) == README.count("\ncurl 'http://localhost:8000/")
    kinds = "ask relations relations entities entities paths positions documents"
    assert [path.split("/")[2] for path in paths] == kinds.split()


@pytest.mark.parametrize(("command", "shown"), ASKED, ids=range(len(ASKED)))
def test_a_question_of_the_readme_has_the_answer_that_it_shows(
    client: httpx.Client, command: str, shown: str
) -> None:
    _, address, *options = shlex.split(command)
    path = address.removeprefix("http://localhost:8000")
    if options:
        (option, body) = options
        assert option == "--json"
        answer = client.post(path, json=json.loads(body))
        client.delete(f"{path}/{answer.json()['items'][0]['id']}")
    else:
        answer = client.get(path)
    assert answer.status_code in (200, 201)
    assert told(answer.json(), json.loads(shown)), json.dumps(answer.json(), indent=1)


def test_three_lines_bring_the_graph_into_networkx(client: httpx.Client) -> None:
    (lines,) = re.findall(r"```python\n(.*?)\n```", README, re.S)
    assert len(list(filter(None, lines.splitlines()))) == 3
    made: dict[str, Any] = {}
    exec(lines.replace("http://localhost:8000", str(client.base_url).rstrip("/")), made)
    assert made["graph"].has_edge("country:SVK", "country:RUS")


def test_the_query_of_the_readme_finds_countries(samples: Graph) -> None:
    (query,) = re.findall(r"```cypher\n(.*?)\n```", README, re.S)
    records, _, _ = samples.driver.execute_query(query, database_=samples.database)
    assert len(records) > 10


def test_the_readme_lists_every_setting() -> None:
    rows = re.findall(r"^\| `(ENTENTE_\w+)` \| (.*?) \| (.*?) \|$", README, re.M)
    wanted = []
    for name, field in Settings.model_fields.items():
        default = field.default
        text = default.get_secret_value() if isinstance(default, SecretStr) else str(default)
        shown = f"`{text}`" if text else ""
        wanted.append((f"ENTENTE_{name.upper()}", shown, field.description))
    assert rows == wanted


def test_the_picture_and_the_links_of_the_readme_are_there() -> None:
    files = re.findall(r"\]\((?!http)([^)#]+)\)", README)
    assert "docs/russia.png" in files
    assert [file for file in files if not (ROOT / file).exists()] == []
