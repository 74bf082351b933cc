"""Whom "he", "it", "they" and "we" mean."""

from __future__ import annotations

from app.extraction.discourse import Discourse
from app.extraction.mentions import Refs
from app.extraction.referents import (
    actor_ids,
    judged,
    main_subject,
    named_before,
    subject_behind,
    subjects_above,
)
from app.extraction.subjects import inherited_subject, own_subject
from app.extraction.words import Sentence, Word

_HE = frozenset(["he", "him", "his", "she", "her", "hers", "himself", "herself"])
_IT = frozenset(["it", "its", "itself"])
_THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
_WE = frozenset(["we", "us", "our", "ours", "ourselves"])
_YOU = frozenset(["you", "your", "yours"])
_I = frozenset(["i", "me", "my", "mine", "myself"])
_ACTORS = ("country:", "leader:", "organisation:")
PRONOUNS = _HE | _IT | _THEY | _WE | _I | _YOU


def of_pronoun(
    memory: Discourse, word: Word, low: str, sentence: Sentence, refs: Refs
) -> tuple[str, ...]:
    if low in _YOU:  # in a transcript, the country of the other speaker
        others = tuple(c for c in memory.turns if c not in memory.voices)
        return others if len(others) == 1 and word.i not in sentence.quoted else ()
    if low in _WE or low in _I:
        return _first_person(memory, word, low, sentence, refs)
    doer = _doer_beside(word, low, refs)
    ahead = subject_behind(word, refs) if word.dep == "poss" else ()
    for ids, plural, person in [*judged(word, refs), *subjects_above(word, refs), *ahead]:
        if ids != doer and (fit := _agree(ids, low, plural=plural, person=person)):
            return fit
    if low in _THEY and (fit := _joined_before(word, sentence, refs, doer)):
        return fit
    him = low in ("him", "her") and word.dep in ("dobj", "dative", "pobj")
    earlier = named_before(word, sentence, refs) if low in _IT or him else []
    for entity in (e for e in earlier if (e,) != doer):
        if fit := _agree((entity,), low):
            return fit
    if memory.subject != doer and (
        fit := _agree(memory.subject, low, person=memory.subject_is_person)
    ):
        return fit
    if low in _HE and memory.focus:
        return (memory.focus[-1],)
    if low in _THEY:
        return _plural(memory, low)
    if low in _IT and memory.recent:
        return tuple(memory.countries(memory.recent[-1])[:1])
    return ()


def _doer_beside(word: Word, low: str, refs: Refs) -> tuple[str, ...]:
    """Who does what the verb of an object pronoun says: nobody that the pronoun can mean."""
    if low not in ("it", "them", "him", "her") or word.dep not in ("dobj", "pobj", "dative"):
        return ()
    verb = next((w for w in word.ancestors() if w.is_verb()), None)
    doers = own_subject(verb) or inherited_subject(verb) if verb is not None else []
    owned = bool(doers) and low in ("him", "her") and refs.at.get(doers[0].i) is None
    return actor_ids(doers[0], refs) if doers and not owned else ()  # "her trip takes her to"


def _joined_before(
    word: Word, sentence: Sentence, refs: Refs, doer: tuple[str, ...]
) -> tuple[str, ...]:
    """Those that the sentence itself has joined: "stands by Chad and Mali and works with them"."""
    for other in reversed(sentence.words):
        if other.i < word.i and other.is_noun() and other.dep != "conj":
            ids = actor_ids(other, refs) if other.all("conj") else ()
            if len(ids) > 1 and ids != doer and all(i.startswith(_ACTORS) for i in ids):
                return ids
    return ()


def _plural(memory: Discourse, low: str) -> tuple[str, ...]:
    """Whom "they" and "their" mean when no subject says: those who met, or the two."""
    if low in ("they", "them") and memory.recent:
        last = [e for e in memory.recent[-1] if e.startswith("leader:")]
        if len(last) >= 2:
            return tuple(last)
    pair = memory.last_contact()
    if low in ("they", "them") and set(pair) & set(memory.countries(memory.subject)):
        return pair
    if memory.bilateral or not memory.group:
        return memory.main[:2] if memory.bilateral else ()
    return memory.group


def _agree(
    ids: tuple[str, ...], low: str, *, plural: bool = False, person: bool = False
) -> tuple[str, ...]:
    """The ids if a pronoun can mean them, in the form in which it does.

    person  whether they were named as a person, as "the Omani sultan" is, who stands for Oman"""
    if not ids:
        return ()
    people = all(i.startswith("leader:") for i in ids)
    if low in _HE:
        return ids if len(ids) == 1 and (people or person) else ()
    if low in _IT:
        return ids if len(ids) == 1 and not people else ()
    return ids if len(ids) > 1 or plural or ids[0].startswith("organisation:") else ()


def _first_person(
    memory: Discourse, word: Word, low: str, sentence: Sentence, refs: Refs
) -> tuple[str, ...]:
    if any(c.dep == "appos" for c in word.right) and word.head.i > word.i:
        # "We, the leaders of A, B and C, ...": all who are named before the verb
        between = (refs.at.get(w.i) for w in sentence.words if word.i < w.i < word.head.i)
        if named := memory.countries(i for r in between if r is not None for i in r.ids):
            memory.voices = tuple(named)
            return memory.voices
    if word.i in sentence.quoted:
        for ids, *_ in subjects_above(word, refs):
            if speaker := memory.countries(ids):
                return tuple(speaker[:1]) if low in _WE else ids[:1]
        later, _ = main_subject(sentence, refs)
        if speaker := memory.countries(later):
            return tuple(speaker[:1]) if low in _WE else later[:1]
    if memory.voices or word.i in sentence.quoted or low in _I:
        return memory.voices
    return memory.joined[0] if memory.joined else ()  # those who hold the joint text
