"""The embedded server: ArcadeDB with its Bolt plugin, shared by all our processes on one folder.

The first user starts it, through a keeper process (see keeper.py); the last one to leave waits
until it has stopped. What the folder holds: `databases/`, `password` (mode 0600), `server.json`
(where the running server is), `log/`, and lock files: `gate.lock` is held while somebody enters
or leaves, `users.lock` (shared) while somebody is in, `writer.lock` while somebody writes, since
the engine settles two writers' conflicts by failing one of them.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.graph.door import GraphUnavailable

try:
    import fcntl
except ImportError as error:  # Windows
    raise GraphUnavailable(
        "The embedded database runs on Linux and macOS. Set ENTENTE_NEO4J_URI to use Neo4j."
    ) from error

from app.graph import keeper

DATABASE = "entente"
USER = "root"
SPACE_TO_START = 16 * 2**20  # bytes that must be free on the disk
SPACE_TO_WRITE = 32 * 2**20  # more, so that a graph whose disk has filled up can still be opened
LARGEST_MESSAGE = 256 * 2**20  # bytes of one message: a document with all its statements
LONGEST_QUERY = 30 * 60 * 1000  # milliseconds; beyond, a query is taken for a runaway
PATIENCE = 90.0  # seconds to start or to stop; a start after a crash replays the log

# Plugins of the wheel that would open ports, routes or languages that we do not use.
_UNUSED = re.compile(r"arcadedb-(mcp|postgresw|redisw|graphql|console|python-bridge)")
_JAVA = (
    "-Xms64m",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:+UseCompactObjectHeaders",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF8",
    "-Dpolyglot.engine.WarnInterpreterOnly=false",
    "--add-modules=jdk.incubator.vector",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
)


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    folder: Path
    port: int
    password: str

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    def lives(self) -> bool:
        """Whether its process still runs."""
        state = _state(self.folder)
        return bool(state and state["port"] == self.port and keeper.alive(state["server"]))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Held by the one that writes, among all processes and threads.

        raises  GraphUnavailable when the disk is full"""
        _enough(self.folder, SPACE_TO_WRITE)
        with (self.folder / "writer.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def explain(self, message: str) -> str:
        """The text behind an error: in production mode only the server's log has it."""
        _enough(self.folder, SPACE_TO_START)
        if "Check the server log" not in message:
            return message
        said = [line for line in _log(self.folder) if "concealed from the client" in line]
        return re.sub(r"^.*?\] | \(concealed.*$", "", said[-1]) if said else message


@contextmanager
def embedded_server(data: Path, port: int = 0) -> Iterator[Server]:
    """The server on a data folder, started if need be.

    port    where it shall listen on 127.0.0.1, if it is not running yet; 0: a free one
    raises  GraphUnavailable, with what to mend"""
    folder = _prepared(data / "embedded")
    with (folder / "users.lock").open("a") as users:
        with _gate(folder) as gate:
            _enter(users.fileno())
            server = _running(folder) or _started(folder, port, gate)
        try:
            yield server
        finally:
            with _gate(folder):
                _left(folder, users.fileno())


def _prepared(folder: Path) -> Path:
    try:
        (folder / "log").mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        (folder / "gate.lock").touch()
    except OSError as error:
        raise GraphUnavailable(
            f"The data folder {folder.parent} cannot be written: {error.strerror}. "
            "Mend its permissions, or set ENTENTE_DATA to another folder."
        ) from error
    _enough(folder, SPACE_TO_START)
    return folder


def _enough(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise GraphUnavailable(
            f"The disk that holds {folder.parent} is full ({free // 2**20} MB free, "
            f"{needed // 2**20} MB needed). Free some, or set ENTENTE_DATA to another folder."
        )


@contextmanager
def _gate(folder: Path) -> Iterator[int]:
    """Held by the one that enters or leaves; yields the descriptor that holds it."""
    with (folder / "gate.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock.fileno()


def _enter(users: int) -> None:
    """Become a user; if the keeper is just stopping the server, once it has."""
    until = time.monotonic() + PATIENCE
    while not _locked(users, fcntl.LOCK_SH):
        if time.monotonic() > until:
            raise GraphUnavailable("The embedded database is stopping and does not come to an end.")
        time.sleep(keeper.PAUSE)


def _left(folder: Path, users: int) -> None:
    """Stop being a user; if there is no other, wait until the server has stopped."""
    state = _state(folder)
    fcntl.flock(users, fcntl.LOCK_UN)
    if _locked(users, fcntl.LOCK_EX):
        fcntl.flock(users, fcntl.LOCK_UN)  # nobody else is in: the keeper takes the lock next
    elif _locked(users, fcntl.LOCK_SH):
        return  # others are
    until = time.monotonic() + PATIENCE
    while state and keeper.alive(state["keeper"]) and time.monotonic() < until:
        time.sleep(keeper.PAUSE / 4)


def _locked(lock: int, kind: int) -> bool:
    try:
        fcntl.flock(lock, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _state(folder: Path) -> dict[str, Any] | None:
    try:
        state = json.loads((folder / "server.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return state if isinstance(state, dict) and {"keeper", "server", "port"} <= set(state) else None


def _running(folder: Path) -> Server | None:
    """The server that the state file tells of; what is left of one that was killed is mended."""
    state = _state(folder)
    if state and keeper.alive(state["keeper"]) and keeper.alive(state["server"]):
        return _answering(Server(folder, state["port"], _password(folder)), state["keeper"])
    until = time.monotonic() + PATIENCE
    while state and keeper.alive(state["keeper"]) and time.monotonic() < until:
        time.sleep(keeper.PAUSE / 4)  # its server was killed: it is about to see that, and to end
    if state and keeper.alive(state["server"]):
        keeper.stop(int(state["server"][0]))
    (folder / "server.json").unlink(missing_ok=True)
    return None


def _started(folder: Path, port: int, gate: int) -> Server:
    if port and not _free(port):
        raise GraphUnavailable(
            f"Port {port} is taken by another program. "
            "Set ENTENTE_EMBEDDED_PORT to another one, or to 0 for a free one."
        )
    server = Server(folder, port or _any_port(), _password(folder))
    with (folder / "log" / "keeper.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-I", keeper.__file__, str(folder),
             json.dumps({"port": server.port}), str(gate), *_command(server)],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            pass_fds=[gate],
        )  # fmt: skip
    # Whoever started the keeper is its parent, and must see it off whenever it ends.
    threading.Thread(target=process.wait, daemon=True).start()
    return _answering(server, keeper.born(process.pid))


def _answering(server: Server, keeping: list[float]) -> Server:
    """The server, once it answers. Raises GraphUnavailable with the end of its log if it dies."""
    until = time.monotonic() + PATIENCE
    while keeper.alive(keeping) and time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", server.port), 1.0):
            return server
        time.sleep(0.02)
    end = "\n".join(_log(server.folder)[-15:]) or (server.folder / "log/keeper.log").read_text()
    raise GraphUnavailable(f"The embedded database did not start. {_cause(end)}\n{end}")


def _cause(log: str) -> str:
    if "No space left on device" in log:
        return "The disk is full."
    if "Address already in use" in log or "port is already" in log.lower():
        return "Its port is taken: set ENTENTE_EMBEDDED_PORT to another one, or to 0."
    return "The end of its log:"


def _log(folder: Path) -> list[str]:
    """The last lines that the server wrote, of at most 100 kB."""
    try:
        with (folder / "log" / "console.log").open("rb") as log:
            log.seek(max(0, log.seek(0, os.SEEK_END) - 100_000))
            return log.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return []


def _password(folder: Path) -> str:
    """The server's password, made at random on the first start."""
    path = folder / "password"
    if not path.exists():
        # The server keeps a hash of the old one; without it, it takes the new one.
        (folder / "config" / "server-users.jsonl").unlink(missing_ok=True)
        part = folder / "password.part"
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(32))
        part.replace(path)
    return path.read_text(encoding="utf-8").strip()


def _command(server: Server) -> list[str]:
    spec = importlib.util.find_spec("arcadedb_embedded")
    if spec is None or spec.origin is None:
        raise GraphUnavailable(
            "The package arcadedb-embedded is not installed. "
            "Install it, or set ENTENTE_NEO4J_URI to use Neo4j."
        )
    package = Path(spec.origin).parent
    jars = [str(jar) for jar in sorted(package.glob("jars/*.jar")) if not _UNUSED.match(jar.name)]
    options = {
        "server.rootPath": server.folder,
        "server.logsDirectory": server.folder / "log",
        "server.rootPasswordPath": server.folder / "password",
        "server.mode": "production",
        "server.defaultDatabases": f"{DATABASE}[]",
        "server.plugins": "BoltProtocolPlugin",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": 0,  # the server cannot do without; nobody is told which
        "bolt.host": "127.0.0.1",
        "bolt.port": server.port,
        "bolt.maxMessageSize": LARGEST_MESSAGE,
        "bolt.packstream.maxValueLength": LARGEST_MESSAGE,
        "txWalFlush": 1,  # a commit is on the disk when it returns
        "command.timeout": LONGEST_QUERY,
        "polyglotEngineEnabled": "false",
        "backup.enabled": "false",
        "serverMetrics": "false",
        "studio.enabled": "false",
    }
    settings = [f"-Darcadedb.{name}={value}" for name, value in options.items()]
    return [str(package / "jre/bin/java"), *_JAVA, *settings, "-cp", os.pathsep.join(jars),
            "com.arcadedb.server.ArcadeDBServer"]  # fmt: skip


def _free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _any_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
