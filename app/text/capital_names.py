"""Names and titles of the vocabulary, found in text written in capitals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from app.vocabulary import vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_HONORIFICS = ("DR", "LORD", "MME", "MR", "MRS", "MS", "SIR")


def phrases(
    paragraph: str, words: Sequence[re.Match[str]], known: Mapping[str, Sequence[tuple[str, str]]]
) -> Iterator[tuple[int, str]]:
    """Yield where each known phrase begins and how it is written, left to right, without overlap.

    words  of the paragraph, in order; known: phrases by their first word, longest first"""
    stop = 0
    for word in words:
        at = word.start()
        if at < stop:
            continue
        for capitals, written in known.get(word[0], ()):
            end = at + len(capitals)
            if paragraph.startswith(capitals, at) and not paragraph[end : end + 1].isalnum():
                yield at, written
                stop = end
                break


@cache
def names() -> Mapping[str, Sequence[tuple[str, str]]]:
    """What the vocabulary calls by name, and who held office: in capitals, and as written."""
    known = vocabulary()
    forms = (form for form, of in known.forms.items() if any(f.kind != "term" for f in of))
    return _index((*forms, *known.combining, *sorted(people())))


@cache
def people() -> frozenset[str]:
    """The whole names of those who held office, with and without accents."""
    known = vocabulary()
    names = {office.person for office in known.offices}
    names |= {name for others in known.known_as.values() for name in others}
    whole = {name for name in names if " " in name}
    return frozenset(whole | set(map(_plain, whole)))


@cache
def surnames() -> frozenset[str]:
    """The last words of their names, in capitals."""
    return frozenset(name.rsplit(None, 1)[-1].upper() for name in people())


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


@cache
def titles() -> Mapping[str, Sequence[tuple[str, str]]]:
    """What people are called before their names."""
    return _index((*vocabulary().roles, *_HONORIFICS))


def _index(phrases: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Phrases by their first word, longest first: in capitals, and as they are written."""
    found: dict[str, dict[str, str]] = {}
    for phrase in phrases:
        capitals = phrase.upper()
        first = _WORD.match(capitals)
        if first is not None and len(capitals) == len(phrase):
            of = found.setdefault(first[0], {})
            of[capitals] = phrase if phrase == capitals else of.get(capitals, phrase)
    return {
        first: sorted(of.items(), key=lambda pair: -len(pair[0])) for first, of in found.items()
    }


@cache
def always() -> frozenset[str]:
    """Countries, places and peoples, in small letters: names, though English has such a word."""
    return frozenset(
        form.lower()
        for form, of in vocabulary().forms.items()
        if of[0].kind in ("name", "demonym", "people", "alias")
        and of[0].entity.startswith(("country:", "place:"))
        and not form.isupper()
    )
