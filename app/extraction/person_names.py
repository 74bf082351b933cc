"""Where persons' names stand around a title, by capitals, particles and what the parser says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.extraction.mentions import Refs
from app.extraction.names import SUFFIXES
from app.extraction.people import People
from app.extraction.title_phrases import owners_after
from app.extraction.wordlists import word_list
from app.extraction.words import Word, written

_TITLE_WORDS = word_list("people", "title_words")
_PARTICLES = word_list("people", "particles")
NOT_NAMES = word_list("people", "not_names")
# Behind the comma of a title they open its bearer's name: "the Food Minister, Mr. Roy".
_HONOURS = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "shri",
        "smt",
        "shrimati",
        "h.e",
        "sheikh",
        "shaikh",
        "senator",
        "dato",
    }
)
_LENGTHS = (4, 3, 2)  # words of a name that the office table is asked for
# What a name joined by a hyphen may do or be: "the Putin-backed plan".
_COMPOUNDS = word_list("people", "compounds")
_OF_PLACES = frozenset({"GPE", "LOC", "FAC", "DATE", "EVENT", "NORP", "LAW"})
# What a name may stand behind whose title follows: "by Juan Sol, president of Peru".
_BEFORE_NAMES = frozenset({"", ",", ";", "by", "with", "and", "of", "that"}) | _TITLE_WORDS


class Name(NamedTuple):
    """Where a person's name stands in some words, end excluded.

    body  the country in "Daniel Noboa of Ecuador", where the title is plural"""

    first: int
    end: int
    body: str = ""


def names_after(
    words: Sequence[Word], i: int, refs: Refs, *, plural: bool, comma: bool
) -> tuple[list[Name], int]:
    """The names that begin at word i, behind a title, and where they stop."""
    if comma and i < len(words) and words[i].text in (",", "-", "–"):
        i += 1
        strict = True
    else:
        strict = False
    span = _name_at(words, i, refs, strict=strict)
    if span is None:
        return [], i - 1 if strict else i
    if (
        words[span[1] : span[1] + 1]
        and words[span[1]].text == ","
        and (
            "".join(w.text for w in words[span[1] + 1 : span[1] + 2]).strip(".").lower() in SUFFIXES
        )
    ):
        span = (span[0], span[1] + 2)
    if not plural:
        return [Name(*span)], span[1]
    names, stop = [], span[1]
    while True:
        stop, of = owners_after(words, span[1], refs, posted=False)
        names.append(Name(*span, *of[:1]))
        if stop >= len(words) or words[stop].text not in (",", "and"):
            break
        j = stop + 1
        while j < len(words) and words[j].text in (",", "and"):
            j += 1
        more = _name_at(words, j, refs, strict=False)
        if more is None:
            break
        span = more
    return names, stop


def name_between_commas(
    words: Sequence[Word], start: int, end: int, refs: Refs
) -> tuple[list[Name], int]:
    """The name in "the president, Moussa Dabo, said" and "the Food Minister, Shri Anil Roy"."""
    if words[end : end + 1] and words[end].text == ",":
        sure = "".join(w.text for w in words[end + 1 : end + 2]).rstrip(".").lower() in _HONOURS
        before = words[start - 1].text.lower() if start else ""
        if sure or before == "the" or (before in ("and", ",") and words[start].text[:1].isupper()):
            names, stop = names_after(words, end, refs, plural=False, comma=True)
            closed = stop < len(words) and words[stop].text in (",", ".", ")", "and", ";")
            if names and closed and (sure or names[0].end - names[0].first > 1):
                return names, stop
    return [], end


def _name_at(words: Sequence[Word], i: int, refs: Refs, *, strict: bool) -> tuple[int, int] | None:
    """The name that begins at word i, titles skipped; strict: the parser must call it a person."""
    while (
        i < len(words)
        and words[i].text.lower().rstrip(".") in _TITLE_WORDS
        and (words[i].text[0].isupper() or words[i].text.lower() in ("the", "his", "her"))
    ):
        i += 1
        if i < len(words) and words[i].text in ("'", "’", "."):
            i += 1
    j, capitals = i, 0
    while j < len(words) and j - i < 9:
        word = words[j]
        low = word.text.lower()
        joined = j > i and word.start == words[j - 1].end
        if (
            word.text in ("-", "’", "'")
            and joined
            and j + 1 < len(words)
            and words[j + 1].start == word.end
        ):
            j += 1
            if words[j].text.islower() and words[j].text not in _COMPOUNDS and capitals:
                j += 1  # "Ban Ki-moon"
            continue
        if (
            low in _PARTICLES
            and j + 1 < len(words)
            and (capitals or words[j + 1].text[:1].isupper() or words[j + 1].text == "-")
            and word.pos != "DET"
        ):
            j += 1
            continue
        known = j > i and word.ent == "PERSON" and words[j - 1].ent == "PERSON"  # "Liu He"
        if not word.text[:1].isupper() or (low in NOT_NAMES and not known) or low == "'s":
            break
        ref = refs.at.get(word.i)
        if (
            ref
            and ref.kind in ("name", "alias", "demonym", "acronym", "people")
            and not (capitals and word.ent == "PERSON")
        ):
            break
        if word.pos in ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX") and word.ent != "PERSON":
            break
        capitals += 1
        j += 1
    while j > i and (words[j - 1].text.lower() in _PARTICLES or words[j - 1].text in "-’'"):
        j -= 1
    if not capitals or j <= i:
        return None
    if strict and not any(w.ent == "PERSON" for w in words[i:j]) and j - i < 2:
        return None
    return i, j


def name_before(
    words: Sequence[Word], start: int, people: People, *, sure: bool = False
) -> list[Name]:
    """The name in "Xi Jinping, the Chinese president": it ends at the comma before the title.

    sure  whether the title says of whom it is, so that capitals before it are a name"""
    i = start - 1
    while i >= 0 and words[i].text.lower() in ("the", "a", "an", "who", "is", "was"):
        i -= 1
    if i < 1 or words[i].text != ",":
        return []
    end = i
    while i > 0 and words[i - 1].ent == "PERSON" and words[i - 1].text != "'s":
        i -= 1
    if i == end:  # the parser sees no person
        spans = ((max(0, end - k), end) for k in _LENGTHS)
        known = [Name(*s) for s in spans if _is_known(words[s[0] : s[1]], people)][:1]
        return known or (_unseen_name(words, end) if sure else [])
    return [Name(i, end)] if i < end and words[i].text[0].isupper() else []


def _unseen_name(words: Sequence[Word], end: int) -> list[Name]:
    """The capitals that stop at `end`, where they can be a name that the parser has missed."""
    i = end
    while i > 0 and end - i < 6 and words[i - 1].pos == "PROPN" and words[i - 1].text.istitle():
        if words[i - 1].text.lower() in _TITLE_WORDS:
            break
        i -= 1
    opens = i == 0 or words[i - 1].text.lower().rstrip(".") in _BEFORE_NAMES
    span = words[i:end]
    clear = all(w.ent not in _OF_PLACES and w.text.lower() not in NOT_NAMES for w in span)
    return [Name(i, end)] if opens and clear and 1 < end - i < 6 else []


def name_of(words: Iterable[Word]) -> str:
    return written(words).strip(" ,-’'")


def name_known(words: Sequence[Word], i: int, people: People) -> Name | None:
    """The name at word i that the parser takes for no name, but the office table knows."""
    spans = ((i, i + k) for k in _LENGTHS)
    return next((Name(*s) for s in spans if _is_known(words[s[0] : s[1]], people)), None)


def _is_known(span: Sequence[Word], people: People) -> bool:
    named = len(span) > 1 and all(w.text[:1].isupper() for w in span)
    return named and people.office_of(name_of(span)) is not None
