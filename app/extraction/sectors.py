"""The sectors that a relation names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extraction.examples import examples
from app.extraction.matches import Match
from app.extraction.mentions import term_ids
from app.extraction.naming import QUANTITIES
from app.extraction.phrases import phrase_words
from app.extraction.subjects import of_what
from app.extraction.things import FIELDS, VAGUE, listed
from app.extraction.wordlists import word_list
from app.extraction.words import Word

# "in the face of", "in line with": the noun of a preposition made of several words
_IDIOMS = word_list("sectors", "idioms")
# Adjectives that praise or place and name no field: "bilateral and economic ties"
_NO_FIELDS = word_list("sectors", "no_fields")
# The slots in which a sector may be one that no vocabulary lists.
_OPEN = frozenset({"in", "on", "against", "obj", "purpose"})


def sectors(match: Match) -> list[str]:
    """The ids of the sectors that a relation names."""
    if match.frame.type.qualifier != "sector":
        return []
    found: list[str] = []
    refs = match.scene.refs
    for slot in match.frame.sector:
        if slot in ("mod", "self"):
            words = [
                w
                for c in match.word.left
                if c.dep in ("amod", "compound", "nmod", "poss")
                for w in c.subtree()
            ]
            words += [match.word] if slot == "self" else _stray_fields(match.word)
            found += [i for i in term_ids(words, refs) if i not in found]
            if found and slot == "mod":
                found += _fellows(match, words, found)
            continue
        for word in match.slot(slot):
            if word.i < match.word.i and slot not in ("subj", "obj"):
                continue
            open_ = not match.frame.known and slot in _OPEN
            if slot == "purpose" and (word.lemma in VAGUE or len(phrase_words(word)) < 2):
                open_ = False  # "to meet a regional challenge", "to stop the war"
            found += [i for i in _sectors(match, word, unlisted=open_) if i not in found]
    return found


def _stray_fields(word: Word) -> list[Word]:
    """The first adjectives of "deepen economic, political and cultural ties", where the parser
    takes them for the things that are deepened."""
    found = []
    while word.dep == "conj" and word.head.pos in ("ADJ", "NOUN"):
        word = word.head
        found.append(word)
    return found if word.pos == "ADJ" and word.dep in ("dobj", "pobj") else []


def _fellows(match: Match, words: Sequence[Word], known: Sequence[str]) -> list[str]:
    """The fields that a list of adjectives names beside one that is known: "political, cultural and
    economic ties" are political ties, too."""
    refs = match.scene.refs
    together = [w for w in words if w.dep == "conj" or w.all("conj")]
    if len(together) < 2:
        return []
    strange = [
        w for w in together if w.i not in refs.at and not w.left and w.lemma not in _NO_FIELDS
    ]
    named = [_field_called(match, w) for w in strange if w.pos in ("ADJ", "NOUN")]
    return [i for i in named if i and i not in known]


def _field_called(match: Match, word: Word) -> str:
    """The sector that an adjective alone calls; else, unless only listed ones count, its own."""
    if listed_ := _listed_field(match, word):
        return listed_[0]
    return "" if match.frame.known else match.things.of("Sector", [word])


def _listed_field(match: Match, word: Word) -> list[str]:
    """The vocabulary's sector of an adjective: "social" for social affairs."""
    forms = match.scene.vocabulary.forms.get(f"{word.text.lower()} affairs", ())
    return [f.entity for f in forms if f.entity.startswith("sector:")]


def _sectors(match: Match, word: Word, *, unlisted: bool) -> Iterator[str]:
    """The sectors that a phrase lists, each by its known name or, if unlisted, as it is called."""
    refs = match.scene.refs
    if not any(term_ids(_named_part(w), refs) for w in _members(word)):
        if unlisted and word.is_noun():
            yield from _unlisted_sectors(match, word)
        return
    members = _members(word)
    for member in members:
        others = {w.i for m in members if m is not member for w in m.subtree()} - {
            w.i for w in [member, *(w for c in member.left for w in c.subtree())]
        }
        known = term_ids([w for w in _named_part(member) if w.i not in others], refs)
        yield from known
        if known and member.lemma in FIELDS:
            before = [w for c in member.left if c.dep == "amod" for w in c.subtree()]
            yield from _fellows(match, before, known)
        elif not known and member.pos == "ADJ" and len(members) > 2:
            yield from _listed_field(match, member)
        if not known and unlisted and member.is_noun() and len(members) > 2:
            yield from _unlisted_sectors(match, member, alone=True)


def _members(word: Word) -> list[Word]:
    """The heads of a list; those of "areas such as A and B" are A and B."""
    found: list[Word] = []
    for member in word.conjuncts():
        counted = [] if member.lemma not in QUANTITIES else of_what(member)
        if any(w.lemma in FIELDS for w in counted):  # "in a number of sectors, including A and B"
            found += [m for n in examples(member) for m in n.conjuncts() if n not in counted]
        inner = [n for w in [member, *counted] if w.lemma in FIELDS for n in _inner(w)]
        inner += [w for w in member.left if w.dep == "nmod" and w.all("conj")]
        found += [m for noun in inner for m in noun.conjuncts()]
        found += [member] if not inner or inner[-1] in member.left else []
    return list(dict.fromkeys(found))


def _inner(field: Word) -> list[Word]:
    """The nouns behind "of", or behind "such as" anywhere below: "areas in which both ..." """
    if nouns := [w for w in examples(field) if w.is_noun()]:
        return nouns
    below = [w for w in field.subtree() if w.i > field.i]
    if any(w.text == "(" for w in below):  # "in various fields (trade, tourism)"
        return [w for w in below if w.pos in ("NOUN", "PROPN", "ADJ")]
    return [n for w in below if w.text.lower() in ("as", "including") for n in w.all("pobj")]


def _named_part(word: Word) -> list[Word]:
    """A phrase without the places that it tells of: "a railway from the port to the mines"."""
    found = word.subtree()
    for child in word.right:
        if child.dep == "prep" and child.lemma in ("from", "near", "through", "via", "under"):
            gone = {w.i for w in child.subtree()}
            found = [w for w in found if w.i not in gone]
    return found


def _unlisted_sectors(match: Match, word: Word, *, alone: bool = False) -> Iterator[str]:
    if word.lemma in FIELDS:
        if not alone:
            for noun in examples(word):
                yield from _unlisted_sectors(match, noun)
        return
    for phrase in [phrase_words(word, tails=frozenset({"of"}))] if alone else listed(word):
        if (
            phrase
            and not match.names_actor(phrase)
            and not (
                phrase[-1].lemma in _IDIOMS
                or phrase[0].lemma in _IDIOMS
                or phrase[0].lemma in VAGUE
            )
            and not any(w.ent in ("DATE", "TIME") for w in phrase)
        ):
            yield match.things.of("Sector", phrase[:7])
