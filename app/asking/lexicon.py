"""The words of questions, from words.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from app.model import LABELS, Act
from app.questions.rankings import METRICS
from app.relations import relation_types


class LexiconError(Exception):
    """words.yaml names something that there is not."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """types, acts, metrics, of_kind  what the words ask for, each with a pattern of its words
    kinds                          kinds of question in order, each with its patterns
    last, first, history           what asks for the newest, the oldest, all steps
    offices                        titles of those who lead a country or an organisation
    plain                          words that are no acronyms in lower case"""

    types: Mapping[str, re.Pattern[str]]
    acts: Mapping[str, re.Pattern[str]]
    kinds: Mapping[str, re.Pattern[str]]
    metrics: Mapping[str, re.Pattern[str]]
    of_kind: Mapping[str, re.Pattern[str]]
    last: re.Pattern[str]
    first: re.Pattern[str]
    history: re.Pattern[str]
    offices: re.Pattern[str]
    plain: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Raises LexiconError."""
    path = Path(__file__).parent / "words.yaml"
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    for part, known in (
        ("types", set(relation_types())),
        ("acts", set(Act)),
        ("metrics", set(METRICS)),
        ("of_kind", set(LABELS)),
    ):
        if odd := set(raw[part]) - known:
            raise LexiconError(f"words.yaml: {part} names {sorted(odd)}")
    return Lexicon(
        **{
            part: {name: _words(words) for name, words in raw[part].items()}
            for part in ("types", "acts", "metrics", "of_kind")
        },
        kinds={name: re.compile("|".join(patterns)) for name, patterns in raw["kinds"].items()},
        last=_words(raw["last"]),
        first=_words(raw["first"]),
        history=_words(raw["history"]),
        offices=_words(raw["offices"]),
        plain=frozenset(raw["plain"]),
    )


def _words(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(word)}" for word in words))
