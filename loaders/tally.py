"""The count of what a run took in, and the lines that tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.model import Extraction
from loaders.faults import Skipped


@dataclass(slots=True)
class Tally:
    """documents, unchanged: new or replaced, and those that the graph held already
    sentences: those that bear a statement; types: statements by type"""

    documents: int = 0
    unchanged: int = 0
    sentences: int = 0
    entities: set[str] = field(default_factory=set)
    types: Counter[str] = field(default_factory=Counter)
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        return any(skipped.failed for skipped in self.skipped)

    def count(self, extraction: Extraction, *, stored: bool) -> None:
        self.documents += stored
        self.unchanged += not stored
        self.sentences += len(extraction.passages)
        self.entities.update(entity.id for entity in extraction.entities)
        self.types.update(statement.type for statement in extraction.statements)

    def lines(self) -> Iterator[str]:
        """The summary, line by line."""
        held = f", {self.unchanged} unchanged" if self.unchanged else ""
        yield (
            f"{plural(self.documents, 'document')} loaded{held}: "
            f"{plural(self.types.total(), 'statement')} in "
            f"{plural(self.sentences, 'sentence')}, about "
            f"{plural(len(self.entities), 'entity', 'entities')}."
        )
        width = max(map(len, self.types), default=0)
        for name, times in sorted(self.types.items(), key=lambda pair: (-pair[1], pair[0])):
            yield f"  {name:<{width}}  {times}"
        failed = [skipped for skipped in self.skipped if skipped.failed]
        if failed:
            yield f"{plural(len(failed), 'input')} could not be read:"
            yield from (f"  {skipped.source} {skipped.reason}" for skipped in failed)
        if passed := len(self.skipped) - len(failed):
            yield f"{plural(passed, 'file')} of other kinds passed over."


def plural(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
