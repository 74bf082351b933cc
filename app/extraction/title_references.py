"""Whom titles without a name mean: "the minister", "the two leaders", "Russia's president"."""

from __future__ import annotations

from app.extraction.discourse import Discourse
from app.extraction.group_references import number_of, of_group
from app.extraction.mentions import Refs
from app.extraction.people import HEAD_RANKS, Person, Title
from app.extraction.referents import named_before
from app.extraction.words import Sentence, Word

# The ranks of those who act for their countries where "the ministers" names nobody.
_SPEAK = HEAD_RANKS | {"minister"}
_LONG_WINDOW = 12  # sentences looked back over for "the leaders"


def of_title(
    memory: Discourse, title: Title, word: Word, sentence: Sentence, refs: Refs
) -> tuple[str, ...]:
    of = title.of or _owner(word, refs)
    if of:
        return tuple(holder(memory, c, title) for c in of)
    if title.plural:
        number = number_of(word, refs)
        if not number and memory.body and title.role and title.role.rank in _SPEAK:
            return (memory.body,) if number is not None or title.text[:1].isupper() else ()
        return _leaders(memory, title, number or 0, sentence, refs) if number is not None else ()
    if (
        not memory.terse
        and not any(
            c.text.lower() in ("the", "his", "her", "their", "visiting", "this", "that")
            for c in word.left
        )
        and not word.text[0].isupper()
    ):
        return ()
    office = title.role.office if title.role else ""
    before = [*reversed(named_before(word, sentence, refs)), *reversed(memory.focus)]
    fitting = [e for e in before if (p := memory.person(e)) and _fits(p, title, office)]
    if fitting:  # no secretary of state where a foreign minister was named
        called = (e for e in fitting if _is_called(memory.person(e), title))
        return (next(called, fitting[0]),)
    if title.role and title.role.rank in HEAD_RANKS:
        if memory.home and not memory.focus:
            return (holder(memory, memory.home, title),)
        for earlier in reversed(memory.people.titles):  # "the Fijian president ... The President"
            same = earlier.ref.head.i < word.i and earlier.role == title.role
            if same and len(earlier.of) == 1 and earlier.of[0].startswith("country:"):
                return (holder(memory, earlier.of[0], title),)
    return ()


def _fits(person: Person, title: Title, office: str) -> bool:
    head = title.role is not None and title.role.rank in HEAD_RANKS
    if title.any_head or (head and person.rank not in HEAD_RANKS):  # no vice president either
        return person.rank in HEAD_RANKS
    return bool(person.role) and (person.office == office or _is_called(person, title))


def _is_called(person: Person | None, title: Title) -> bool:
    """Whether a role ends as a title does: "Chairperson of the Commission" as "the Chairperson"."""
    called = title.text.lower().split()[-1]
    return person is not None and any(
        part.endswith(called) for part in (person.role.lower(), *person.role.lower().split(" of "))
    )


def holder(memory: Discourse, country: str, title: Title) -> str:
    """Who bears a title of a country: someone the text named, or known, or the country."""
    if title.role is None or title.past:
        return country
    office, rank = title.role.office, title.role.rank
    own = [p for p in memory.people.known if p.country == country and p.role]
    for person in own:
        if person.office == office or (title.any_head and person.rank in HEAD_RANKS):
            return person.id
    if rank in HEAD_RANKS and (
        entry := memory.people.holder(country, "" if title.any_head else office)
    ):
        named = memory.people.find(entry.person, country)
        person = memory.people.introduce(entry.person, country, title.role, title.text)
        if named is None:
            person.called.clear()  # the table calls him so, not the text
        return person.id
    return country


def _leaders(
    memory: Discourse, title: Title, number: int, sentence: Sentence, refs: Refs
) -> tuple[str, ...]:
    """The persons of "the two leaders", "the ministers": the last ones, each of a country."""
    office = title.role.office if title.role else ""
    order = list(
        reversed(
            [
                *memory.focus,
                *(
                    e
                    for e in named_before(title.ref.head, sentence, refs)
                    if e.startswith("leader:")
                ),
            ]
        )
    )
    if not number:
        for named in reversed(memory.recent[-_LONG_WINDOW:]):
            those = {
                memory.country(e): e
                for e in named
                if e.startswith("leader:")
                and (p := memory.person(e))
                and p.country
                and (office == "counterpart" or _fits(p, title, office))
            }
            if len(those) > 1:
                return tuple(those.values())
    if number == 2 and title.any_head and (pair := memory.last_talk()):
        return pair
    heads = [e for e in order if (p := memory.person(e)) and _fits(p, title, office)]
    for choice in (heads, order):
        found: dict[str, str] = {}
        for entity in choice:
            person = memory.person(entity)
            if person and person.country and person.role and person.country not in found:
                found[person.country] = entity
            if len(found) == (number or 2) and (number or len(memory.group) != 3):
                break
        if len(found) >= 2:
            return tuple(reversed(found.values()))
        if not title.any_head and office != "counterpart":
            break
    speak = title.any_head or (title.role is not None and title.role.rank in _SPEAK)
    if number or (speak and (memory.bilateral or memory.joined)):
        return of_group(memory, number, title.ref.head, sentence, refs)
    return ()


def _owner(word: Word, refs: Refs) -> tuple[str, ...]:
    for child in word.left:
        if (
            child.dep == "poss"
            and (ref := refs.at.get(child.i))
            and ref.kind in ("name", "alias", "acronym")
        ):
            return ref.ids
    return ()
