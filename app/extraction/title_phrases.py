"""The words around a title that say whose it is: "the former Iraqi", "of France and Japan"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.mentions import Refs
from app.extraction.wordlists import word_list
from app.extraction.words import Word

_QUALITIES = word_list("people", "qualities")
_PAST = frozenset({"former", "ex", "late", "ousted", "deposed"})
# Bodies between a country and a title: "the Iraqi embassy's press attache".
_OFFICES = word_list("people", "offices")


def wording_of_role(words: Sequence[Word], first: int, end: int, start: int) -> str:
    kept = [w.text for w in words[start:first] if w.text.lower() in _QUALITIES] + [
        w.text for w in words[first:end]
    ]
    return re.sub(r" ?- ?", "-", " ".join(kept))


def owners_before(
    words: Sequence[Word], first: int, refs: Refs
) -> tuple[int, tuple[str, ...], bool]:
    """What stands before a role: where its phrase begins, of whom it is, whether it is past."""
    i, of, past = first, [], False
    while i > 0:
        word = words[i - 1]
        low = word.text.lower()
        ref = refs.at.get(word.i)
        if (
            ref
            and ref.kind in ("demonym", "name", "alias", "acronym", "seat", "capital")
            and ref.ids
        ):
            of.append(ref.ids[0])
            i = next(k for k, w in enumerate(words) if w.i == ref.first)
        elif low in _QUALITIES:
            past = past or low in _PAST
            i -= 1
        elif (
            low in ("'s", "’s", "-", "'")
            and i > 1
            and (words[i - 2].i in refs.at or words[i - 2].text.lower() in _QUALITIES | _OFFICES)
        ) or (
            low in ("and", ",")
            and of
            and i > 1
            and (r := refs.at.get(words[i - 2].i))
            and r.kind == "demonym"
        ):
            i -= 1
        else:
            break
    return i, tuple(reversed(of)), past


def owners_after(
    words: Sequence[Word], end: int, refs: Refs, *, posted: bool
) -> tuple[int, tuple[str, ...]]:
    """The countries or organisations in "of France, Japan and the European Union" at `end`.

    posted  whether "to Japan" belongs to the title, as an ambassador's does"""
    if end >= len(words) or words[end].text.lower() not in (
        ("of", "to", "for", "from") if posted else ("of", "for", "from")
    ):
        return end, ()
    to = words[end].text.lower() in ("to", "for", "from")
    i, found = end + 1, []
    while i < len(words):
        low = words[i].text.lower()
        ref = refs.at.get(words[i].i)
        if ref and ref.kind in ("name", "alias", "acronym", "demonym") and ref.ids:
            found.append(ref.ids[0])
            last = next(k for k, w in enumerate(words) if w.i == ref.last)
            i = last + 1
            if ref.kind == "demonym":  # "of the French Republic"
                while i < len(words) and words[i].text[:1].isupper() and words[i].pos == "PROPN":
                    i += 1
        elif low in ("the", "and", ",") and (low == "the" or found):
            ahead = [refs.at.get(w.i) for w in words[i + 1 : i + 4]]
            if low != "the" and not any(
                r and r.kind in ("name", "alias", "acronym") for r in ahead
            ):
                break
            i += 1
        else:
            break
    if not found:
        return end, ()
    return i, (() if to else tuple(found))
