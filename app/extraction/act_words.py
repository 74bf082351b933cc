"""The words of acts.yaml: what governing words make of a predicate, words of speech and ending."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.model import Act


@dataclass(frozen=True)
class ActWords:
    """Lemma -> act, per part of speech; and the words of speech and of ending."""

    verb: Mapping[str, Act]
    noun: Mapping[str, Act]
    adjective: Mapping[str, Act]
    reports: frozenset[str]
    ends: Mapping[str, str]


@cache
def act_words() -> ActWords:
    raw: dict[str, Any] = yaml.safe_load(
        Path(__file__).with_name("acts.yaml").read_text(encoding="utf-8")
    )
    by_pos: dict[str, dict[str, Act]] = {"verb": {}, "noun": {}, "adjective": {}}
    for act in Act:
        for pos, lemmas in raw.get(act.value, {}).items():
            by_pos[pos].update(dict.fromkeys(lemmas, act))
    ends = {lemma: status for status, lemmas in raw["ends"].items() for lemma in lemmas}
    return ActWords(
        by_pos["verb"], by_pos["noun"], by_pos["adjective"], frozenset(raw["reports"]), ends
    )
