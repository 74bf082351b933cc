"""Ladders of partnership: the titles by which one country ranks its ties, from ladders.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml

from app.vocabulary.entries import VocabularyError

_ARTICLE = re.compile(r"^(?:the|a|an|their|our|its) ")
_TAIL = re.compile(r" (?:for|in) (?:a|the|an) .*$| (?:relationship|relations|ties)$")


@dataclass(frozen=True, slots=True)
class Ladder:
    """How one country ranks its ties.

    source  where the order comes from
    rungs   plain titles by how high they stand, from 1
    height  how many rungs there are"""

    source: str
    rungs: Mapping[str, int]
    height: int

    def rung(self, title: str) -> int | None:
        """Where a title stands, None for one that the ladder does not have."""
        return self.rungs.get(plain(title))


@cache
def ladders() -> Mapping[str, Ladder]:
    """All ladders by entity id. Raises VocabularyError."""
    path = Path(__file__).parent / "ladders.yaml"
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return MappingProxyType({id: _ladder(id, **keys) for id, keys in raw.items()})


def plain(title: str) -> str:
    """A title without what does not tell it from others: case, hyphens, article, era."""
    words = " ".join(re.sub(r"[-‐–]", " ", title.casefold()).split())
    words = re.sub(r"\bpartners\b", "partnership", _ARTICLE.sub("", words))
    return _TAIL.sub("", words)


def _ladder(id: str, source: str, rungs: list[list[str]]) -> Ladder:
    found: dict[str, int] = {}
    for number, titles in enumerate(rungs, start=1):
        for title in titles:
            if title != plain(title) or title in found:
                raise VocabularyError(f"ladders.yaml: {id}: {title!r} is not plain, or there twice")
            found[title] = number
    return Ladder(source, MappingProxyType(found), len(rungs))
