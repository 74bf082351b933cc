"""The count of what a run took in, and the lines that tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.model import Extraction
from loaders.faults import Skipped


@dataclass(slots=True)
class Tally:
    """kinds: documents by what became of them, as Outcome.kind says
    sentences: those that bear a statement; types: statements by type"""

    kinds: Counter[str] = field(default_factory=Counter)
    sentences: int = 0
    entities: set[str] = field(default_factory=set)
    types: Counter[str] = field(default_factory=Counter)
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        return any(skipped.failed for skipped in self.skipped)

    def count(self, extraction: Extraction, kind: str) -> None:
        self.kinds[kind] += 1
        self.sentences += len(extraction.passages)
        self.entities.update(entity.id for entity in extraction.entities)
        self.types.update(statement.type for statement in extraction.statements)

    def lines(self) -> Iterator[str]:
        """The summary, line by line."""
        kinds = ", ".join(f"{times} {kind}" for kind, times in sorted(self.kinds.items()))
        yield (
            f"{plural(self.kinds.total(), 'document')}{f' ({kinds})' if kinds else ''}: "
            f"{plural(self.types.total(), 'statement')} in {plural(self.sentences, 'sentence')}, "
            f"{plural(len(self.entities), 'entity', 'entities')}."
        )
        width = max(map(len, self.types), default=0)
        for name, times in sorted(self.types.items(), key=lambda pair: (-pair[1], pair[0])):
            yield f"  {name:<{width}}  {times}"
        failed = [skipped for skipped in self.skipped if skipped.failed]
        passed = [skipped for skipped in self.skipped if not skipped.failed]
        if failed:
            yield f"{plural(len(failed), 'input')} skipped:"
            yield from (f"  {skipped.source} {skipped.reason}" for skipped in failed)
        if passed:
            kinds = " ".join(sorted({Path(each.source).suffix or "none" for each in passed}))
            yield f"{plural(len(passed), 'file')} of other kinds passed over ({kinds})."


def plural(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
