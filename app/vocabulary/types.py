"""The types of the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from app.model import Entity

Kind = Literal["name", "alias", "acronym", "demonym", "people", "capital", "seat", "term"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Rank = Literal[
    "head", "monarch", "heir", "minister", "envoy", "speaker", "official", "organisation_head"
]
RANKS: tuple[Rank, ...] = get_args(Rank)


@dataclass(frozen=True, slots=True)
class Form:
    """One reading of some words.

    entity  the id of what they name
    kind    name, alias, acronym: other names of it; demonym: the adjective ("Saudi"); people:
            nouns for its people ("Saudis"); capital: its capital; seat: another metonym of its
            government ("Kremlin"); term: a word of a sector or issue"""

    entity: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Role:
    """A title that a person may bear.

    name    the words, in lower case
    rank    what kind of office it is
    office  joins titles that mean the same: premier and prime minister are head_of_government"""

    name: str
    rank: Rank
    office: str


@dataclass(frozen=True, slots=True)
class Office:
    """Who held an office of a country or organisation, and when.

    since, until  ISO dates as exact as known (2012, 2012-11 or 2012-11-15); until is "" for the
                  holder last known"""

    entity: str
    office: str
    person: str
    since: str
    until: str


@dataclass(frozen=True)
class Vocabulary:
    """All names, all titles, and the words that stand for a country.

    entities   by id
    forms      the words as written -> readings, likeliest first; more than one: ambiguous.
               Terms are in lower case; all others keep their case. A form with a leading "the"
               ("the West") names its entity only with the article; of others the article is no
               part, but a form that begins like one of those ("West Bank") stands with the
               article too, so that the longest form wins from left to right. Forms stand
               with and without dots, accents and hyphens, with straight and curly
               apostrophes, and in British and American spelling
    combining  the first half of a hyphenated adjective, as Sino -> country:CHN
    roles      title in lower case -> role
    offices    who held which office when
    organs     lower-case lemmas of what acts for the country that a demonym before it names
    firms      the same for companies
    blocked    forms that hold the name of a country and are not it ("Bank of China")
    located    place id -> the id of the country that it lies in
    title_owners  titles that only one country or organisation has -> its id
    known_as   person in offices -> other names and spellings"""

    entities: Mapping[str, Entity]
    forms: Mapping[str, tuple[Form, ...]]
    combining: Mapping[str, str]
    roles: Mapping[str, Role]
    offices: tuple[Office, ...]
    organs: frozenset[str]
    firms: frozenset[str]
    blocked: frozenset[str]
    located: Mapping[str, str]
    title_owners: Mapping[str, str] = field(default_factory=dict)
    known_as: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
