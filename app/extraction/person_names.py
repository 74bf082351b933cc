"""Where persons' names stand around a title, by capitals, particles and what the parser says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.extraction.mentions import Refs
from app.extraction.names import SUFFIXES
from app.extraction.wordlists import word_list
from app.extraction.words import Word, written

_TITLE_WORDS = word_list("people", "title_words")
_PARTICLES = word_list("people", "particles")
_NOT_NAMES = word_list("people", "not_names")


def names_after(
    words: Sequence[Word], i: int, refs: Refs, *, plural: bool, comma: bool
) -> tuple[list[tuple[int, int]], int]:
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
    names = [span]
    while plural and span[1] < len(words) and words[span[1]].text in (",", "and"):
        j = span[1] + 1
        if j < len(words) and words[j].text == "and":
            j += 1
        more = _name_at(words, j, refs, strict=False)
        if more is None:
            break
        span = more
        names.append(span)
    return names, span[1]


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
            continue
        if (
            low in _PARTICLES
            and j + 1 < len(words)
            and (capitals or words[j + 1].text[:1].isupper() or words[j + 1].text == "-")
            and word.pos != "DET"
        ):
            j += 1
            continue
        if not word.text[:1].isupper() or low in _NOT_NAMES or low == "'s":
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


def name_before(words: Sequence[Word], start: int, refs: Refs) -> list[tuple[int, int]]:
    """The name in "Xi Jinping, the Chinese president": it ends at the comma before the title."""
    i = start - 1
    while i >= 0 and words[i].text.lower() in ("the", "a", "an", "who", "is", "was"):
        i -= 1
    if i < 1 or words[i].text != ",":
        return []
    end = i
    while i > 0 and words[i - 1].ent == "PERSON" and words[i - 1].text != "'s":
        i -= 1
    return [(i, end)] if i < end and words[i].text[0].isupper() else []


def name_of(words: Iterable[Word]) -> str:
    return written(words).strip(" ,-’'")
