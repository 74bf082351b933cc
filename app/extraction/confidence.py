"""How far a statement is to be trusted, by a formula that anybody can work out again.

    confidence = precision of the relation type x 0.9 per step of coreference
                 x 0.97 per arc beyond four between the ends in the parse

The precision of a type is the share of right ones among those found in the development texts,
smoothed by ten at the average, so that a type seen twice is not called perfect
(precision.yaml)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from app.extraction.words import Word

STEP = 0.9
ARC = 0.97
FREE_ARCS = 4


@cache
def precisions() -> Mapping[str, float]:
    """The measured precision of each relation type; "average" for one not measured."""
    path = Path(__file__).with_name("precision.yaml")
    found: dict[str, float] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def confidence(type_: str, steps: int, arcs: int) -> float:
    """0 to 1, to three places.

    type_  relation type; steps: of coreference, both ends; arcs: between the ends in the parse"""
    return round(precision_of(type_) * STEP**steps * ARC ** max(0, arcs - FREE_ARCS), 3)


def precision_of(type_: str) -> float:
    """The measured precision of a relation type, the average of all where it has none."""
    known = precisions()
    return float(known.get(type_, known["average"]))


def arcs_between(a: Word, b: Word) -> int:
    """How many dependency arcs lie on the way from one word to another."""
    above = {w.i: n for n, w in enumerate([a, *a.ancestors()])}
    for n, word in enumerate([b, *b.ancestors()]):
        if word.i in above:
            return n + above[word.i]
    return len(above)
