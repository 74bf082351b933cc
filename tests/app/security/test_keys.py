"""API keys: made, shown once, kept as hashes, taken back."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.main import create_app
from app.problems import UnknownKey
from app.security.keys import (
    KeysBroken,
    KeysNeeded,
    add_key,
    check_exposure,
    holder,
    keys,
    keys_file,
    required,
    revoke_key,
)
from app.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data", api_key=SecretStr(""), host="127.0.0.1")


def test_a_key_is_kept_as_a_hash_that_only_its_owner_can_read(settings: Settings) -> None:
    token = add_key(settings, ("read", "write"), "the newsroom")
    path = keys_file(settings)
    assert token not in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (key,) = keys(settings).values()
    assert (key.scopes, key.note) == (("read", "write"), "the newsroom")
    assert holder(keys(settings), settings, token) == (key.id, {"read", "write"})
    assert holder(keys(settings), settings, token + "x") is None
    assert holder(keys(settings), settings, "") is None


def test_a_revoked_key_opens_nothing(settings: Settings) -> None:
    first, second = add_key(settings), add_key(settings)
    id = next(iter(keys(settings)))
    revoke_key(settings, id)
    assert holder(keys(settings), settings, first) is None
    assert holder(keys(settings), settings, second) is not None
    with pytest.raises(UnknownKey, match=id):
        revoke_key(settings, id)


def test_a_key_may_come_from_the_settings(settings: Settings) -> None:
    own = settings.model_copy(update={"api_key": SecretStr("letmein")})
    assert required(own)
    assert holder({}, own, "letmein") == ("ENTENTE_API_KEY", {"read", "write"})
    assert holder({}, own, "letmeout") is None


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.org"])
def test_an_open_address_needs_a_key(settings: Settings, host: str) -> None:
    exposed = settings.model_copy(update={"host": host})
    with pytest.raises(KeysNeeded, match="entente keys add"):
        create_app(exposed)
    add_key(exposed)
    check_exposure(exposed)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_a_loopback_address_needs_none(settings: Settings, host: str) -> None:
    check_exposure(settings.model_copy(update={"host": host}))


def test_a_broken_file_of_keys_opens_nothing(settings: Settings) -> None:
    add_key(settings)
    keys_file(settings).write_text("{")
    with pytest.raises(KeysBroken, match=r"keys\.json cannot be read"):
        check_exposure(settings)
