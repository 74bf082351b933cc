"""The vocabulary, put together from its files and checked as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from app.model import Entity
from app.vocabulary import countries, titles
from app.vocabulary.entries import (
    VocabularyError,
    Words,
    checked,
    forms_of,
    load,
    other_names,
)
from app.vocabulary.types import KINDS, Form, Kind, Vocabulary
from app.vocabulary.variants import variants

# file -> (label of its entities, prefix of their ids)
FILES = {
    "organisations": ("Organisation", "organisation"),
    "initiatives": ("Initiative", "initiative"),
    "agreements": ("Agreement", "agreement"),
    "sectors": ("Sector", "sector"),
    "issues": ("Issue", "issue"),
    "events": ("Event", "event"),
    "places": ("Place", "place"),
}
TEXTS = ("name", "wikidata", "in", "since", "until")


@cache
def vocabulary() -> Vocabulary:
    """The whole vocabulary, read once. Raises VocabularyError naming the file and the key."""
    entities: dict[str, Entity] = {}
    forms: dict[str, dict[str, Kind]] = defaultdict(dict)
    spellings = _both_ways(load("spellings"))
    located: dict[str, str] = {}
    for where, entity, words, within in _entries():
        if entity.id in entities:
            raise VocabularyError(f"{where}: the id {entity.id} is taken")
        entities[entity.id] = entity
        if within:
            located[entity.id] = within
        for kind, written in words:
            for form in variants(written, kind, spellings):
                forms[form].setdefault(entity.id, kind)
    known = entities.keys()
    roles = titles.roles(spellings)
    blocked = frozenset(
        form for name in load("blocked") for form in variants(name, "name", spellings)
    )
    return Vocabulary(
        entities=MappingProxyType(entities),
        forms=MappingProxyType(_ordered(forms)),
        combining=MappingProxyType(titles.combining(known)),
        roles=MappingProxyType(roles),
        offices=titles.offices(known, {role.office for role in roles.values()}),
        organs=titles.words("organs", spellings),
        firms=titles.words("firms", spellings),
        blocked=blocked - forms.keys(),
        located=MappingProxyType(located),
    )


def _entries() -> Iterator[tuple[str, Entity, Words, str]]:
    """Each entry of all files: where it stands, its entity, its forms, the country it lies in."""
    for code, entity, words in countries.entries():
        yield f"countries.yaml: {code}", entity, words, ""
    for file, (label, prefix) in FILES.items():
        keys = (kind for kind in KINDS if kind != "name")
        for key, entry in checked(file, load(file), keys, TEXTS).items():
            where = f"{file}.yaml: {key}"
            if not entry.get("name"):
                raise VocabularyError(f"{where} has no name")
            within = entry.get("in", "")
            if within and within not in countries.codes():
                raise VocabularyError(f"{where}: {within!r} is no ISO 3166 code")
            entity = Entity(
                id=f"{prefix}:{key}",
                label=label,
                name=entry["name"],
                aliases=other_names(entry),
                wikidata=entry.get("wikidata", ""),
                since=entry.get("since", ""),
                until=entry.get("until", ""),
            )
            yield where, entity, forms_of(entry), within and f"country:{within}"


def _ordered(forms: Mapping[str, Mapping[str, Kind]]) -> dict[str, tuple[Form, ...]]:
    """Readings of each form, in the order of the files, states that are gone after the others."""
    return {
        form: tuple(Form(entity, kind) for entity, kind in readings.items())
        for form, readings in forms.items()
    }


def _both_ways(pairs: Mapping[str, str]) -> dict[str, str]:
    return dict(pairs) | {other: word for word, other in pairs.items()}
