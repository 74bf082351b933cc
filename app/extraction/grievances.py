"""What a doing or grievance is called: the deed in "accused Mali of sheltering rebels", the reason
in "expelled them for activities incompatible with their status"."""

from __future__ import annotations

from collections.abc import Callable

from app.extraction.phrases import phrase_words
from app.extraction.things import VAGUE
from app.extraction.wordlists import word_list
from app.extraction.words import Word

# What a state has, or who serves it: no matter of its own to take a stand on.
BELONGINGS = word_list("grievances", "belongings")
_LONGEST = 11
# Words of a deed at most: its verb, what it is done to, and one phrase more.
_LONGEST_DEED = 12
_TAILS = frozenset(
    {
        "of",
        "for",
        "on",
        "in",
        "between",
        "to",
        "against",
        "with",
        "from",
        "at",
        "into",
        "over",
        "by",
    }
    | {"towards", "toward"}
)
_ASIDE = frozenset({"advcl", "ccomp", "parataxis", "relcl", "mark", "appos"})
_LOOSE = frozenset(
    {"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "NUM", "PART", "PRON", "PUNCT", "SCONJ"}
)
# "the latest attack", "the first visit": words that tell nothing of a thing.
_EMPTY = frozenset({"alleged", "first", "last", "late", "new", "own", "recent", "same", "such"})


def deed_words(verb: Word) -> list[Word]:
    """The words of a deed told by a verb, in order, without clauses that tell more of it."""
    inside = [w for w in verb.subtree() if w.i >= verb.i]
    stop = min(
        (w.i for c in inside if c is not verb and c.dep in _ASIDE for w in c.subtree()),
        default=inside[-1].i + 1,
    )
    breaks = [w.i for w in inside if w.text in (",", ";", ":", "--", "–", "—") and w.i > verb.i]
    words = [w for w in inside if w.i < min([stop, *breaks])]
    if sum(w.text[0].isalnum() for w in words) > _LONGEST_DEED:
        ends = [w.i for w in words if w.dep == "prep" and verb.i + 2 < w.i < verb.i + _LONGEST_DEED]
        words = [w for w in words if w.i < (ends[-1] if ends else verb.i + _LONGEST_DEED)]
    while words and (words[-1].pos in _LOOSE or words[-1].dep in ("amod", "compound", "poss")):
        words.pop()
    return words


def grievance_words(head: Word) -> list[Word]:
    """The words of a noun phrase that names a grievance, in order: also the adjective or
    participle behind its noun, without which it would say nothing: "threats posed by Peru"."""
    words = phrase_words(head, _LONGEST, tails=_TAILS, dates=False)
    last = words[-1].i if words else head.i
    for child in head.right:
        postponed = child.dep == "amod" and child.right
        told = child.dep == "acl" and (
            child.tag == "VB" or (head.lemma in VAGUE and child.tag == "VBN")
        )
        if (postponed or told) and child.i >= last:
            more = deed_words(child)
            if child.tag == "VB":
                more = [*child.all("aux"), *more]
            words = [w for w in words if w.i < child.i] + more
            break
    return words


def tells(head: Word, words: list[Word], names: Callable[[list[Word]], bool]) -> bool:
    """Whether a vague noun's phrase says what it means by more than whose it is."""
    return any(c.dep in ("prep", "agent") and c.lemma == "by" for c in head.right) or any(
        w.pos in ("ADJ", "NOUN", "PROPN", "VERB")
        and w.lemma not in VAGUE
        and w.lemma.lower() not in _EMPTY
        and w.tag not in ("JJR", "JJS")
        and w.ent not in ("DATE", "TIME", "ORDINAL", "CARDINAL")
        and not names([w])
        for w in words
        if w is not head
    )
