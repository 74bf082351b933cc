"""Texts read into the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.graph import BrokenExtraction, Graph, GraphFailure, Outcome, store, store_all
from app.model import Extraction
from app.settings import Settings
from loaders.extractions import extractions
from loaders.faults import Skipped
from loaders.fields import Fields
from loaders.tally import Tally

# What one transaction holds at most, so that a small server can: documents, and characters of text.
DOCUMENTS, CHARACTERS = 128, 400_000


def load_all(graph: Graph, paths: Iterable[Path], given: Fields, settings: Settings) -> Tally:
    """Store what every document says; what is counted is in the graph."""
    tally = Tally()
    with extractions(paths, given, settings, tally.skipped) as found:
        for extraction, became in stored(graph, found):
            if isinstance(became, Skipped):
                tally.skipped.append(became)
            else:
                tally.count(extraction, became.kind)
    return tally


def stored(
    graph: Graph, found: Iterable[Extraction]
) -> Iterator[tuple[Extraction, Outcome | Skipped]]:
    """Yield each extraction, once it is in the graph, with what became of it.

    Several are stored in one transaction: that is faster. If it fails they are stored one by one,
    so that a document at fault is named and takes no other with it."""
    for group in groups(found):
        try:
            yield from zip(group, store_all(graph, group), strict=True)
        except (BrokenExtraction, GraphFailure):
            yield from ((each, _alone(graph, each)) for each in group)


def _alone(graph: Graph, extraction: Extraction) -> Outcome | Skipped:
    """What became of one document; a database that refuses it ends the load."""
    source = extraction.document.source
    try:
        return store(graph, extraction)
    except BrokenExtraction as fault:
        return Skipped(source, f"cannot be stored: {fault}")
    except GraphFailure as fault:
        raise GraphFailure(f"{source}: {fault}") from fault


def groups(found: Iterable[Extraction]) -> Iterator[list[Extraction]]:
    """Extractions in lots that one transaction can hold.

    When what they come from breaks off, those that came before are still a lot."""
    group: list[Extraction] = []
    size = 0
    fault: BaseException | None = None
    try:
        for extraction in found:
            group.append(extraction)
            size += len(extraction.document.text)
            if len(group) >= DOCUMENTS or size >= CHARACTERS:
                yield group
                group, size = [], 0
    except Exception as broken:
        fault = broken
    if group:
        yield group
    if fault:
        raise fault
