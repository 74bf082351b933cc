"""The closed vocabulary of relation types: what each may join, and the codes that it carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

ACTORS = frozenset({"Country", "Leader", "Organisation"})
QUALIFIERS = ("sector", "at", "about")


@dataclass(frozen=True, slots=True)
class RelationType:
    """One type of relation.

    source, target  labels that its ends may carry
    symmetric       read without direction
    qualifier       the slot (sector, at, about) that it takes, "" for none
    to_qualifier    its typed edges run from each end to the qualifier
    folds           what a leader does counts as the country's act
    owned           what is done to a country's things is done to the country
    details         what its statements carry besides
    cameo, plover   default codes, "" for the types that are states, not events
    goldstein       default weight, -10 (conflict) to 10 (cooperation)"""

    name: str
    source: frozenset[str]
    target: frozenset[str]
    symmetric: bool = False
    qualifier: str = ""
    to_qualifier: bool = False
    folds: bool = False
    owned: bool = False
    details: tuple[str, ...] = ()
    cameo: str = ""
    plover: str = ""
    goldstein: float = 0.0


@cache
def relation_types() -> Mapping[str, RelationType]:
    """All relation types by name. Raises TypeError on a key that is not known."""
    raw = yaml.safe_load((Path(__file__).parent / "types.yaml").read_text(encoding="utf-8"))
    return MappingProxyType({name: _type(name, **keys) for name, keys in raw.items()})


def _type(name: str, source: list[str], target: list[str], **keys: Any) -> RelationType:
    details = tuple(keys.pop("details", ()))
    return RelationType(name, _labels(source), _labels(target), details=details, **keys)


def _labels(names: list[str]) -> frozenset[str]:
    return frozenset(names) - {"actor"} | (ACTORS if "actor" in names else frozenset())
