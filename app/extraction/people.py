"""People by their titles: "Chinese President Xi Jinping", "his counterpart, Vladimir Putin".

No list of names is needed: the title says who speaks for whom. Later short mentions ("Xi",
"the minister") are joined to the person that the text introduced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.extraction.mentions import Ref, Refs, head_of
from app.extraction.names import SUFFIXES, plain, slug, surnames
from app.extraction.offices import Offices
from app.extraction.wordlists import word_list
from app.extraction.words import Word, written
from app.vocabulary import Office, Role, Vocabulary

HEAD_RANKS = frozenset({"head", "monarch", "heir", "organisation_head"})
# Offices of rank head that do not make their holder the country's leader.
_LESSER = frozenset({"chief_executive", "party_leader", "royal"})
# Titles that any head of state or government bears.
_ANY_HEAD = frozenset({"leader", "head of state", "head of government", "chief of state"})
_COUNTERPART = Role("counterpart", "official", "counterpart")
_TITLE_WORDS = word_list("people", "title_words")
_PARTICLES = word_list("people", "particles")
_QUALITIES = word_list("people", "qualities")
_PAST = frozenset({"former", "ex", "late", "ousted", "deposed"})
# Bodies between a country and a title: "the Iraqi embassy's press attache".
_OFFICES = word_list("people", "offices")
_BODIES = ("country:", "organisation:")
_NOT_NAMES = word_list("people", "not_names")
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}


@dataclass(slots=True, eq=False)
class Person:
    """Somebody whom a text names, with the office that it gives."""

    name: str
    country: str = ""
    role: str = ""
    office: str = ""
    rank: str = ""
    names: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        return "leader:" + slug(self.name)


@dataclass(slots=True, eq=False)
class Title:
    """A role in the text: whose it is, if that is said, and of which country or organisation.

    of       ids of the countries or organisations that the words beside it name
    people   the persons named with it
    past     former, late, ousted
    bare     no name stands beside it: "the Russian president", to be resolved by context"""

    ref: Ref
    role: Role | None
    text: str
    of: tuple[str, ...]
    people: list[Person]
    plural: bool
    past: bool

    @property
    def leads(self) -> bool:
        """Whether its bearer leads the country or organisation."""
        return (
            self.role is not None
            and not self.past
            and self.role.rank in HEAD_RANKS
            and self.role.office not in _LESSER
        )

    @property
    def any_head(self) -> bool:
        """Whether it means a head of state or government, whatever the office is called."""
        return self.role is not None and self.role.name in _ANY_HEAD

    @property
    def bare(self) -> bool:
        return not self.people


class People:
    """The persons of one document, in the order in which it introduces them."""

    def __init__(self, offices: Offices, on: date | None) -> None:
        self.on = on
        self.offices = offices
        self.known: list[Person] = []
        self.titles: list[Title] = []
        self._renamed: dict[str, Person] = {}

    def holder(self, country: str, office: str = "") -> Office | None:
        """Who held an office on the document's date; without office: who led the country."""
        if self.on is None:
            return None
        day = self.on.isoformat()
        found = [
            o
            for o in self.offices.all
            if o.entity == country
            and o.since <= day
            and (not o.until or day <= o.until)
            and (o.office == office if office else o.office != "foreign_minister")
        ]
        return found[-1] if office and found else found[0] if len(found) == 1 else None

    def office_of(self, name: str, country: str = "", office: str = "") -> Office | None:
        """The entry of the office table that a name fits, at the document's date if it is short."""
        key = plain(name)
        parts = surnames(name)
        if not parts:
            return None
        entries = self.offices.by_name.get(key, [])
        if not entries and len(parts) > 1 and (country or office):
            for part in (parts[-1], parts[0]):
                entries = [
                    o
                    for o in self.offices.by_name.get(part, [])
                    if (not country or o.entity == country)
                    and (not office or o.office == office)
                    and self._near(o)
                ]
                if entries:
                    break
        entries = [o for o in entries if not country or o.entity == country]
        current = [o for o in entries if self._near(o)]
        fits = current or (entries if len(parts) > 1 or country else [])
        if office:
            same = [o for o in fits if o.office == office]
            fits = same or (fits if len(parts) > 1 else [])
        people = {o.person for o in fits}
        highest = [o for o in fits if o.office not in _LESSER] or fits
        return highest[-1] if len(people) == 1 else None

    def _near(self, office: Office) -> bool:
        if self.on is None:
            return not office.until or office.until >= "2015"
        return office.since[:4] <= str(self.on.year) and (
            not office.until or office.until[:4] >= str(self.on.year)
        )

    def find(self, name: str, country: str = "") -> Person | None:
        """The person already introduced whom a name, or its first or last word, means."""
        parts = surnames(name)
        if not parts:
            return None
        for person in reversed(self.known):
            own = surnames(person.name)
            if country and person.country and person.country != country:
                continue
            if parts == own or plain(name) in person.names:
                return person
            if (
                len(parts) == 1
                and parts[0] in (own[0], own[-1])
                and (parts[0] == own[-1] or len(own[-1]) != 1)
            ):
                return person
            if len(own) == 1 and own[0] in (parts[0], parts[-1]):
                return person
            if (
                len(parts) > 1
                and len(own) > 1
                and parts[-1] == own[-1]
                and parts[0][0] == own[0][0]
            ):
                return person
        return None

    def now_called(self, entity: str) -> str:
        """The id of what was first known by another: a later sentence gave the whole name."""
        person = self._renamed.get(entity)
        return person.id if person else entity

    def introduce(self, name: str, country: str, role: Role | None, text: str) -> Person:
        """The person of this name, new or known, with what its title adds."""
        person = self.find(name, country)
        entry = self.office_of(name, country, role.office if role else "")
        if person is None:
            proper = entry.person if entry else name
            person = self.find(proper, country) if entry else None
            if person is None:
                person = Person(proper)
                self.known.append(person)
        elif len(name.split()) > len(person.name.split()) and not self.office_of(person.name):
            old = person.id
            person.name = name
            self._renamed[old] = person
        person.names.add(plain(name))
        if not person.country:
            person.country = country or (entry.entity if entry else "")
        if not person.role and role is not None:
            person.role, person.office, person.rank = text, role.office, role.rank
        elif not person.role and entry and (known := self.offices.roles.get(entry.office)):
            person.office, person.rank = known.office, known.rank
        return person


