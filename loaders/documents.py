"""Documents out of files, folders and standard input, whatever their kind."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import cast

from app.model import Document
from app.text.metadata import describe
from loaders.faults import Skipped, Unreadable
from loaders.fields import Fields, described
from loaders.readers import READERS, reader_by_look

STDIN = Path("-")
OTHER_KIND = f"is of no kind that is read ({' '.join(READERS)})"


def inputs(paths: Iterable[Path]) -> list[Path | Skipped]:
    """The files that these paths name, each once: folders give theirs in sorted order.

    A file in a folder that is of no kind that is read is passed over; one that is named is taken,
    so that `documents` can say what is wrong with it."""
    return list(dict.fromkeys(file for path in paths for file in _files(path)))


def documents(
    files: Iterable[Path | Skipped], given: Fields, limit: int
) -> Iterator[Document | Skipped]:
    """Yield what each file holds, or why it gave nothing; one bad file stops no other.

    files  as `inputs` gives them; `-` is standard input
    given  fields that count over what a file says of itself, and that over what its text says
    limit  the most characters that a text may have"""
    for file in files:
        for found in (file,) if isinstance(file, Skipped) else _read(file, limit):
            yield describe(described(found, given)) if isinstance(found, Document) else found


def source_of(path: Path) -> str:
    """What Document.source says of a file: relative to the working folder where it lies below."""
    full = path.resolve()
    here = Path.cwd().resolve()
    return (full.relative_to(here) if full.is_relative_to(here) else full).as_posix()


def _files(path: Path) -> Iterator[Path | Skipped]:
    if path == STDIN or not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in (Path(folder, name) for name in sorted(names) if not name.startswith(".")):
            known = file.suffix.lower() in READERS
            yield file if known else Skipped(source_of(file), OTHER_KIND, failed=False)


def _read(file: Path, limit: int) -> Iterator[Document | Skipped]:
    source = "stdin" if file == STDIN else source_of(file)
    try:
        if file == STDIN:
            stdin = cast(BufferedReader, sys.stdin.buffer)
            yield from reader_by_look(stdin.peek(64))(stdin, source, limit)
        elif reader := READERS.get(file.suffix.lower()):
            with file.open("rb") as stream:
                yield from reader(stream, source, limit)
        else:
            yield Skipped(source, OTHER_KIND)
    except Unreadable as fault:
        yield Skipped(source, str(fault))
    except OSError as fault:
        yield Skipped(source, (fault.strerror or str(fault)).lower())
