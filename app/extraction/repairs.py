"""Mends of parses that cannot be right, by agreement of verb forms and of list members.

The small parser hangs the later members of long lists too high. Where the words' own forms
show it, they are hung where they belong: cheaper, and surer, than a larger model."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.words import Word

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def repair(words: Sequence[Word]) -> None:
    """Mend the words of one text in place."""
    for word in words:
        if word.dep == "conj" and word.tag == "VB":
            _rehang_infinitive(word, words)
        elif word.dep == "npadvmod" and word.pos == "PROPN":
            _rehang_list_member(word, words)
        elif word.dep == "conj" and word.is_noun():
            _rehang_shared_possessor(word)


def _rehang_infinitive(word: Word, words: Sequence[Word]) -> None:
    """ "is ready to sell oil and export gas": a bare "export" cannot be joined to "is"."""
    head = word.head
    if head.tag not in _FINITE or any(c.dep in ("aux", "nsubj", "nsubjpass") for c in word.left):
        return
    if any(c.dep == "aux" and c.tag == "MD" for c in head.left):
        return
    for other in reversed(words[: words.index(word)]):
        if other is head:
            return
        if other.tag == "VB" and other.pos in ("VERB", "AUX") and head in other.ancestors():
            move(word, other, "conj")
            return


def _rehang_list_member(word: Word, words: Sequence[Word]) -> None:
    """ "in the UN, the SCO and the G20": a name behind a comma goes on with the list before it."""
    first = word.left[0] if word.left else word
    at = words.index(first)
    if at < 2 or words[at - 1].text != ",":
        return
    before = words[at - 2]
    if before.pos == "PROPN" and before.dep in ("pobj", "conj", "dobj") and before.head is not word:
        move(word, before, "conj")


def _rehang_shared_possessor(word: Word) -> None:
    """ "for France and Japan's support": the support is of both, not joined to France."""
    first = word.head
    owner = next((c for c in word.left if c.dep == "poss" and c.pos == "PROPN"), None)
    if (
        owner is None
        or first.pos != "PROPN"
        or first.head is first
        or any(c.dep == "case" for c in first.right)
    ):
        return
    between = [c for c in first.right if c.i < owner.i and c is not word]
    if any(c.dep == "cc" for c in between) and not any(c.dep in ("conj", "prep") for c in between):
        head, dep = first.head, first.dep
        move(word, head, dep)
        move(first, owner, "conj")


def move(word: Word, head: Word, dep: str) -> None:
    """Hang a word on another head."""
    old = word.head
    (old.left if word in old.left else old.right).remove(word)
    word.head, word.dep = head, dep
    side = head.left if word.i < head.i else head.right
    side.append(word)
    side.sort(key=lambda w: w.i)