class RoleMatcher:
    """Finds the vocabulary's roles, singular and plural, longest first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.by_first: dict[str, list[tuple[tuple[str, ...], Role, bool]]] = {}
        for phrase, role in {**vocabulary.roles, "counterpart": _COUNTERPART}.items():
            parts = tuple(phrase.replace("-", " - ").split())
            self._add(parts, role, plural=False)
            at = parts.index("of") - 1 if "of" in parts else len(parts) - 1
            self._add((*parts[:at], parts[at] + "s", *parts[at + 1 :]), role, plural=True)
        for entries in self.by_first.values():
            entries.sort(key=lambda e: -len(e[0]))

    def _add(self, parts: tuple[str, ...], role: Role, *, plural: bool) -> None:
        self.by_first.setdefault(parts[0], []).append((parts, role, plural))

    def find(self, words: Sequence[Word]) -> Iterator[tuple[int, int, Role, bool]]:
        low = [w.text.lower() for w in words]
        i = 0
        while i < len(low):
            for parts, role, plural in self.by_first.get(low[i], ()):
                end = i + len(parts)
                if tuple(low[i:end]) == parts and words[end - 1].pos in ("NOUN", "PROPN", "ADJ"):
                    yield i, end, role, plural
                    i = end - 1
                    break
            i += 1


def read_people(words: Sequence[Word], refs: Refs, roles: RoleMatcher, people: People) -> None:
    """Add the titled and named persons of one text's words to `people` and `refs`."""
    for first, end, role, plural in roles.find(words):
        ref = refs.at.get(words[first].i)
        if ref and ref.kind == "name" and ref.last >= words[end - 1].i:
            continue  # "Prime Minister's Office": part of a longer name
        _read_title(words, first, end, role, plural, refs, people)
    _read_names(words, refs, people)


