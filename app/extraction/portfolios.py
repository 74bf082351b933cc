"""What a minister is charged with: "of Energy, Mineral Resources and Water", "Trade and Industry".

No list can hold all portfolios; the words that they are made of can be listed."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.wordlists import word_list
from app.extraction.words import Word
from app.vocabulary import Role

_FIELDS = word_list("portfolios", "fields")
_JOINTS = frozenset({",", "and", "&", "of", "for", "the", "/"})
_CHARGED = frozenset(
    {"minister", "ministers", "secretary", "secretaries", "undersecretary", "commissioner"}
)
_QUARTERS = frozenset({"east", "south", "west", "north", "central"})
_LONGEST = 14  # words


def portfolio(words: Sequence[Word], first: int, end: int, role: Role) -> tuple[int, int]:
    """Where a title begins and stops with what it is charged with.

    first, end  where the role that the vocabulary knows stands, end excluded"""
    charged = [w.text.lower() for w in words[first:end] if w.text.lower() in _CHARGED]
    if not charged or role.rank not in ("minister", "official"):
        return first, end
    if words[end - 1].text.lower() in _CHARGED:
        return _start(words, first), _end(words, end, opens=True)
    return first, _end(words, end, opens=False)


def _end(words: Sequence[Word], end: int, *, opens: bool) -> int:
    """Where "of Foreign Affairs, Labour and Trade" stops.

    opens  whether nothing of it has been read: then it begins with "of", "for" or a capital"""
    stop, i = end, end
    if opens and i < len(words) and words[i].text in (",", "and", "&"):
        return end
    while i < len(words) and i - end < _LONGEST:
        if _field(words[i]):
            i = stop = i + 1
        elif _goes_on(words, i, first=stop == end):
            i += 1
        else:
            break
    if stop < len(words) and words[stop].text.lower() in _CHARGED:
        return end  # "Deputy Prime Minister and Foreign Minister"
    return stop


def _goes_on(words: Sequence[Word], i: int, *, first: bool) -> bool:
    """Whether a portfolio may run on over a word that is none of its fields."""
    word = words[i]
    low = word.text.lower()
    if low in _JOINTS:
        return low != "of" or first or _field_at(words, i + 1)
    if word.text[:1].isupper() and low in _QUARTERS:
        return True
    return word.ent in ("NORP", "LOC", "ORG") and any(
        w.text == "Affairs" for w in words[i + 1 : i + 5]
    )


def _start(words: Sequence[Word], first: int) -> int:
    """Where "Energy and Natural Resources Minister" begins."""
    start = i = first
    named = words[first].text[:1].isupper()
    while i > 0 and first - i < _LONGEST:
        word = words[i - 1]
        if _field(word) and word.text[:1].isupper() == named:
            i -= 1
            start = i
        elif named and word.text in ("and", "&", ",") and i > 1 and _field(words[i - 2]):
            i -= 1
        else:
            break
    return start


def _field(word: Word) -> bool:
    return word.text.lower() in _FIELDS and word.ent != "PERSON"


def _field_at(words: Sequence[Word], i: int) -> bool:
    while i < len(words) and words[i].text.lower() in ("the", "and"):
        i += 1
    return i < len(words) and _field(words[i])
