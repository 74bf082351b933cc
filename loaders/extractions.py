"""What documents say, one after the other, with a bar that shows how far the work is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from app.extraction.pipeline import Extractor
from app.model import Document, Extraction
from app.settings import Settings
from loaders.documents import documents, inputs
from loaders.faults import Skipped
from loaders.fields import Fields


@contextmanager
def extractions(
    paths: Iterable[Path], given: Fields, settings: Settings, skipped: list[Skipped]
) -> Iterator[Iterator[Extraction]]:
    """The extractions of all documents in order; `skipped` takes what gave none."""
    files = inputs(paths)
    with _bar() as bar:
        task = bar.add_task("Reading", total=len(files))

        def read() -> Iterator[Document]:
            seen = set()
            for found in documents(files, given, settings.max_document):
                if (file := found.source.split("#")[0]) in seen:  # one more in the same file
                    bar.update(task, total=(bar.tasks[0].total or 0) + 1)
                seen.add(file)
                if isinstance(found, Document):
                    yield found
                else:
                    skipped.append(found)
                    bar.advance(task)

        def shown(all_of_them: Iterator[Extraction]) -> Iterator[Extraction]:
            for extraction in all_of_them:
                bar.update(task, description=Path(extraction.document.source).name)
                yield extraction
                bar.advance(task)

        yield shown(Extractor(settings.spacy_model).extract_all(read()))


def _bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not Console(stderr=True).is_terminal,
    )