def _read_title(
    words: Sequence[Word],
    first: int,
    end: int,
    role: Role,
    plural: bool,
    refs: Refs,
    people: People,
) -> None:
    start, of, past = _before(words, first, refs)
    within = (refs.at.get(w.i) for w in words[first:end])  # "European Council president"
    of = of or tuple({i: None for r in within if r for i in r.ids if i.startswith(_BODIES)})
    stop, of_after = _of(words, end, refs, posted=role.rank == "envoy")
    of = of or of_after
    names, stop = _names_after(
        words, stop, refs, plural=plural, comma=bool(of) or role.office == "counterpart"
    )
    late_stop, of_late = (
        _of(words, stop, refs, posted=role.rank == "envoy") if names else (stop, ())
    )
    if of_late and not of:
        of, stop = of_late, late_stop
    if not names:
        names = _name_before(words, start, refs)
    text = wording_of_role(words, first, end, start)
    if role.office == "counterpart" and people.titles:
        role, text = people.titles[-1].role or role, people.titles[-1].text
    found = []
    for k, (a, b) in enumerate(names):
        country = of[k] if plural and len(of) == len(names) else (of[0] if len(of) == 1 else "")
        name = _name(words[a:b])
        if not name:
            continue
        person = people.introduce(
            name, country, None if past and role.rank in HEAD_RANKS else role, text
        )
        if past and not person.role:
            person.role = text
        found.append(person)
        lo = start if k == 0 and start < a and a - end < 4 and not plural else a
        span = words[lo:b] if lo < b else words[a:b]
        refs.add(
            Ref(
                span[0].i,
                span[-1].i,
                head_of(words[a:b]) if plural else head_of(span),
                (person.id,),
                "person",
            )
        )
    span = words[start:end]
    ref = next((r for w in span if (r := refs.at.get(w.i)) and r.kind == "person"), None)
    if ref is None:
        ref = Ref(
            span[0].i,
            # "its ambassador to Germany": Germany stays a country that can be spoken of
            words[max(stop if of_after else end, end) - 1].i if not names else span[-1].i,
            head_of(words[first:end]),
            (),
            "role",
        )
        if not names or plural:
            refs.add(ref)
    if found and plural:
        ref.ids = tuple(p.id for p in found)
        ref.kind = "person"
    people.titles.append(Title(ref, role, text, of, found, plural, past))


def wording_of_role(words: Sequence[Word], first: int, end: int, start: int) -> str:
    kept = [w.text for w in words[start:first] if w.text.lower() in _QUALITIES] + [
        w.text for w in words[first:end]
    ]
    return re.sub(r" ?- ?", "-", " ".join(kept))


def _before(words: Sequence[Word], first: int, refs: Refs) -> tuple[int, tuple[str, ...], bool]:
    """What stands before a role: where its phrase begins, of whom it is, whether it is past."""
    i, of, past = first, [], False
    while i > 0:
        word = words[i - 1]
        low = word.text.lower()
        ref = refs.at.get(word.i)
        if (
            ref
            and ref.kind in ("demonym", "name", "alias", "acronym", "seat", "capital")
            and ref.ids
        ):
            of.append(ref.ids[0])
            i = next(k for k, w in enumerate(words) if w.i == ref.first)
        elif low in _QUALITIES:
            past = past or low in _PAST
            i -= 1
        elif (
            low in ("'s", "’s", "-", "'")
            and i > 1
            and (words[i - 2].i in refs.at or words[i - 2].text.lower() in _QUALITIES | _OFFICES)
        ) or (
            low in ("and", ",")
            and of
            and i > 1
            and (r := refs.at.get(words[i - 2].i))
            and r.kind == "demonym"
        ):
            i -= 1
        else:
            break
    return i, tuple(reversed(of)), past


