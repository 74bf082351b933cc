"""The things that pass from stage to stage: documents in, entities and statements out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import blake2b
from typing import Literal

Precision = Literal["day", "month", "year"]

LABELS = (
    "Country",
    "Leader",
    "Organisation",
    "Initiative",
    "Agreement",
    "Sector",
    "Issue",
    "Event",
    "Place",
)


class Act(StrEnum):
    """The speech act of a statement: how real the text says the relation is."""

    DID = "did"
    AGREED = "agreed"
    PLEDGED = "pledged"
    CALLED_FOR = "called_for"
    SAID = "said"
    DENIED = "denied"


class Polarity(StrEnum):
    POSITIVE = "positive"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Dated:
    """A calendar date as exactly as the text gives it.

    day        the first day of the period
    precision  how long the period is
    words      the words of the text that it was read from, "" when from metadata"""

    day: date
    precision: Precision = "day"
    words: str = ""

    def __str__(self) -> str:
        """ISO 8601 at its precision: 2019-06-05, 2019-06 or 2019."""
        return self.day.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was given, unchanged; every offset counts characters of `text`.

    source  what the text came from (a path, a URL, "stdin"): the same source with another
            text replaces the document"""

    text: str
    source: str
    title: str = ""
    date: Dated | None = None
    outlet: str = ""
    url: str = ""

    @property
    def id(self) -> str:
        return "doc:" + digest(self.text)


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing in the world. `id` is stable and readable, as country:CHN or leader:xi-jinping.

    aliases     other names of a known entity, from the vocabulary
    names       the names that this document used, sorted
    represents  for a Leader: the id of the country or organisation that it speaks for
    role        for a Leader: the title as the text gives it, as "foreign minister"
    since/until for states that are gone: years, as "1949", "" when open"""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    wikidata: str = ""
    iso2: str = ""
    iso3: str = ""
    represents: str = ""
    role: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a document names an entity: characters of Document.text, end excluded."""

    start: int
    end: int
    entity: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a document: characters of Document.text, end excluded."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One assertion in one sentence, with the words that make it.

    subject, object     entity ids, in the direction of the act
    sector, at, about   entity ids of the qualifiers, "" where there is none
    said_by             entity id of the speaker, "" when the text itself says it
    start, end          the words that bear it: characters of Document.text
    passage             the sentence that holds them
    details             what the type carries besides: level, role, goods, amount, since
    confidence          0 to 1; the formula stands in app/extraction/confidence.py
    rule                the frame that fired
    cameo, plover       the codes of the event; goldstein: -10 (conflict) to 10"""

    id: str
    type: str
    subject: str
    object: str
    act: Act
    passage: Passage
    start: int
    end: int
    rule: str
    cameo: str
    plover: str
    goldstein: float
    confidence: float
    polarity: Polarity = Polarity.POSITIVE
    sector: str = ""
    at: str = ""
    about: str = ""
    said_by: str = ""
    date: Dated | None = None
    dyad: str = ""
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that a document says. Every id that a statement or mention uses is in `entities`."""

    document: Document
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    passages: tuple[Passage, ...]
    statements: tuple[Statement, ...]


def digest(*parts: object) -> str:
    """A short hash that is the same on every machine: 16 hex digits."""
    return blake2b("\x1f".join(map(str, parts)).encode(), digest_size=8).hexdigest()


def dyad(a: str, b: str) -> str:
    """The name of a pair of ISO 3166-1 alpha-3 codes, whatever their order: CHN-RUS."""
    return "-".join(sorted((a, b)))


def exact(day: str | None, precision: str | None) -> str | None:
    """An ISO day cut to its precision: ("2019-06-01", "month") is "2019-06"."""
    return day[: {"month": 7, "year": 4}.get(precision or "day", 10)] if day else None
