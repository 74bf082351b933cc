"""Persons listed one after the other are joined, though the parser hangs each on the last one's
name: "met the Food Minister, Mr. Roy, the Finance Minister, Mr. Sen and Mr. Das"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extraction.mentions import Ref, Refs
from app.extraction.words import Sentence, Word, move

_JOINTS = frozenset({"and", "&"})
_BETWEEN = _JOINTS | {",", "the", "his", "her", "mr.", "mrs.", "ms.", "dr."}
# How the parser hangs a member of a list that it has not understood.
_LOOSE = frozenset({"appos", "conj", "dep", "nmod", "npadvmod"})


def join_people(sentences: Sequence[Sentence], refs: Refs) -> None:
    """Mend the words of one text in place."""
    for sentence in sentences:
        for run in _runs(sentence.words, refs):
            first = run[0]
            for other in run[1:]:
                if other in first.conjuncts():
                    continue
                if other.dep not in _LOOSE:
                    break  # "after meeting Mr. Roy, Mr. Sen and Mr. Das left"
                move(other, first, "conj")


def _owner(ref: Ref | None) -> bool:
    return ref is not None and ref.kind in ("name", "alias") and ref.head.head.lemma == "of"


def _runs(words: Sequence[Word], refs: Refs) -> Iterator[list[Word]]:
    """The heads of persons that stand in a row, as far as its last "and"."""
    run: list[Word] = []
    sure = 0  # so many of them stand before or behind an "and"
    joint = False
    title: Word | None = None  # of whom is named next
    last: Ref | None = None
    named: tuple[str, ...] = ()
    for word in words:
        ref = refs.at.get(word.i)
        if ref is not None and ref is last:
            continue
        last = ref
        if ref is not None and ref.kind == "person" and len(ref.ids) == 1:
            head, title = title or ref.head, None
            if not run or (head.i > run[-1].i and ref.ids != named):
                run.append(head)
                sure = len(run) if joint else sure
            joint, named = False, ref.ids
        elif ref is not None and ref.kind == "role":
            title = title or ref.head
        elif (run or title is not None) and (word.lemma == "of" or _owner(ref)):
            continue  # "Ann Lee of Fiji, the President of Tonga, Bo Sun, and Cy Roe"
        elif word.text.lower() in _BETWEEN:
            joint = joint or word.text.lower() in _JOINTS
        else:
            if sure > 1:
                yield run[:sure]
            run, sure, joint, title = [], 0, False, None
    if sure > 1:
        yield run[:sure]