def _of(
    words: Sequence[Word], end: int, refs: Refs, *, posted: bool
) -> tuple[int, tuple[str, ...]]:
    """The countries or organisations in "of France, Japan and the European Union" at `end`.

    posted  whether "to Japan" belongs to the title, as an ambassador's does"""
    if end >= len(words) or words[end].text.lower() not in (
        ("of", "to", "for", "from") if posted else ("of", "for", "from")
    ):
        return end, ()
    to = words[end].text.lower() in ("to", "for", "from")
    i, found = end + 1, []
    while i < len(words):
        low = words[i].text.lower()
        ref = refs.at.get(words[i].i)
        if ref and ref.kind in ("name", "alias", "acronym", "demonym") and ref.ids:
            found.append(ref.ids[0])
            last = next(k for k, w in enumerate(words) if w.i == ref.last)
            i = last + 1
            if ref.kind == "demonym":  # "of the French Republic"
                while i < len(words) and words[i].text[:1].isupper() and words[i].pos == "PROPN":
                    i += 1
        elif low in ("the", "and", ",") and (low == "the" or found):
            ahead = [refs.at.get(w.i) for w in words[i + 1 : i + 4]]
            if low != "the" and not any(
                r and r.kind in ("name", "alias", "acronym") for r in ahead
            ):
                break
            i += 1
        else:
            break
    if not found:
        return end, ()
    return i, (() if to else tuple(found))


def _names_after(
    words: Sequence[Word], i: int, refs: Refs, *, plural: bool, comma: bool
) -> tuple[list[tuple[int, int]], int]:
    if comma and i < len(words) and words[i].text in (",", "-", "–"):
        i += 1
        strict = True
    else:
        strict = False
    span = _name_at(words, i, refs, strict=strict)
    if span is None:
        return [], i - 1 if strict else i
    if (
        words[span[1] : span[1] + 1]
        and words[span[1]].text == ","
        and (
            "".join(w.text for w in words[span[1] + 1 : span[1] + 2]).strip(".").lower() in SUFFIXES
        )
    ):
        span = (span[0], span[1] + 2)
    names = [span]
    while plural and span[1] < len(words) and words[span[1]].text in (",", "and"):
        j = span[1] + 1
        if j < len(words) and words[j].text == "and":
            j += 1
        more = _name_at(words, j, refs, strict=False)
        if more is None:
            break
        span = more
        names.append(span)
    return names, span[1]


def _name_at(words: Sequence[Word], i: int, refs: Refs, *, strict: bool) -> tuple[int, int] | None:
    """The name that begins at word i, titles skipped; strict: the parser must call it a person."""
    while (
        i < len(words)
        and words[i].text.lower().rstrip(".") in _TITLE_WORDS
        and (words[i].text[0].isupper() or words[i].text.lower() in ("the", "his", "her"))
    ):
        i += 1
        if i < len(words) and words[i].text in ("'", "’", "."):
            i += 1
    j, capitals = i, 0
    while j < len(words) and j - i < 9:
        word = words[j]
        low = word.text.lower()
        joined = j > i and word.start == words[j - 1].end
        if (
            word.text in ("-", "’", "'")
            and joined
            and j + 1 < len(words)
            and words[j + 1].start == word.end
        ):
            j += 1
            continue
        if (
            low in _PARTICLES
            and j + 1 < len(words)
            and (capitals or words[j + 1].text[:1].isupper() or words[j + 1].text == "-")
            and word.pos != "DET"
        ):
            j += 1
            continue
        if not word.text[:1].isupper() or low in _NOT_NAMES or low == "'s":
            break
        ref = refs.at.get(word.i)
        if (
            ref
            and ref.kind in ("name", "alias", "demonym", "acronym", "people")
            and not (capitals and word.ent == "PERSON")
        ):
            break
        if word.pos in ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX") and word.ent != "PERSON":
            break
        capitals += 1
        j += 1
    while j > i and (words[j - 1].text.lower() in _PARTICLES or words[j - 1].text in "-’'"):
        j -= 1
    if not capitals or j <= i:
        return None
    if strict and not any(w.ent == "PERSON" for w in words[i:j]) and j - i < 2:
        return None
    return i, j


