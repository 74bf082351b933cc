"""The vocabulary, put together from its files and checked as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cache
from pathlib import Path
from types import MappingProxyType

from app.model import Entity
from app.vocabulary import countries, titles
from app.vocabulary.entries import (
    FOLDER,
    VocabularyError,
    Words,
    checked,
    forms_of,
    load,
    other_names,
    word_list,
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
LISTS = tuple(kind for kind in KINDS if kind not in ("name", "capital"))
TEXTS = ("name", "wikidata", "in", "since", "until")


@cache
def vocabulary() -> Vocabulary:
    """The whole vocabulary, read once. Raises VocabularyError naming the file and the key."""
    return read(FOLDER)


def read(folder: Path) -> Vocabulary:
    """The vocabulary whose files stand in a folder. Raises VocabularyError as above."""
    entities: dict[str, Entity] = {}
    forms: dict[str, dict[str, Kind]] = defaultdict(dict)
    located: dict[str, str] = {}
    spellings = _both_ways(load("spellings", folder))
    for entity, words, within in _entries(folder):
        entities[entity.id] = entity
        if within:
            located[entity.id] = within
        for kind, written in words:
            for form in variants(written, kind, spellings):
                forms[form].setdefault(entity.id, kind)
    roles = titles.roles(folder, spellings)
    held = {role.office for role in roles.values()}
    names = word_list("blocked.yaml", load("blocked", folder))
    blocked = {form for name in names for form in variants(name, "name", spellings)}
    article = {form[4:] for form in forms if form.startswith("the ")}
    for form in [form for form in forms if _begins_with(form, article)]:
        forms[f"the {form}"] = forms[f"The {form}"] = forms[form]
    for form in [form for form in blocked if _begins_with(form, article)]:
        blocked |= {f"the {form}", f"The {form}"}
    offices = titles.offices(folder, entities.keys(), held)
    owners = titles.entities("title_owners", folder, entities.keys()).items()
    return Vocabulary(
        entities=MappingProxyType(entities),
        forms=MappingProxyType(
            {form: tuple(Form(*reading) for reading in of.items()) for form, of in forms.items()}
        ),
        combining=MappingProxyType(titles.entities("combining", folder, entities.keys())),
        roles=MappingProxyType(roles),
        offices=offices,
        known_as=MappingProxyType(titles.known_as(folder, offices)),
        organs=titles.words(folder, "organs", spellings),
        firms=titles.words(folder, "firms", spellings),
        blocked=frozenset(blocked - forms.keys()),
        located=MappingProxyType(located),
        title_owners=MappingProxyType(
            {written: of for title, of in owners for written in variants(title, "term", spellings)}
        ),
    )


def _entries(folder: Path) -> Iterator[tuple[Entity, Words, str]]:
    """Each entry of all files: its entity, its forms, the id of the country it lies in or ""."""
    for entity, words in countries.entries(folder):
        yield entity, words, ""
    for file, (label, prefix) in FILES.items():
        for key, entry in checked(file, load(file, folder), LISTS, TEXTS).items():
            if "name" not in entry:
                raise VocabularyError(f"{file}.yaml: {key} has no name")
            within = entry.get("in", "")
            if within and within not in countries.codes():
                raise VocabularyError(f"{file}.yaml: {key}: {within!r} is no ISO 3166 code")
            entity = Entity(
                id=f"{prefix}:{key}",
                label=label,
                name=entry["name"],
                aliases=other_names(entry),
                wikidata=entry.get("wikidata", ""),
                since=entry.get("since", ""),
                until=entry.get("until", ""),
            )
            yield entity, forms_of(entry), within and f"country:{within}"


def _begins_with(form: str, names: Set[str]) -> bool:
    """Whether a name is the beginning of a longer form: West, of West Bank."""
    parts = form.split()
    return any(" ".join(parts[:n]) in names for n in range(1, len(parts)))


def _both_ways(pairs: Mapping[str, str]) -> dict[str, str]:
    return dict(pairs) | {other: word for word, other in pairs.items()}
