"""Relation frames: which words make which relation, and where in the parse its ends stand.

Frames are data (app/frames/*.yaml). An unknown key, type, slot or code stops the program at
start, with file and frame named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.extraction.words import Word
from app.model import Act
from app.relations import QUALIFIERS, RelationType, relation_types

FOLDER = Path(__file__).parent.parent / "frames"
_SLOT_KEYS = (
    "ends",
    "source",
    "also",
    "target",
    "about",
    "sector",
    "at",
    "goods",
    "amount",
    "level",
    "role",
)
_SET_KEYS = (
    "object",
    "subject",
    "means",
    "avoid",
    "clause",
    "modifier",
    "unless",
    "particle",
    "under",
    "needs",
    "source_labels",
    "target_labels",
)
_PARTS = ("verb", "noun", "adjective")
_PLOVER = frozenset(
    [
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "COOPERATE",
        "AID",
        "YIELD",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
    ]
)


class _Loader(yaml.CSafeLoader):
    """YAML in which a bare on is the preposition, not true."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:bool"]
    for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)$"), list("tf"))


class FrameError(Exception):
    """A frame that cannot be read: says the file, the frame and the key."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of saying a relation.

    part, lemmas   the predicate: verb, noun or adjective, and its lemmas
    object         lemmas one of which must be the verb's object, or follow the noun's "of";
                   empty: any
    subject        lemmas one of which must be the verb's subject
    means          lemmas one of which must follow a preposition of MEANS: "hit with tariffs"
    avoid          lemmas of things that do not stand for their owner: a crime against Iran
    clause         lemmas one of which must be the verb of its infinitive: "asked ... to leave"
    infinitive     "to" must stand before that verb: not "said it would leave"
    modifier       lemmas one of which must stand before the noun, or before the verb's object
    unless         lemmas that make something else of the predicate when they hang on it
    intransitive   the verb has no object
    direct         its subject stands in its own clause, or "with" or "between" tells the other side
    source_labels, target_labels  the only labels that the ends may carry here (empty: the type's)
    particle       adverbs one of which must belong to the verb: "put forward"
    under          prepositions one of which the noun must follow: "with the help of"
    needs          qualifiers (sector, at, about) without which the words mean something else
    ends           slots of a relation without direction, all taken together
    source, target slots in order of preference: the first that holds somebody counts
    also           slots that add to the source: "signed a treaty with Oman"
    about ... role  slots of the qualifiers and details, in order of preference
    act            the act that the words themselves make, whatever stands around them
    status         what the words say of the relation's fate: lifted, ended
    open           an Issue may be the target even if no vocabulary knows it
    known          only sectors that the vocabulary lists count
    plural         the target must be more than one: "urged both sides"
    single         the target must be one alone
    bare           no clause completes it: not "called on the premier to resign"
    personal       the source is one person, by name, title or pronoun: "is in Oman"
    home           the source is a country that the text, or its sentence elsewhere, speaks of
    passive        nobody is said to do it: "talks were held", not "Oman held talks"
    implied        an end that is not said is the other country of a text about two
    provoked       a target that is not said is who last did the doer harm
    says, says_not its proof: sentences it must find, as "... [CHN RUS]", and must leave alone"""

    name: str
    type: RelationType
    part: str
    lemmas: frozenset[str]
    object: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    modifier: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    infinitive: bool = False
    intransitive: bool = False
    direct: bool = False
    source_labels: frozenset[str] = frozenset()
    target_labels: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    ends: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    amount: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    act: Act | None = None
    status: str = ""
    open: bool = False
    known: bool = False
    plural: bool = False
    single: bool = False
    personal: bool = False
    bare: bool = False
    home: bool = False
    passive: bool = False
    implied: bool = False
    provoked: bool = False
    cameo: str = ""
    plover: str = ""
    goldstein: float = 0.0
    says: tuple[str, ...] = ()
    says_not: tuple[str, ...] = ()


@dataclass(frozen=True)
class Frames:
    """All frames, found by the word that may trigger them."""

    all: tuple[Frame, ...]
    by_lemma: Mapping[tuple[str, str], tuple[Frame, ...]] = field(repr=False)

    def of(self, word: Word) -> tuple[Frame, ...]:
        """The frames that a word may trigger."""
        part = (
            "verb"
            if word.is_verb()
            else "noun"
            if word.is_noun()
            else "adjective"
            if word.pos == "ADJ"
            else ""
        )
        return self.by_lemma.get((part, word.lemma), ()) if part else ()


@cache
def frames() -> Frames:
    """The project's frames. Raises FrameError."""
    found: dict[str, Frame] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        for name, keys in (yaml.load(path.read_text(encoding="utf-8"), _Loader) or {}).items():
            for frame in _frames(path.name, name, dict(keys)):
                if frame.name in found:
                    raise FrameError(
                        f"{path.name}: {frame.name}: there is another frame of this name"
                    )
                found[frame.name] = frame
    return index(found.values())


def index(given: Iterable[Frame]) -> Frames:
    by_lemma: dict[tuple[str, str], list[Frame]] = {}
    given = tuple(given)
    for frame in given:
        for lemma in frame.lemmas:
            by_lemma.setdefault((frame.part, lemma), []).append(frame)
    return Frames(given, {key: tuple(value) for key, value in by_lemma.items()})


def _frames(file: str, name: str, keys: dict[str, Any]) -> Iterable[Frame]:
    """The frame of one entry; a frame with verb and noun is two, which share all else."""
    try:
        type_ = relation_types()[keys.pop("type")]
        for side in ("source", "target"):
            if odd := set(_list(keys.get(f"{side}_labels", []))) - getattr(type_, side):
                raise FrameError(f"{type_.name} takes no {', '.join(sorted(odd))} as its {side}")
        codes = {
            "cameo": type_.cameo,
            "plover": type_.plover,
            "goldstein": type_.goldstein,
            **keys.pop("codes", {}),
        }
        if codes["plover"] and codes["plover"] not in _PLOVER:
            raise FrameError(f"unknown PLOVER category {codes['plover']!r}")
        if not isinstance(codes["cameo"], str):
            raise FrameError(f"the CAMEO code {codes['cameo']!r} must stand in quotes")
        slots = {key: _list(keys.pop(key)) for key in _SLOT_KEYS if key in keys}
        if not slots.get("ends") and not (slots.get("source") and slots.get("target")):
            raise FrameError("it needs ends, or source and target")
        parts = [(part, frozenset(_list(keys.pop(part)))) for part in _PARTS if part in keys]
        if not parts:
            raise FrameError("it needs a verb, noun or adjective")
        act = Act(keys.pop("act")) if "act" in keys else None
        if odd := set(_list(keys.get("needs", []))) - set(QUALIFIERS):
            raise FrameError(f"needs takes {', '.join(QUALIFIERS)}, not {', '.join(sorted(odd))}")
        rest = {
            **{key: frozenset(_list(keys.pop(key))) for key in _SET_KEYS if key in keys},
            "says": _list(keys.pop("says", [])),
            "says_not": _list(keys.pop("says_not", [])),
        }
        for part, lemmas in parts:
            own = name if len(parts) == 1 else f"{name}.{part}"
            given: dict[str, Any] = {**slots, **codes, **rest, **keys}
            yield Frame(own, type_, part, lemmas, act=act, **given)
    except (FrameError, KeyError, TypeError, ValueError) as error:
        raise FrameError(f"{file}: {name}: {error}") from error


def _list(value: str | list[str]) -> tuple[str, ...]:
    return tuple(value.split()) if isinstance(value, str) else tuple(map(str, value))
