"""Whose a person is where no country stands beside the title: "President Lunde said Norway would".

Better no country than a wrong one: what the office table or the text itself speaks against is
left open."""

from __future__ import annotations

from app.extraction.mentions import Refs
from app.extraction.names import plain
from app.extraction.people import HEAD_RANKS, People, Person, Title
from app.extraction.wordlists import word_list

_SAYING = word_list("allegiance", "saying")
_MEETING = word_list("allegiance", "meeting")
_STANDING_FOR = frozenset({"represent", "lead", "head"})
_AMERICA = "country:USA"  # which has secretaries, no ministers
_OWN = frozenset({"name", "alias", "capital", "seat"})


def settle(
    people: People,
    refs: Refs,
    home: str,
    main: tuple[str, ...] = (),
    host: str = "",
    *,
    bilateral: bool = False,
) -> None:
    """Give the persons that bear a title, but no country, the country that the text tells.

    home  the country whose text it is, "" if unknown
    main  the countries that the text names most
    host  of a cable, the country that it writes from: its ministers are no Americans"""
    for person in people.known:
        if not person.role or person.country:
            continue
        theirs = [t for t in people.titles if person in t.people]
        if person.rank == "organisation_head":
            continue
        told = [
            *_stood_for(theirs, refs),
            *_spoken_for(theirs, refs),
            *_without_name(person, people),
            host if home == _AMERICA and "minister" in person.role.lower() else home,
        ]
        if bilateral and not home:
            told += _beside(theirs, refs, people, main[:2])
        hosts = _met_by(theirs, refs, people)
        told = [c for c in [*told, *(main[:2] if hosts else ())] if c and c not in hosts]
        person.country = next((c for c in told if _may_hold(person, c, people)), "")


def _beside(titles: list[Title], refs: Refs, people: People, pair: tuple[str, ...]) -> list[str]:
    """The other of two countries, where "the minister of the one, Ann Lee, and Bo Sun" act."""
    owners = {p.id: p.country for p in people.known if p.country in pair}
    heads = [t.ref.head for t in titles if t.ref.head.dep == "conj"]
    others = (refs.at.get(h.head.i) for h in heads if h.head.dep in ("nsubj", "nsubjpass"))
    theirs = {owners.get(i, "") for ref in others if ref for i in ref.ids}
    return [c for c in pair if theirs and theirs <= set(pair) and c not in theirs]


def _spoken_for(titles: list[Title], refs: Refs) -> list[str]:
    """The country in "President Lunde said that Norway would sign": whoever speaks speaks for
    his own."""
    found = []
    for title in titles:
        verb = title.ref.head.head
        if title.ref.head.dep != "nsubj" or verb.lemma not in _SAYING:
            continue
        for said in verb.all("ccomp"):
            for doer in said.all("nsubj", "nsubjpass"):
                ref = refs.at.get(doer.i)
                if ref and ref.kind in _OWN and ref.head is doer and len(ref.ids) == 1:
                    found += [i for i in ref.ids if i.startswith("country:")]
    return found


def _stood_for(titles: list[Title], refs: Refs) -> list[str]:
    """The country in "Norway was represented by Minister Lunde", or the other way round."""
    found = []
    for title in titles:
        head = title.ref.head
        verb = head.head.head if head.dep == "pobj" and head.head.text == "by" else head.head
        if verb.lemma not in _STANDING_FOR:
            continue
        for noun in verb.all("nsubjpass" if verb is not head.head else "dobj"):
            for word in [noun, *noun.left]:
                ref = refs.at.get(word.i)
                if ref and ref.kind in _OWN | {"demonym"} and len(ref.ids) == 1:
                    found += [i for i in ref.ids if i.startswith("country:")]
    return found


def _met_by(titles: list[Title], refs: Refs, people: People) -> set[str]:
    """The countries that a person visits or whose people he meets: none of them is his own."""
    owners = {p.id: p.country for p in people.known}
    found: set[str] = set()
    for title in titles:
        verb = title.ref.head.head
        if title.ref.head.dep != "nsubj" or verb.lemma not in _MEETING:
            continue
        for part in verb.right:
            if part.dep in ("dobj", "prep", "dative"):
                nouns = part.all("pobj") if part.dep == "prep" else [part]
                there = [refs.at.get(w.i) for noun in nouns for w in noun.conjuncts()]
                found |= {owners.get(i, i) for ref in there if ref for i in ref.ids}
    return {c for c in found if c.startswith("country:")}


def _without_name(person: Person, people: People) -> list[str]:
    """The country whose "Norwegian president" the text speaks of and names nowhere else."""
    found = {
        i
        for t in people.titles
        if t.bare and t.role and t.role.office == person.office and not t.past and len(t.of) == 1
        for i in t.of
        if i.startswith("country:")
    }
    return [i for i in found if len(found) == 1]


def _may_hold(person: Person, country: str, people: People) -> bool:
    """Whether nobody else is known to hold the office in that country."""
    if person.rank not in HEAD_RANKS:
        return True
    if any(
        p is not person and p.country == country and p.office == person.office for p in people.known
    ):
        return False
    if person.office == "head_of_state" and people.holder(country, "monarch"):
        return False
    entry = people.holder(country, person.office)
    return entry is None or plain(entry.person) == plain(person.name)
