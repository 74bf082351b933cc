"""Mends of parses that took a sentence's subject for something else.

Diplomatic prose opens with long phrases ("At the invitation of President Tito, President
Ceausescu paid ..."), behind whose comma the small parser loses the subject; and it takes the
verbs of a short formal sentence for plural nouns ("Malawi thanks Egypt")."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.words import Word, move

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_CLAUSES = frozenset({"ROOT", "ccomp"})


def find_subjects(words: Sequence[Word]) -> None:
    """Mend the words of one sentence in place."""
    for n, word in enumerate(words):
        if word.tag == "NNS" and word.pos == "NOUN" and word.dep in _CLAUSES:
            _as_verb(word)
        if word.dep in _CLAUSES and word.left and _finite(word) and not word.all(*_SUBJECTS):
            _from_opening(word, words[:n])


def _as_verb(word: Word) -> None:
    """ "Malawi thanks the Government of Egypt": only a verb has an object."""
    named = [c for c in word.left if c.dep in ("compound", "nmod", "nsubj")]
    if word.all("dobj") and named and named[-1].pos == "PROPN":
        word.pos, word.tag = "VERB", "VBZ"
        named[-1].dep = "nsubj"


def _finite(verb: Word) -> bool:
    if verb.pos not in ("VERB", "AUX"):
        return False
    return verb.tag in _FINITE or any(
        c.dep in ("aux", "auxpass") and c.tag in (*_FINITE, "MD") for c in verb.left
    )


def _from_opening(verb: Word, before: Sequence[Word]) -> None:
    """Hang on a verb the noun phrase behind the comma of what it opens with."""
    at = len(before) - 1
    while (
        at >= 0
        and before[at].head is verb
        and before[at].dep in ("aux", "auxpass", "advmod", "neg")
    ):
        at -= 1
    closed = at >= 0 and before[at].text == ","
    last = before[at - 1] if closed and at else before[at] if at >= 0 else None
    if last is None or last.head is verb:
        return
    chain = [last, *last.ancestors()]
    if verb not in chain:
        return
    opening = chain[chain.index(verb) - 1]
    if opening.dep not in ("prep", "advcl", "npadvmod"):
        return
    found = [w for w in chain[: chain.index(opening)] if _behind_comma(w, before)]
    if closed and len(found) > 1:  # "the Minister of Trade, Ann Lee, visited"
        found = found[1:]
    if found:
        move(found[0], verb, "nsubjpass" if verb.all("auxpass") else "nsubj")


def _behind_comma(word: Word, before: Sequence[Word]) -> bool:
    """Whether a noun phrase hangs on the words before its comma, as no "and" joins it to them."""
    if word.dep not in ("appos", "conj") or not word.is_noun():
        return False
    start = before.index(_first(word))
    return start > 1 and before[start - 1].text == ","


def _first(word: Word) -> Word:
    while word.left:
        word = word.left[0]
    return word
