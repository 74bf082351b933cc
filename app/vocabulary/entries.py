"""YAML files of the vocabulary, read and checked: file -> entries."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from app.vocabulary.types import KINDS, Kind

FOLDER = Path(__file__).parent
Words = list[tuple[Kind, str]]


class VocabularyError(Exception):
    """A fault in the vocabulary's data; the message names the file and the key."""


class _Loader(yaml.CSafeLoader):
    """PyYAML keeps the last of two equal keys in silence; this refuses them."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        entries = super().construct_mapping(node, deep=True)
        if len(entries) < len(node.value):
            keys = [key.value for key, _ in node.value]
            twice = sorted({key for key in keys if keys.count(key) > 1})
            raise VocabularyError(
                f"line {node.start_mark.line + 1}: {', '.join(twice)} stands twice"
            )
        return entries


def load(name: str, folder: Path) -> Any:
    """The content of NAME.yaml. Raises VocabularyError where it is no YAML or repeats a key."""
    path = folder / f"{name}.yaml"
    try:
        return yaml.load(path.read_bytes(), _Loader)
    except VocabularyError as fault:
        raise VocabularyError(f"{path.name}: {fault}") from None
    except yaml.YAMLError as fault:
        raise VocabularyError(f"{path.name}: {fault}") from fault


def checked(
    name: str, entries: Any, lists: Iterable[str], texts: Iterable[str] = ()
) -> Mapping[str, Mapping[str, Any]]:
    """The entries of NAME.yaml, each a mapping with no keys but these.

    lists, texts  the keys whose values are lists of strings, and single strings
    Raises VocabularyError naming the entry."""
    lists, texts = frozenset(lists), frozenset(texts)
    for key, entry in _mapping(name, entries).items():
        where = f"{name}.yaml: {key}"
        if not isinstance(key, str):
            raise VocabularyError(f"{where} is read as {type(key).__name__}; put it in quotes")
        if odd := sorted(_mapping(where, entry).keys() - lists - texts, key=str):
            raise VocabularyError(f"{where} has an unknown key {odd[0]!r}")
        for field, value in entry.items():
            if field in lists:
                word_list(f"{where}: {field}", value)
            elif not isinstance(value, str) or not value:
                raise VocabularyError(f"{where}: {field} must be text in quotes; it is {value!r}")
    return dict(entries)


def word_list(where: str, value: Any) -> list[str]:
    """A value that must be a list of words. Raises VocabularyError naming where it stands."""
    if not isinstance(value, list):
        raise VocabularyError(f"{where} must be a list of words; it is {value!r}")
    for word in value:
        if not isinstance(word, str) or not word:
            raise VocabularyError(f"{where} holds {word!r}, which is no word; put it in quotes")
    return value


def _mapping(where: str, value: Any) -> Mapping[Any, Any]:
    if not isinstance(value, dict):
        raise VocabularyError(f"{where} must be a mapping; it is {value!r}")
    return value


def forms_of(entry: Mapping[str, Any], name: str = "") -> Words:
    """Every form that an entry gives, with its kind, in the order of the kinds.

    name  the display name, where the entry has none of its own
    Entries with terms are themes: their name is a term too."""
    own: Kind = "term" if "term" in entry else "name"
    words: Words = [(own, entry.get("name", name))]
    for kind in KINDS:
        if kind != "name":
            words.extend((kind, word) for word in entry.get(kind, ()))
    return words


def other_names(entry: Mapping[str, Any], more: Iterable[str] = ()) -> tuple[str, ...]:
    """The aliases of an entity: its other names, acronyms and terms, without a leading "the"."""
    names = [
        *more,
        *(word for kind in ("alias", "acronym", "term") for word in entry.get(kind, ())),
    ]
    unique = dict.fromkeys(name.removeprefix("the ") for name in names)
    unique.pop(entry.get("name", ""), None)
    return tuple(unique)
