"""The process that keeps the embedded server: starts it, and stops it when nobody uses it.

Every user of the server holds a shared lock on one file. The operating system drops a lock with
the process that holds it, however that ends, so the keeper need only ask for the lock alone: once
it gets it, the last user is gone. It runs by itself (python keeper.py FOLDER FACTS GATE
COMMAND...), in a session of its own, so that a Ctrl-C meant for one user does not take the
database from the rest. It holds the gate with whoever started it until the state file says where
the server is: were the starter killed before, the next user would start a second server on the
same folder. It imports the standard library and psutil only, to start in no time.
"""

from __future__ import annotations

import ctypes
import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil

PAUSE = 0.1  # seconds between two looks at the lock and at the server
PATIENCE = 60.0  # seconds that the server may take to write all to disk and stop


def keep(folder: Path, facts: dict[str, object], gate: int, command: list[str]) -> int:
    """Run the server until it ends by itself (its exit code) or its last user leaves (0).

    gate  the inherited descriptor of the gate's lock"""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    with (
        (folder / "users.lock").open("a") as users,
        (folder / "log" / "console.log").open("w") as console,
    ):
        server = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            preexec_fn=_die_with_parent,
        )
        try:
            tell(folder, facts | {"keeper": born(os.getpid()), "server": born(server.pid)})
            os.close(gate)
            while server.poll() is None:
                if _alone(users.fileno()):
                    return 0
                time.sleep(PAUSE)
            return server.returncode
        finally:
            stop(server.pid)
            server.wait()
            untell(folder)


def tell(folder: Path, facts: dict[str, object]) -> None:
    """Write the state file in one step, so that a reader sees all of it or none."""
    part = folder / "server.json.part"
    part.write_text(json.dumps(facts), encoding="utf-8")
    part.replace(folder / "server.json")


def untell(folder: Path) -> None:
    """Remove the state file, unless it tells of a server that another keeper has started."""
    with suppress(OSError, ValueError, KeyError):
        path = folder / "server.json"
        if json.loads(path.read_text(encoding="utf-8"))["keeper"] == born(os.getpid()):
            path.unlink()


def born(pid: int) -> list[float]:
    """What tells a process from a later one with its number: its id and its start, in seconds."""
    return [pid, _start(pid)]


def _start(pid: int) -> float:
    """When a process started, by a clock that nobody sets. Raises psutil.NoSuchProcess.

    On Linux psutil counts from the boot time, which moves when the clock is set: the process
    would look like another one. What the kernel itself counts, ticks since the boot, stays."""
    if sys.platform != "linux":
        return psutil.Process(pid).create_time()
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError) as error:
        raise psutil.NoSuchProcess(pid) from error
    return int(stat.rpartition(")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")  # 22nd: starttime


def alive(process: list[float]) -> bool:
    """Whether the process that `born` described still runs."""
    try:
        found = psutil.Process(int(process[0]))
        return _start(found.pid) == process[1] and found.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def stop(pid: int) -> None:
    """End a process: kindly, and if it does not listen, by force."""
    try:
        process = psutil.Process(pid)
        process.terminate()
        try:
            process.wait(PATIENCE)
        except psutil.TimeoutExpired:
            process.kill()
    except psutil.NoSuchProcess:
        pass


def _alone(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _leave(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise SystemExit(0)


def _die_with_parent() -> None:
    """Have the server stopped when the keeper itself is killed (Linux; elsewhere: see mended)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # 1: PR_SET_PDEATHSIG, linux/prctl.h


if __name__ == "__main__":
    sys.exit(keep(Path(sys.argv[1]), json.loads(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]))
