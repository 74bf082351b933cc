"""What texts say, as JSON, without a database."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from pydantic import TypeAdapter

from app.model import Extraction
from app.settings import Settings
from loaders.annotation import annotation
from loaders.extractions import extractions
from loaders.faults import Skipped
from loaders.fields import Fields

WHOLE = TypeAdapter(Extraction)


def extract_all(
    paths: Iterable[Path], given: Fields, settings: Settings, out: Path | None
) -> list[Skipped]:
    """Print each extraction on a line, or write it to a file in `out` as an annotation.

    gives  the inputs that gave no document"""
    skipped: list[Skipped] = []
    names: Counter[str] = Counter()
    if out:
        out.mkdir(parents=True, exist_ok=True)
    with extractions(paths, given, settings, skipped) as found:
        for extraction in found:
            if out is None:
                print(WHOLE.dump_json(extraction).decode())
                continue
            name = _name(extraction.document.source)
            names[name] += 1
            number = f"-{names[name]}" if names[name] > 1 else ""
            text = json.dumps(annotation(extraction), ensure_ascii=False, indent=1)
            (out / f"{name}{number}.json").write_text(text + "\n", encoding="utf-8")
    return skipped


def _name(source: str) -> str:
    """The name of the file that a text came from, without its kind: a.jsonl#2 becomes a-2."""
    file, _, number = PurePosixPath(source).name.partition("#")
    stem = re.sub(r"[^\w.-]", "-", PurePosixPath(file).stem)
    return f"{stem}-{number}" if number else stem
