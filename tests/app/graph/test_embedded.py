"""The embedded server as our processes share it: started once, stopped with its last user."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from app.graph import GraphFailure, GraphUnavailable, embedded, keeper, open_graph
from app.graph.embedded import Server, embedded_server
from app.graph.schema import VERSION
from app.settings import Settings
from cypher import Query

USER = """
import sys, time
from pathlib import Path
from app.graph import open_graph
from app.settings import Settings
with open_graph(Settings(data=Path(sys.argv[1]), neo4j_uri="")) as graph:
    print("in", flush=True)
    time.sleep(60)
"""


def state(data: Path) -> dict[str, list[float]]:
    found: dict[str, list[float]] = json.loads((data / "embedded/server.json").read_text())
    return found


def user(data: Path) -> subprocess.Popen[str]:
    """Another process that has the graph open."""
    process = subprocess.Popen(
        [sys.executable, "-c", USER, str(data)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "in\n"
    return process


def soon(condition: Callable[[], bool]) -> bool:
    """Whether something comes true within half a minute."""
    until = time.monotonic() + 30
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def settings(data: Path, port: int = 0) -> Settings:
    return Settings(data=data, neo4j_uri="", embedded_port=port)


def test_only_loopback_is_listened_on_and_the_password_is_ours_alone(tmp_path: Path) -> None:
    with open_graph(settings(tmp_path)):
        server = psutil.Process(int(state(tmp_path)["server"][0]))
        listening = {
            each.laddr.ip.removeprefix("::ffff:")
            for each in server.net_connections("tcp")
            if each.status == psutil.CONN_LISTEN
        }
        assert listening == {"127.0.0.1"}
        password = tmp_path / "embedded/password"
        assert password.stat().st_mode & 0o777 == 0o600
        assert password.read_text() not in " ".join(server.cmdline())
    assert soon(lambda: not server.is_running())
    assert not (tmp_path / "embedded/server.json").exists()


def test_processes_share_one_server_until_the_last_leaves(tmp_path: Path) -> None:
    other = user(tmp_path)
    first = state(tmp_path)
    with open_graph(settings(tmp_path)):
        assert state(tmp_path) == first
        other.kill()
        other.communicate()
        time.sleep(3 * keeper.PAUSE)
        with open_graph(settings(tmp_path)) as graph:
            assert state(tmp_path) == first
            assert graph.read("schema_version") == [{"version": VERSION}]
    assert not keeper.alive(first["server"])
    assert not keeper.alive(first["keeper"])


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_when_a_user_is_ended(tmp_path: Path, how: signal.Signals) -> None:
    other = user(tmp_path)
    first = state(tmp_path)
    other.send_signal(how)
    other.communicate()
    assert soon(lambda: not keeper.alive(first["server"]) and not keeper.alive(first["keeper"]))


@pytest.mark.parametrize("which", ["keeper", "server"])
def test_a_killed_server_is_noticed_and_started_anew(tmp_path: Path, which: str) -> None:
    with open_graph(settings(tmp_path)):
        first = state(tmp_path)
        os.kill(int(first[which][0]), signal.SIGKILL)
        assert soon(lambda: not keeper.alive(first["keeper"]))
        with open_graph(settings(tmp_path)) as graph:
            assert state(tmp_path) != first
            assert graph.read("schema_version") == [{"version": VERSION}]


def test_a_keeper_whose_server_was_killed_leaves_the_next_ones_state(tmp_path: Path) -> None:
    with open_graph(settings(tmp_path)):
        os.kill(int(state(tmp_path)["server"][0]), signal.SIGKILL)
        with open_graph(settings(tmp_path)) as graph:  # before the first keeper has seen it
            second = state(tmp_path)
            time.sleep(3 * keeper.PAUSE)
            assert state(tmp_path) == second
            assert keeper.alive(second["keeper"])
            assert graph.read("schema_version") == [{"version": VERSION}]


def test_a_server_that_is_killed_once_it_has_answered_is_started_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed: list[list[float]] = []

    def answering(server: Server, keeping: list[float]) -> Server:
        found = answers(server, keeping)
        if not killed:
            killed.append(state(tmp_path)["server"])
            os.kill(int(killed[0][0]), signal.SIGKILL)
        return found

    answers = embedded._answering
    monkeypatch.setattr(embedded, "_answering", answering)
    with open_graph(settings(tmp_path)) as graph:
        assert state(tmp_path)["server"] != killed[0]
        assert graph.read("schema_version") == [{"version": VERSION}]


def test_a_state_file_from_another_time_is_mended(tmp_path: Path) -> None:
    folder = tmp_path / "embedded"
    folder.mkdir()
    for stale in ('{"keeper": [1, 5.0], "server": [1, 5.0], "port": 1}', "{", "[]"):
        (folder / "server.json").write_text(stale)
        with open_graph(settings(tmp_path)) as graph:
            assert graph.read("schema_version") == [{"version": VERSION}]


def test_a_lost_password_is_replaced(tmp_path: Path) -> None:
    with open_graph(settings(tmp_path)) as graph:
        graph.write(
            lambda transaction: transaction.run("store_claim", sources=["a"], documents=["b"])
        )
    (tmp_path / "embedded/password").unlink()
    with open_graph(settings(tmp_path)) as graph:
        assert len(graph.read("snapshot_nodes")) == 2


def test_the_port_can_be_set(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with (
            pytest.raises(GraphUnavailable, match=f"Port {port} is taken.*ENTENTE_EMBEDDED_PORT"),
            open_graph(settings(tmp_path, port)),
        ):
            pass
    with embedded_server(tmp_path, port) as server:
        assert server.uri == f"bolt://127.0.0.1:{port}"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(GraphUnavailable, match=r"cannot be written: Not a directory.*ENTENTE_DATA"),
        open_graph(settings(tmp_path / "file")),
    ):
        pass


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(100, 99, 1))
    with (
        pytest.raises(GraphUnavailable, match=r"is full \(0 MB free, 16 MB needed\)"),
        open_graph(settings(tmp_path)),
    ):
        pass


def test_a_server_that_dies_at_start_leaves_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "_JAVA", ("-XX:NoSuchOption",))
    with (
        pytest.raises(GraphUnavailable, match=r"(?s)did not start.*NoSuchOption"),
        open_graph(settings(tmp_path)),
    ):
        pass
    monkeypatch.undo()
    with open_graph(settings(tmp_path)) as graph:
        assert graph.read("schema_version") == [{"version": VERSION}]


def test_an_error_that_the_server_hides_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Query("broken", "It fails.", (), ("one",), (), False, "RETURN nofunction(1) AS one")
    with open_graph(settings(tmp_path)) as graph:
        monkeypatch.setattr("app.graph.door.query", lambda _: broken)
        with pytest.raises(GraphFailure, match=r"(?i)unknown function.*nofunction"):
            graph.read("broken")


def test_whoever_starts_the_server_may_be_killed_before_it_is_told_where(tmp_path: Path) -> None:
    data = tmp_path / "data"
    starter = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from app.graph import embedded\n"
        "embedded._answering = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "with embedded.embedded_server(Path(sys.argv[1])): pass\n"
    )
    ended = subprocess.run([sys.executable, "-c", starter, str(data)], check=False)
    assert ended.returncode == -signal.SIGKILL
    with open_graph(Settings(data=data, neo4j_uri="")):
        lines = [p.info["cmdline"] or [] for p in psutil.process_iter(["cmdline"])]
        ours = [line for line in lines if {keeper.__file__, str(data / "embedded")} <= set(line)]
        assert len(ours) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the start is told by the kernel")
def test_a_process_lives_on_when_the_clock_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    born = keeper.born(os.getpid())
    assert keeper.alive(born)
    boot = psutil.boot_time()
    monkeypatch.setattr("psutil._pslinux.boot_time", lambda: boot + 1)
    assert keeper.alive(born)
    assert not keeper.alive([born[0], born[1] + 1])
