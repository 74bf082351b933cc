"""The stages' word lists, from wordlists.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml


@cache
def _lists() -> Mapping[str, Mapping[str, list[str]]]:
    path = Path(__file__).with_name("wordlists.yaml")
    found: Mapping[str, Mapping[str, list[str]]] = yaml.load(
        path.read_text(encoding="utf-8"), yaml.CSafeLoader
    )
    return found


def word_list(module: str, name: str) -> frozenset[str]:
    """The words of one list. Raises KeyError at a name that the file lacks."""
    return frozenset(_lists()[module][name])
