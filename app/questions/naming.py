"""From what a client calls a thing to the entity: by id, code, name or alias, in any case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from app.answers.envelope import Ref
from app.answers.statement import kind, required
from app.model import LABELS, Entity
from app.problems import AmbiguousName, UnknownEntity
from app.questions.reads import Reads
from app.vocabulary import Form, vocabulary

_ID = re.compile(rf"({'|'.join(LABELS)}):(\S.*)", re.IGNORECASE)
_KINDS = (
    {"name", "alias", "acronym"},
    {"demonym", "people"},
    {"term"},
    {"capital", "seat"},
)
"""Kinds of form, the likelier meaning of a bare name first."""


THEMES = {"Issue", "Initiative", "Agreement", "Event", "Place"}


@dataclass(frozen=True, slots=True)
class Names:
    """codes: ISO 3166-1 alpha-2 and alpha-3, in lower case; forms: folded words -> readings."""

    codes: Mapping[str, str]
    forms: Mapping[str, tuple[Form, ...]]


@cache
def names() -> Names:
    known = vocabulary()
    codes = {
        code.lower(): entity.id
        for entity in known.entities.values()
        for code in (entity.iso2, entity.iso3)
        if code
    }
    forms: dict[str, tuple[Form, ...]] = {}
    for words, readings in known.forms.items():
        key = folded(words)
        forms[key] = (*forms.get(key, ()), *readings)
    return Names(codes, forms)


def folded(words: str) -> str:
    return re.sub(r"^the\s+", "", " ".join(words.split()).casefold())


def known_ids(words: str) -> list[str]:
    """The ids of what the vocabulary calls by these words, the likeliest meanings only."""
    if code := names().codes.get(words.strip().lower()):
        return [code]
    readings = names().forms.get(folded(words), ())
    for kinds in _KINDS:
        if found := [form.entity for form in readings if form.kind in kinds]:
            return list(dict.fromkeys(found))
    return []


def entity(graph: Reads, words: str) -> Ref:
    """The one entity that the words call. Raises UnknownEntity, AmbiguousName."""
    if match := _ID.fullmatch(words.strip()):
        return _by_id(graph, match[1].lower(), match[2])
    ids = known_ids(words)
    if not ids:
        rows = graph.read(
            "entities_called", q=" ".join(words.split()).lower(), known=[], kinds=None, limit=5
        )
        found = [required(row) for row in rows if row["rank"] == 0]
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName(name=words, choices=_listed(ref.id for ref in found))
        raise UnknownEntity(name=words, nearest=[row["id"] for row in rows] or nearest(words))
    # a state that is gone yields its names to the one that is there
    ids = [id for id in ids if not vocabulary().entities[id].until] or ids
    if len(ids) > 1:
        raise AmbiguousName(name=words, choices=_listed(ids))
    return _of(vocabulary().entities[ids[0]])


def themes(graph: Reads, words: str) -> list[Ref]:
    """All that the words may mean as something to take a stand on, most often named first: what
    is called so, and issues, agreements and the like whose names begin so. Raises UnknownEntity."""
    if _ID.fullmatch(words.strip()):
        return [entity(graph, words)]
    q = " ".join(words.split()).lower()
    rows = graph.read("entities_called", q=q, known=known_ids(words), kinds=None, limit=20)
    found = [required(row) for row in rows if row["rank"] == 0]
    found += [required(row) for row in rows if row["rank"] == 1 and kind(row["labels"]) in THEMES]
    return found or [entity(graph, words)]


def _by_id(graph: Reads, label: str, key: str) -> Ref:
    for wanted in (f"{label}:{key}", f"{label}:{key.upper()}", f"{label}:{key.lower()}"):
        if known := vocabulary().entities.get(wanted):
            return _of(known)
        if rows := graph.read("network_entities", ids=[wanted]):
            return required(rows[0])
    raise UnknownEntity(name=f"{label}:{key}", nearest=nearest(key))


def _of(entity: Entity) -> Ref:
    return Ref(id=entity.id, name=entity.name, kind=entity.label)


def nearest(words: str) -> list[str]:
    """Ids of what is spelt much like the words, at most three."""
    close = get_close_matches(folded(words)[:80], names().forms, n=3, cutoff=0.8)
    return list(dict.fromkeys(names().forms[form][0].entity for form in close))


def _listed(ids: Iterable[str]) -> str:
    return " or ".join(ids)
