"""What a text has said so far, so that "the two sides", "the minister" and "it" mean somebody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.extraction.mentions import Refs
from app.extraction.people import HEAD_RANKS, People, Person
from app.extraction.referents import NAMES, actor_ids, main_subject
from app.extraction.words import Sentence, Word

# What makes "the sides" out of two countries.
_CONTACTS = frozenset({"MET_WITH", "CONSULTS", "DISCUSSED"})


@dataclass(slots=True)
class Discourse:
    """The memory of one document.

    home    the country whose text it is, "" if unknown: whose "the president" needs no name
    body    the organisation whose members' common text it is, "" if none
    terse   whether it leaves out articles, as a cable does
    here    the country in which it was written, "" if unknown
    voices  who "we" are outside quotes
    turns   the two countries whose leaders speak by turns, in a transcript
    main    the countries that the document names most, most named first
    recent  per sentence read: the ids it named, in order
    joined  countries that the text has joined by "and", oldest first
    deeds   type, source and target of what it has stated, oldest first"""

    people: People
    home: str = ""
    here: str = ""
    body: str = ""
    terse: bool = False
    voices: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    main: tuple[str, ...] = ()
    bilateral: bool = False
    recent: list[list[str]] = field(default_factory=list)
    focus: list[str] = field(default_factory=list)
    group: tuple[str, ...] = ()
    joined: list[tuple[str, ...]] = field(default_factory=list)
    subject: tuple[str, ...] = ()
    subject_is_person: bool = False
    deeds: list[tuple[str, str, str]] = field(default_factory=list)

    # --- entities ---------------------------------------------------------

    def person(self, entity: str) -> Person | None:
        return next((p for p in self.people.known if p.id == entity), None)

    def country(self, entity: str) -> str:
        """The country or organisation that an actor stands for; itself unless it is a person."""
        if not entity.startswith("leader:"):
            return entity
        person = self.person(entity)
        return person.country if person else ""

    def countries(self, entities: Iterable[str]) -> list[str]:
        found = (self.country(e) for e in entities)
        return list(dict.fromkeys(c for c in found if c.startswith(("country:", "organisation:"))))

    def last_talk(self) -> tuple[str, ...]:
        """The two heads of state or government, by name or country, that the text last told to
        have met or talked."""
        for kind, source, target in reversed(self.deeds):
            pair = (source, target)
            known = [p.rank for e in pair if (p := self.person(e))]
            if kind in _CONTACTS and len(set(self.countries(pair))) == 2 and known:
                return pair if HEAD_RANKS.issuperset(known) else ()
        return ()

    def last_contact(self) -> tuple[str, ...]:
        """The two countries that the text last told to have met or talked."""
        for kind, source, target in reversed(self.deeds):
            pair = tuple(self.countries([source, target]))
            if kind in _CONTACTS and len(pair) == 2 and all(c.startswith("country:") for c in pair):
                return pair
        return ()

    # --- reading on -------------------------------------------------------

    def read(self, sentence: Sentence, refs: Refs) -> None:
        """Remember what a sentence named, for those behind it."""
        named: list[str] = []
        for word in sentence.words:
            ref = refs.at.get(word.i)
            if (
                ref is not None
                and ref.first == word.i
                and ref.kind in NAMES
                and not (ref.kind == "pronoun" and ref.ids == self.voices)
            ):
                named += [i for i in ref.ids if i not in named]
        self.recent.append(named)
        for entity in named:
            if entity.startswith("leader:"):
                if entity in self.focus:
                    self.focus.remove(entity)
                self.focus.append(entity)
        for word in sentence.words:
            if word.is_noun() and word.dep != "conj" and any(c.dep == "conj" for c in word.right):
                together = [
                    c for c in self.countries(actor_ids(word, refs)) if c.startswith("country:")
                ]
                if len(together) > 1 and _acts(word):
                    self.joined.append(tuple(together))
        subject, person = main_subject(sentence, refs)
        if subject:
            self.subject, self.subject_is_person = subject, person

    def found(self, countries: Sequence[str]) -> tuple[str, ...]:
        self.group = tuple(countries)
        return self.group


def _acts(word: Word) -> bool:
    """Whether a phrase is a subject or one of two sides, not those whom somebody else fears."""
    top = word
    while top.dep in ("pobj", "prep") and top.head is not top:
        if top.dep == "prep" and top.lemma not in ("of", "between", "by", "with"):
            return False
        top = top.head
    return top.dep in ("nsubj", "nsubjpass", "poss", "ROOT", "agent") or word.head.lemma in (
        "between",
        "by",
    )


def most_named(counts: Counter[str]) -> tuple[tuple[str, ...], bool]:
    """The countries by how often they are named, and whether two of them are what it is about."""
    order = [c for c, _ in counts.most_common()]
    total = sum(counts.values())
    two = sum(counts[c] for c in order[:2])
    return tuple(order), len(order) >= 2 and two >= 0.8 * total
