"""How well predicted annotations agree with those made by hand.

Run as `python -m benchmarks.scores PREDICTED_DIR [GOLD_DIR]`: both folders hold NAME.json files in
the form of samples/gold. A relation is found when type, ends and qualifier agree; ends may change
places where the type has no direction. Saying one thing twice is not counted as wrong."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from app.relations import QUALIFIERS, relation_types

Annotation = Mapping[str, Any]
Thing = Mapping[str, Any]

GOLD = Path(__file__).parents[1] / "samples" / "gold"
AGREE = ("id", "type", "modality", *QUALIFIERS)
NAMED_FREELY = frozenset({"Agreement", "Issue", "Event", "Place", "Sector", "Initiative"})


@dataclass(frozen=True, slots=True)
class Score:
    """found, missed: of the gold; wrong: predicted and not in the gold
    acts: found ones whose speech act agrees too"""

    found: int = 0
    wrong: int = 0
    missed: int = 0
    acts: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.found + other.found,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.acts + other.acts,
        )

    @property
    def precision(self) -> float:
        return self.found / max(1, self.found + self.wrong)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.found + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.found / max(1, 2 * self.found + self.wrong + self.missed)

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}  recall {self.recall:.3f}  F1 {self.f1:.3f}"
            f"  ({self.found} found, {self.wrong} wrong, {self.missed} missed)"
        )


@dataclass(frozen=True, slots=True)
class Scores:
    """core: misses counted only where the gold says that every reader expects the relation"""

    entities: Score = Score()
    relations: Score = Score()
    core: Score = Score()

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            self.entities + other.entities,
            self.relations + other.relations,
            self.core + other.core,
        )


def scores(gold: Annotation, predicted: Annotation) -> Scores:
    """The scores of one text."""
    known = {entity["id"]: entity for entity in gold["entities"]}
    guessed = {entity["id"]: entity for entity in predicted["entities"]}

    def same(left: str | None, right: str | None) -> bool:
        a, b = known.get(left or ""), guessed.get(right or "")
        return left == right or (a is not None and b is not None and _same_entity(a, b))

    relations = _score(
        gold["relations"],
        predicted["relations"],
        lambda a, b: _same_relation(a, b, same),
        optional=lambda _: False,
    )
    core = _score(
        gold["relations"],
        predicted["relations"],
        lambda a, b: _same_relation(a, b, same),
        optional=lambda relation: relation["importance"] != "core",
    )
    entities = _score(
        gold["entities"],
        predicted["entities"],
        _same_entity,
        optional=lambda entity: entity.get("optional", False),
    )
    return Scores(entities, relations, core)


def _score(
    gold: list[Thing],
    predicted: list[Thing],
    fits: Callable[[Thing, Thing], bool],
    optional: Callable[[Thing], bool],
) -> Score:
    pairs = [(i, j) for i, a in enumerate(gold) for j, b in enumerate(predicted) if fits(a, b)]
    # as many matches as can be, and of those the ones that agree best
    worth = np.zeros((len(gold), len(predicted)))
    for i, j in pairs:
        if not optional(gold[i]):
            worth[i, j] = len(gold) * len(AGREE) + _agreement(gold[i], predicted[j])
    rows, columns = linear_sum_assignment(worth, maximize=True)
    found = {i: j for i, j in zip(rows, columns, strict=True) if worth[i, j]}
    fitting = {j for _, j in pairs}
    return Score(
        found=len(found),
        wrong=len(predicted) - len(fitting),
        missed=sum(not optional(thing) for thing in gold) - len(found),
        acts=sum(gold[i].get("modality") == predicted[j].get("modality") for i, j in found.items()),
    )


def _agreement(gold: Thing, predicted: Thing) -> int:
    return sum(name in gold and gold[name] == predicted.get(name) for name in AGREE)


def _same_relation(
    gold: Thing, predicted: Thing, same: Callable[[str | None, str | None], bool]
) -> bool:
    types = (gold["type"], *gold.get("alt_types", ()))
    if predicted["type"] not in types:
        return False
    source, target = predicted["source"], predicted["target"]
    straight = same(gold["source"], source) and same(gold["target"], target)
    either_way = gold.get("mutual") or relation_types()[predicted["type"]].symmetric
    turned = either_way and same(gold["source"], target) and same(gold["target"], source)
    return bool(straight or turned) and all(
        same(gold[slot], predicted[slot])
        for slot in QUALIFIERS
        if gold.get(slot) and predicted.get(slot)
    )


def _same_entity(gold: Thing, predicted: Thing) -> bool:
    if gold["id"] == predicted["id"]:
        return True
    if gold["type"] != predicted["type"]:
        return False
    ours, theirs = _names(gold), _names(predicted)
    if ours & theirs:
        return True
    return gold["type"] in NAMED_FREELY and any(
        a <= b or b <= a
        for a in (frozenset(name.split()) for name in ours)
        for b in (frozenset(name.split()) for name in theirs)
    )


def _names(entity: Thing) -> set[str]:
    names = (entity["name"], *entity.get("mentions", ()), *entity.get("aliases", ()))
    return {plain for name in names if (plain := _plain(name))}


def _plain(name: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"^(the|a|an) ", "", re.sub(r"\W+", " ", ascii_only.casefold()).strip())


def read(folder: Path) -> dict[str, Annotation]:
    """The annotations of a folder by name."""
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.json"))
    }


def compare(gold: Path, predicted: Path) -> dict[str, Scores]:
    """The scores of each text of the gold; one without a prediction counts as empty."""
    guesses = read(predicted)
    nothing: Annotation = {"entities": [], "relations": []}
    return {name: scores(text, guesses.get(name, nothing)) for name, text in read(gold).items()}


def total(each: Iterable[Scores]) -> Scores:
    return sum(each, start=Scores())


def main() -> None:
    predicted, *rest = map(Path, sys.argv[1:])
    each = compare(rest[0] if rest else GOLD, predicted)
    width = max(map(len, each))
    for name, one in each.items():
        print(f"{name:<{width}}  relations {one.relations}")
    whole = total(each.values())
    print(f"\nentities        {whole.entities}")
    print(f"relations       {whole.relations}")
    print(f"core relations  {whole.core}")
    print(f"speech act      {whole.relations.acts} of {whole.relations.found} right")


if __name__ == "__main__":
    main()
