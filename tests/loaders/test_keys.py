"""The command's part for API keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.settings import settings
from loaders.keys import app


def test_a_key_is_made_listed_and_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ENTENTE_DATA", str(tmp_path))
    settings.cache_clear()
    run = CliRunner().invoke
    token = run(app, ["add", "newsroom", "--write"]).stdout.strip()
    assert token.startswith("entente_")
    (line,) = run(app, ["list"]).stdout.splitlines()
    id, scopes, _, note = line.split()
    assert (scopes, note) == ("read+write", "newsroom")
    assert token not in line
    assert run(app, ["revoke", id]).stdout == f"The key {id} is revoked.\n"
    assert run(app, ["list"]).stdout == ""
    settings.cache_clear()
