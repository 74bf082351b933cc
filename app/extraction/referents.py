"""Whom noun phrases mean, who does what a verb says, and who is named before a word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.extraction.mentions import Refs
from app.extraction.subjects import JUDGEMENTS, inherited_subject
from app.extraction.words import Sentence, Word

# The kinds of mention that a later sentence can point back to.
NAMES = frozenset(
    [
        "name",
        "alias",
        "acronym",
        "demonym",
        "people",
        "capital",
        "seat",
        "person",
        "role",
        "group",
        "pronoun",
    ]
)


_PERSONS = frozenset({"he", "she", "him", "her", "i", "me"})


def actor_ids(word: Word, refs: Refs) -> tuple[str, ...]:
    """The ids that a noun phrase means: its head's, and those of what is joined to it."""
    found: list[str] = []
    for part in word.conjuncts():
        ref = refs.at.get(part.i)
        if ref is None:
            ref = next(
                (
                    r
                    for c in part.left
                    if c.dep in ("poss", "amod", "compound", "nmod") and (r := refs.at.get(c.i))
                ),
                None,
            )
            ref = ref or next(
                (
                    r
                    for c in part.right
                    if c.dep == "prep" and c.lemma in ("of", "from")
                    for g in c.children
                    if (r := refs.at.get(g.i))
                ),
                None,
            )
            if ref is not None and ref.head.dep == "pobj" and ref.head.head.head is part:
                found += [i for i in actor_ids(ref.head, refs) if i not in found]
            elif ref is not None and part.tag in ("NNS", "NNPS") and ref.head.head is part:
                found += [i for i in actor_ids(ref.head, refs) if i not in found]  # two demonyms
        if ref is not None and ref.kind != "term":
            found += [i for i in ref.ids if i not in found]
    return tuple(found)


def is_person(word: Word, refs: Refs) -> bool:
    """Whether a word means one person, by a name, a title or a pronoun: "the Omani sultan"."""
    ref = refs.at.get(word.i)
    if ref is None or word.tag in ("NNS", "NNPS") or len(ref.ids) > 1:
        return False
    return ref.kind in ("person", "role") or word.text.lower() in _PERSONS


def main_subject(sentence: Sentence, refs: Refs) -> tuple[tuple[str, ...], bool]:
    """Whom the first subject of a sentence means that means somebody; whether it is one person."""
    for word in sentence.words:
        if word.dep in ("nsubj", "nsubjpass") and word.head.dep in (
            "ROOT",
            "ccomp",
            "parataxis",
        ):
            ids = actor_ids(word, refs)
            if ids:
                return ids, is_person(word, refs)
    return (), False


class Subject(NamedTuple):
    """Whom a subject means, and what pronouns can stand for it."""

    ids: tuple[str, ...]
    plural: bool
    person: bool


def subjects_above(word: Word, refs: Refs) -> Iterable[Subject]:
    """The subjects before a word of the clauses around it, innermost first."""
    for above in word.ancestors():
        if above.is_verb():
            if above.dep in ("xcomp", "ccomp", "advcl") and not above.all("nsubj", "nsubjpass"):
                for doer in inherited_subject(above):  # "urged Iran to stop its raids": Iran's
                    if doer.i < word.i and (ids := actor_ids(doer, refs)):
                        yield _subject(doer, ids, refs)
            for child in above.children:
                if child.dep in ("nsubj", "nsubjpass", "agent") and child.i < word.i:
                    noun = (
                        above.head if child.tag in ("WP", "WDT") and above.dep == "relcl" else child
                    )
                    if ids := actor_ids(noun, refs):
                        yield _subject(noun, ids, refs)


def subject_behind(word: Word, refs: Refs) -> Iterable[Subject]:
    """The subject that a phrase put before it points ahead to: "During her stay in Fiji, the
    Tongan minister"."""
    for above in word.ancestors():
        if above.is_verb():
            for child in above.left:
                if child.dep in ("nsubj", "nsubjpass") and child.i > word.i:
                    if ids := actor_ids(child, refs):
                        yield _subject(child, ids, refs)
                    return


def _subject(noun: Word, ids: tuple[str, ...], refs: Refs) -> Subject:
    return Subject(ids, noun.tag in ("NNS", "NNPS"), is_person(noun, refs))


def judged(word: Word, refs: Refs) -> list[Subject]:
    """Whom a verb of judgement is about: "thanked Poland for its aid" means Poland's, and "for
    all it has done" what Poland has."""
    for above in word.ancestors():
        if above.is_verb() and not (above.dep == "relcl" and word.head is above):
            if above.lemma not in JUDGEMENTS:
                return []
            objects = [c for c in above.right if c.dep == "dobj" and c.i < word.i]
            return [_subject(c, actor_ids(c, refs), refs) for c in objects]
    return []


def named_before(word: Word, sentence: Sentence, refs: Refs) -> list[str]:
    """The countries, organisations and persons named before a word, the last one last."""
    found: list[str] = []
    for other in sentence.words:
        if other.i >= word.i:
            break
        ref = refs.at.get(other.i)
        if ref is not None and ref.kind in NAMES and ref.kind != "capital":
            if (
                other.dep in ("amod", "compound")
                and ref.head is other
                and ref.ids
                and ref.kind in ("demonym", "acronym")
                and word.tag in ("NN", "NNP")
            ):
                continue
            for entity in ref.ids:
                if entity.startswith(("country:", "leader:", "organisation:")):
                    if entity in found:
                        found.remove(entity)
                    found.append(entity)
    return found