def _name_before(words: Sequence[Word], start: int, refs: Refs) -> list[tuple[int, int]]:
    """The name in "Xi Jinping, the Chinese president": it ends at the comma before the title."""
    i = start - 1
    while i >= 0 and words[i].text.lower() in ("the", "a", "an", "who", "is", "was"):
        i -= 1
    if i < 1 or words[i].text != ",":
        return []
    end = i
    while i > 0 and words[i - 1].ent == "PERSON" and words[i - 1].text != "'s":
        i -= 1
    return [(i, end)] if i < end and words[i].text[0].isupper() else []


def _name(words: Iterable[Word]) -> str:
    return written(words).strip(" ,-’'")


def _read_names(words: Sequence[Word], refs: Refs, people: People) -> None:
    """Persons whom the text names without a title."""
    i = 0
    while i < len(words):
        j = _untitled(words, i, refs, people)
        if j > i:
            name = _name(words[i:j])
            parts = name.split()
            person = people.find(name) or (
                people.find(parts[-1]) if len(parts) > 1 and len(people.known) else None
            )
            if (
                person is not None
                and len(parts) > 1
                and plain(parts[-1]) != plain(person.name).split()[-1]
                and plain(parts[0]) != plain(person.name).split()[0]
            ):
                person = None
            entry = people.office_of(name)
            country = _owner(words, i, refs)
            if (
                person is None
                and name
                and name[0].isupper()
                and (entry or country or len(parts) > 1)
                and not name.isupper()
            ):
                person = people.introduce(
                    name, country or (entry.entity if entry else ""), None, ""
                )
            if person is not None:
                span = words[i:j]
                person.names.add(plain(name))
                ref = refs.add(Ref(span[0].i, span[-1].i, head_of(span), (person.id,), "person"))
                if country and entry and entry.entity == country:
                    role = people.offices.roles.get(entry.office)
                    people.titles.append(Title(ref, role, "", (country,), [person], False, False))
            i = j
        i = max(i + 1, i)


def _untitled(words: Sequence[Word], i: int, refs: Refs, people: People) -> int:
    """Where a name without a title ends that begins at word i; i itself where none does."""
    word = words[i]
    if word.i in refs.at or not (word.pos == "PROPN" or word.text[0].isupper()):
        return i
    tagged = word.ent == "PERSON"
    famous = not tagged and people.office_of(_name(words[i : i + 2])) is not None
    named = word.pos == "PROPN" and (tagged or famous)
    if not named and people.find(word.text) is None:
        return i
    if not tagged:
        stop = i + 2 if famous else i + 1
    else:
        stop = next((k for k in range(i, len(words)) if words[k].ent != "PERSON"), len(words))
    j = i
    while j < min(stop, len(words)) and words[j].i not in refs.at and words[j].text != "'s":
        j += 1
    return j


def _owner(words: Sequence[Word], i: int, refs: Refs) -> str:
    """The country in "China's Xi Jinping"."""
    if i >= 2 and words[i - 1].text in ("'s", "’s", "'", "’"):
        ref = refs.at.get(words[i - 2].i)
        if ref and ref.kind in ("name", "alias") and ref.ids[0].startswith("country:"):
            return ref.ids[0]
    return ""
