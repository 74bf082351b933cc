"""A client that a generator makes from the OpenAPI description works against the service.

The generator lives in an environment of its own: what it needs does not fit our lock."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

import httpx
import pytest

from app.settings import Settings

GENERATOR = "openapi-python-client==0.29.1"

USE = """
import sys
from entente_client import Client
from entente_client.api.ask import ask
from entente_client.api.documents import add_document, delete_document
from entente_client.api.entities import get_network
from entente_client.api.paths import get_paths
from entente_client.api.relations import get_relations
from entente_client.api.reviews import add_review
from entente_client.models import DocumentIn, Failure, RejectIn, RelationName

client = Client(base_url=sys.argv[1])
signed = get_relations.sync("CHN", "RUS", client=client, type_=[RelationName.SIGNED])
print(signed.page.total, sorted(agreement.id for agreement in signed.agreements))
print([hop.type_ for hop in get_paths.sync(client=client, from_="IND", to="JPN").items[0].hops])
print(get_network.sync("SCO", client=client).items[0].type_)
print(ask.sync(client=client, q="What have China and Russia signed?").request)
missing = get_relations.sync("CHN", "Atlantis", client=client)
print(isinstance(missing, Failure), missing.status)
text = "Norway and Sweden signed an agreement on energy in Oslo."
made = add_document.sync(client=client, body=DocumentIn(text=text, date="2024-05-03")).items[0]
said = made.statements[0].id
body = RejectIn(who="Ada", why="A try.", kind="reject", statement=said)
print(add_review.sync(client=client, body=body).items[0].holds)
print(delete_document.sync(made.id, client=client).items[0].id == made.id)
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory, engine_settings: Settings) -> Path:
    """The Python of an environment that has the generator."""
    if engine_settings.neo4j_uri:
        pytest.skip("the description is the same on both engines")
    folder = tmp_path_factory.mktemp("generator")
    venv.create(folder, with_pip=False)
    found = folder / "bin" / "python"
    install = [sys.executable, "-m", "pip", "--python", str(found), "install", "--quiet"]
    done = subprocess.run(
        [*install, "--disable-pip-version-check", "--no-input", GENERATOR],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        told = done.stderr.strip().splitlines() or ["no reason given"]
        pytest.skip(f"{GENERATOR} cannot be installed: {told[-1]}")
    return found


def test_a_generated_client_works(client: httpx.Client, python: Path, tmp_path: Path) -> None:
    (tmp_path / "openapi.json").write_text(client.get("/openapi.json").text, encoding="utf-8")
    (tmp_path / "config.yaml").write_text("post_hooks: []", encoding="utf-8")
    (tmp_path / "use.py").write_text(USE, encoding="utf-8")
    before = client.get("/v1/export?format=json-ld").text
    made = subprocess.run(
        [python.with_name("openapi-python-client"), "generate", "--path", "openapi.json",
         "--config", "config.yaml", "--meta", "none", "--output-path", "entente_client"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    assert "arning" not in made.stdout + made.stderr  # nothing was left out
    used = subprocess.run(
        [python, "use.py", str(client.base_url).rstrip("/")],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert used.returncode == 0, used.stderr
    assert used.stdout.splitlines() == [
        "4 ['agreement:friendship-treaty', 'agreement:joint-statement']",
        "['SIGNED', 'SIGNED']",
        "COORDINATES_AT",
        "/v1/relations/country:CHN/country:RUS?type=SIGNED",
        "True 404",
        "True",
        "True",
    ]
    assert client.get("/v1/export?format=json-ld").text == before
    assert json.loads((tmp_path / "openapi.json").read_text())["openapi"].startswith("3.1")
