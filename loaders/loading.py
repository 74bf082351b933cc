"""Texts read into the graph."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.graph import Graph, store
from app.settings import Settings
from loaders.extractions import extractions
from loaders.fields import Fields
from loaders.tally import Tally


def load_all(graph: Graph, paths: Iterable[Path], given: Fields, settings: Settings) -> Tally:
    """Store what every document says, each as soon as it is read."""
    tally = Tally()
    with extractions(paths, given, settings, tally.skipped) as found:
        for extraction in found:
            tally.count(extraction, store(graph, extraction).kind)
    return tally
