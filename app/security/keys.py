"""API keys: shown once when they are made, kept only as hashes."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

from app.problems import UnknownKey
from app.settings import Settings

Scope = Literal["read", "write"]
SCOPES: tuple[Scope, ...] = get_args(Scope)


class KeysNeeded(RuntimeError):
    """The service would be open to a network; the message says what to do."""


class KeysBroken(RuntimeError):
    """The file of keys cannot be read."""


@dataclass(frozen=True, slots=True)
class Key:
    """id: to revoke it by; hash: SHA-256 of the token, which has 256 random bits and so needs
    no salt; scopes: write includes read; made: UTC."""

    id: str
    hash: str
    scopes: tuple[Scope, ...]
    note: str
    made: str


def add_key(settings: Settings, scopes: tuple[Scope, ...] = ("read",), note: str = "") -> str:
    """Make a key. Returns the token, which is kept nowhere. Raises KeysBroken."""
    token = f"entente_{secrets.token_urlsafe(32)}"
    made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    key = Key(secrets.token_hex(4), _hash(token), tuple(sorted(set(scopes))), note, made)
    _write(settings, {**keys(settings), key.id: key})
    return token


def revoke_key(settings: Settings, id: str) -> None:
    """Raises UnknownKey, KeysBroken. A running service notices within a second."""
    held = keys(settings)
    if id not in held:
        raise UnknownKey(id=id)
    _write(settings, {name: key for name, key in held.items() if name != id})


def keys(settings: Settings) -> dict[str, Key]:
    """All keys by id, in the order in which they were made. Raises KeysBroken."""
    path = keys_file(settings)
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return {each["id"]: Key(**{**each, "scopes": tuple(each["scopes"])}) for each in raw}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise KeysBroken(
            f"{path} cannot be read ({error}). Mend it, or delete it and make new keys."
        ) from error


def keys_file(settings: Settings) -> Path:
    return settings.data / "keys.json"


def holder(
    held: Mapping[str, Key], settings: Settings, token: str
) -> tuple[str, set[Scope]] | None:
    """Whose token it is and what it may do; None for a token that is not known."""
    own = settings.api_key.get_secret_value()
    if own and secrets.compare_digest(token.encode(), own.encode()):
        return "ENTENTE_API_KEY", set(SCOPES)
    sought = _hash(token)
    for key in held.values():
        if secrets.compare_digest(key.hash, sought):
            return key.id, {*key.scopes, "read"}
    return None


def required(settings: Settings) -> bool:
    """Whether a key must be shown: when there is any."""
    return bool(settings.api_key.get_secret_value() or keys(settings))


def check_exposure(settings: Settings) -> None:
    """Raises KeysNeeded where others than this machine could reach the service without a key;
    KeysBroken."""
    guarded = required(settings)
    if not guarded and not loopback(settings.host):
        raise KeysNeeded(
            f"ENTENTE_HOST is {settings.host}, which others can reach, and there is no API key. "
            "Make one with `entente keys add`, set ENTENTE_API_KEY, or listen on 127.0.0.1."
        )


def loopback(host: str) -> bool:
    return host == "localhost" or host == "::1" or host.startswith("127.")


def _write(settings: Settings, held: Mapping[str, Key]) -> None:
    path = keys_file(settings)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump([asdict(key) for key in held.values()], file, indent=1)
    beside.replace(path)


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
