"""A process that loads generated documents: python loader.py SETTINGS SEED STATEMENTS GROUP LOG.

SETTINGS is the settings as JSON. It writes the id of each document to LOG once that is stored."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from app.graph import open_graph, store_all
from app.settings import Settings
from benchmarks.generated import extractions

DAY = datetime(2024, 1, 1, tzinfo=UTC)


def load(given: str, seed: int, statements: int, group: int, log: Path) -> None:
    documents = list(extractions(statements))
    Random(seed).shuffle(documents)
    with open_graph(Settings(**json.loads(given))) as graph, log.open("a") as told:
        for at in range(0, len(documents), group):
            for outcome in store_all(graph, documents[at : at + group], DAY):
                told.write(outcome.document + "\n")
            told.flush()


if __name__ == "__main__":
    load(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), Path(sys.argv[5]))
