"""The files around the code agree with it: lock, containers, package, make."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml

from app.settings import Settings

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(lock: str) -> dict[str, set[str]]:
    """Versions by package; more than one where Pythons or platforms need different ones."""
    found: dict[str, set[str]] = {}
    text = (ROOT / lock).read_text(encoding="utf-8")
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.M):
        found.setdefault(name, set()).add(version)
    return found


def names(requirements: list[str]) -> set[str]:
    found = (re.match(r"[\w.-]+", requirement) for requirement in requirements)
    return {match[0].lower().replace("_", "-") for match in found if match}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_by_hash_and_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    packages = re.split(r"^(?=\w)", text, flags=re.M)[1:]
    assert len(packages) > 50
    assert [package for package in packages if "--hash=sha256:" not in package] == []
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_the_locks_hold_what_the_project_depends_on_in_one_version() -> None:
    run, dev = (pins(lock) for lock in LOCKS)
    needed = names(PROJECT["project"]["dependencies"])
    assert needed <= run.keys()
    assert needed | names(PROJECT["project"]["optional-dependencies"]["dev"]) <= dev.keys()
    assert {name: dev.get(name) for name in run} == run


def test_compose_starts_neo4j_and_the_service_with_settings_that_exist() -> None:
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
    assert set(services) == {"neo4j", "entente"}
    assert services["entente"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    known = {f"ENTENTE_{name.upper()}" for name in Settings.model_fields}
    assert set(services["entente"]["environment"]) <= known
    for service in services.values():
        assert service["healthcheck"]["test"]
        assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert services["neo4j"]["volumes"] == ["neo4j:/data"]


def test_the_container_is_built_from_files_that_are_there_and_runs_as_no_root() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    copied = [
        word
        for line in lines
        if line.startswith("COPY ") and "--from" not in line
        for word in line.split()[1:-1]
    ]
    assert copied
    assert [word for word in copied if not (ROOT / word).exists()] == []
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert [word for word in copied if f"!{word}" not in ignored] == []
    users = [line.split()[1] for line in lines if line.startswith("USER ")]
    assert users == ["entente"]
    variables = re.findall(r"ENTENTE_(\w+)=", "\n".join(lines))
    assert {name.lower() for name in variables} <= set(Settings.model_fields)


def test_the_package_holds_every_file_of_the_code(tmp_path: Path) -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("no git checkout to compare the package with")
    listed = subprocess.run(
        [git, "ls-files", "app", "cypher", "loaders"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(
        [*build, "--directory", str(tmp_path)], cwd=ROOT, check=True, capture_output=True
    )
    (wheel,) = tmp_path.glob("entente_graph-*.whl")
    with ZipFile(wheel) as package:
        held = set(package.namelist())
    assert [name for name in listed.stdout.split() if name not in held] == []


def test_make_tells_what_there_is_to_make() -> None:
    make = shutil.which("make")
    assert make
    told = subprocess.run([make, "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    targets = [line.split()[0] for line in told.stdout.splitlines()]
    assert {"env", "run", "test", "check", "score"} <= set(targets)
