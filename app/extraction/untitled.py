"""Persons whom a text names without a title: "China's Xi Jinping", and "Xi" later on."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.mentions import Ref, Refs, head_of
from app.extraction.names import plain
from app.extraction.patterns import KINDS
from app.extraction.people import People, Title
from app.extraction.person_names import NOT_NAMES, name_of
from app.extraction.wordlists import word_list
from app.extraction.words import Word
from app.vocabulary import Office

_POSSESSIVE = ("'s", "’s", "‘s", "'", "’")
_NAMES = frozenset({"name", "alias", "seat"})
_MISTAKEN = frozenset({"ORG", "FAC", "GPE", "WORK_OF_ART", "PRODUCT"})
# What is done to persons alone.
_TO_PERSONS = frozenset({"meet", "telephone", "phone", "tell", "receive", "host", "greet"})
# Words of the names of firms and bodies.
_NO_PERSON = KINDS.keys() | word_list("mentions", "names")
_DEMONYM = frozenset({"demonym"})


def read_names(words: Sequence[Word], refs: Refs, people: People) -> None:
    """Persons whom the text names without a title."""
    i = 0
    while i < len(words):
        j = _untitled(words, i, refs, people)
        if j > i:
            name = name_of(words[i:j])
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
            country = _owner(words, i, j, refs)
            if (
                person is None
                and name
                and name[0].isupper()
                and (entry or len(parts) > 1)
                and (len(parts) > 1 or _alone(words, i, j, entry, refs, people))
                and not name.isupper()
            ):
                person = people.introduce(
                    name, country or (entry.entity if entry else ""), None, ""
                )
            if person is not None:
                span = words[i:j]
                person.names.add(plain(name))
                person.called.add(name)
                ref = refs.add(Ref(span[0].i, span[-1].i, head_of(span), (person.id,), "person"))
                if country and entry and entry.entity == country:
                    role = people.offices.roles.get(entry.office)
                    people.titles.append(Title(ref, role, "", (country,), [person], False, False))
            i = j
        i = max(i + 1, i)


def _known_as(name: str, people: People) -> bool:
    """Whether the office table calls somebody so whom the text has named: Jokowi."""
    entry = people.office_of(name)
    return entry is not None and people.find(entry.person, entry.entity) is not None


def _alone(
    words: Sequence[Word], i: int, j: int, entry: Office | None, refs: Refs, people: People
) -> bool:
    """Whether a surname stands for itself: not in "Lockheed Martin", and of a country that the
    text names."""
    beside = [w for w in (*words[i - 1 : i], *words[j : j + 1]) if w.i not in refs.at]
    if any(w.pos == "PROPN" and w.text[:1].isupper() for w in beside):
        return False
    if entry is None:
        return False
    spoken_for = (p.country for p in people.known)
    return entry.entity in spoken_for or any(entry.entity in r.ids for r in refs.all)


def _untitled(words: Sequence[Word], i: int, refs: Refs, people: People) -> int:
    """Where a name without a title ends that begins at word i; i itself where none does."""
    word = words[i]
    if word.i in refs.at or not (word.pos == "PROPN" or word.text[0].isupper()):
        return i
    if word.text.lower() in NOT_NAMES:
        return i
    tagged = word.ent == "PERSON" or _among_persons(words, i, refs)
    famous = not tagged and people.office_of(name_of(words[i : i + 2])) is not None
    named = word.pos == "PROPN" and (
        tagged or famous or _known_as(word.text, people) or _in_office(words, i, refs, people)
    )
    if not named and people.find(word.text) is None:
        return i
    if not tagged:
        stop = i + 2 if famous else i + 1
    else:
        stop = next((k for k in range(i, len(words)) if words[k].ent != word.ent), len(words))
    j = i
    while j < min(stop, len(words)) and words[j].i not in refs.at and words[j].text != "'s":
        j += 1
    while j > i + 1 and words[j - 1].text in ("-", ",", "–", "—"):  # "Tito-Ceausescu"
        j -= 1
    return j


def _in_office(words: Sequence[Word], i: int, refs: Refs, people: People) -> bool:
    """Whether a surname behind a country's is that of one who leads it: "Uganda's Museveni"."""
    if i < 2 or words[i - 1].text not in _POSSESSIVE:
        return False
    country = _country(refs, words[i - 2], _NAMES)
    entry = people.office_of(words[i].text) if country else None
    return entry is not None and entry.entity == country


def _among_persons(words: Sequence[Word], i: int, refs: Refs) -> bool:
    """Whether a name that the parser takes for a body's stands where a person's does: "Peru's
    Ana Paz and Chile's Luis Rey", "told Peru's Ana Paz"."""
    if i < 3 or words[i - 1].text not in _POSSESSIVE or words[i].ent not in _MISTAKEN:
        return False
    j = next((k for k in range(i, len(words)) if words[k].ent != words[i].ent), len(words))
    if not 1 < j - i < 5 or any(w.text in _NO_PERSON or w.pos != "PROPN" for w in words[i:j]):
        return False
    owner = refs.at.get(words[i - 2].i)
    if owner is None or owner.kind not in _NAMES:
        return False
    head = words[j - 1]
    if head.dep == "dobj" and head.head.lemma in _TO_PERSONS:
        return True
    k = i - 2 - (owner.last - owner.first)
    mates = [refs.at.get(w.i) for w in words[max(0, k - 3) : k] if w.text not in (",", "and")]
    return bool(mates) and mates[-1] is not None and mates[-1].kind == "person"


def _owner(words: Sequence[Word], i: int, j: int, refs: Refs) -> str:
    """The country in "China's Xi Jinping", "Alva Lind of Sweden" or "Swedish banker Alva Lind"."""
    if i >= 2 and words[i - 1].text in _POSSESSIVE:
        return _country(refs, words[i - 2], _NAMES)
    if j + 1 < len(words) and words[j].text == "of":
        at = j + 2 if words[j + 1].text == "the" and j + 2 < len(words) else j + 1
        if found := _country(refs, words[at], _NAMES):
            return found
    k = i - 1
    while k >= 0 and i - k < 4 and words[k].pos in ("NOUN", "ADJ") and words[k].text.islower():
        k -= 1
    return _country(refs, words[k], _DEMONYM) if 0 <= k < i - 1 else ""


def _country(refs: Refs, word: Word, kinds: frozenset[str]) -> str:
    ref = refs.at.get(word.i)
    if ref and ref.kind in kinds and len(ref.ids) == 1 and ref.ids[0].startswith("country:"):
        return ref.ids[0]
    return ""
