"""The wording of noun phrases: what an agreement, an issue or an event is called in the text."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.wordlists import word_list
from app.extraction.words import Word, written

_LEFT = frozenset(
    {
        "amod",
        "compound",
        "nmod",
        "nummod",
        "poss",
        "case",
        "punct",
        "advmod",
        "quantmod",
        "npadvmod",
    }
)
_DROPPED_FIRST = frozenset({"det", "predet", "punct"})
_PREPOSITIONS = frozenset(
    {"of", "for", "on", "in", "with", "between", "to", "against", "from", "at"}
)
_NEVER = frozenset({"relcl", "appos", "advcl", "ccomp", "parataxis", "cc", "preconj"})
_POINTING = word_list("phrases", "pointing")
_QUOTES = frozenset("\"'“”‘’«»`") | {"''", "``"}


def phrase_words(
    head: Word,
    limit: int = 14,
    *,
    tails: frozenset[str] = _PREPOSITIONS,
    joined: bool = False,
    dates: bool = True,
) -> list[Word]:
    """The words of a noun phrase around its head, in order: what stands before the noun, and
    the prepositional phrases behind it as far as they belong to its name.

    limit   words at most; a phrase that would be longer ends before the preposition
    joined  whether "A and B" is one name
    dates   whether "on Friday" belongs to it"""
    words = [w for child in head.left if child.dep in _LEFT for w in child.subtree()] + [head]
    for child in head.right:
        if child.dep in _NEVER or child.i > head.i + limit:
            continue
        if not dates and child.dep == "prep" and any(c.ent == "DATE" for c in child.children):
            continue
        if child.dep == "prep" and child.text.lower() in tails:
            more = [
                child,
                *(
                    w
                    for c in child.children
                    if c.dep in ("pobj", "pcomp")
                    for w in _object(c, tails)
                ),
            ]
        elif child.dep in ("case", "nummod", "nmod", "compound"):
            more = child.subtree()
        elif joined and child.dep == "conj" and child.is_noun():
            ands = [c for c in head.right if c.dep == "cc" and c.i < child.i]
            more = [*ands, *phrase_words(child, limit, tails=tails, joined=True)]
        else:
            continue
        if len(words) + len(more) > limit:
            break
        words += more
    return _trim(sorted(dict.fromkeys(words), key=lambda w: w.i))


def _object(word: Word, tails: frozenset[str]) -> list[Word]:
    left = [w for child in word.left for w in child.subtree()]
    right: list[Word] = []
    for child in word.right:
        if child.dep == "prep" and child.text.lower() in tails:
            right += [
                child,
                *(w for c in child.children if c.dep == "pobj" for w in _object(c, tails)),
            ]
        elif child.dep in ("conj", "cc", "case", "dobj", "punct", "nummod"):
            right += _object(child, tails) if child.dep in ("conj", "dobj") else [child]
    return [*left, word, *right]


def _trim(words: list[Word]) -> list[Word]:
    while words and (
        words[0].dep in _DROPPED_FIRST
        or words[0].text.lower() in _POINTING
        or words[0].text in _QUOTES
        or words[0].tag == "POS"
    ):
        words = words[1:]
    if [w.text.lower() for w in words[-3:]] in (["of", "the", "other"], ["of", "each", "other"]):
        words = words[:-3]
    while (
        words
        and (words[-1].dep in ("punct", "cc", "prep") or words[-1].text in _QUOTES)
        and words[-1].text != ")"
    ):
        words = words[:-1]
    return words


def wording(words: Sequence[Word]) -> str:
    """The words as written, spaces as in the text, quotation marks left out."""
    return written(w for w in words if w.text not in _QUOTES).strip(" ,;:-–")
