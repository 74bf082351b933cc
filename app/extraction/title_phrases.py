"""The words around a title that say whose it is: "the former Iraqi", "of France and Japan"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.mentions import Refs
from app.extraction.wordlists import word_list
from app.extraction.words import Word

_QUALITIES = word_list("people", "qualities")
# They do not hold the office, or not yet, or only next to its holder.
_NOT_IN_OFFICE = word_list("people", "not_in_office")
# The kinds of mention that own a title.
_OWNERS = frozenset({"name", "alias", "acronym", "demonym", "organisation"})
_COMPOUNDS = word_list("people", "compounds")
_DEMONYM = frozenset({"demonym"})
_JOINED = frozenset({"demonym", "acronym", "name"})
# What a party is led through: "of the Communist Party of Vietnam Central Committee".
_ORGANS = word_list("people", "party_organs")
_JOINTS = frozenset({"of", "the", "and", "for", ",", "on"})
_REACH = 40  # words looked back over for whom "its president" points at
# Bodies between a country and a title: "the Iraqi embassy's press attache".
_OFFICES = word_list("people", "offices")
# Where the name of a country's body stops: "the Finnish Foreign Ministry".
_BODIES = word_list("people", "bodies")


def wording_of_role(words: Sequence[Word], first: int, end: int, start: int) -> str:
    kept = [w.text for w in words[start:first] if w.text.lower() in _QUALITIES] + [
        w.text for w in words[first:end]
    ]
    return re.sub(r" ?- ?", "-", " ".join(kept))


def owners_before(
    words: Sequence[Word], first: int, refs: Refs, *, plural: bool
) -> tuple[int, tuple[str, ...], bool]:
    """What stands before a role: where its phrase begins, of whom it is, whether it is past."""
    i, of, past = first, [], False
    joined = _JOINED if plural else _DEMONYM  # "the U.S. and Soviet leaders"
    if i and _root(words[i - 1]) is not _root(words[i]):
        return i, (), False  # a name that ends the heading above
    while i > 0:
        word = words[i - 1]
        low = word.text.lower()
        ref = refs.at.get(word.i)
        if ref and ref.kind in _OWNERS | {"seat", "capital"} and ref.ids:
            of.append(ref.ids[0])
            i = next(k for k, w in enumerate(words) if w.i == ref.first)
        elif low in _QUALITIES:
            past = past or low in _NOT_IN_OFFICE
            i -= 1
        elif i > 1 and _leads_on(words, i, refs, listed=bool(of), kinds=joined):
            i -= 1
        else:
            break
    return i, tuple(reversed(of)), past


def _root(word: Word) -> Word:
    return next((w for w in reversed(list(word.ancestors()))), word)


def _leads_on(
    words: Sequence[Word], i: int, refs: Refs, *, listed: bool, kinds: frozenset[str]
) -> bool:
    """Whether the word before i joins a title to what stands before that word."""
    low, before = words[i - 1].text.lower(), words[i - 2]
    ref = refs.at.get(before.i)
    if low in ("'s", "’s", "-", "'"):
        return ref is not None or before.text.lower() in _QUALITIES | _OFFICES
    if low in _OFFICES:  # "the Iraqi embassy's attache"
        return ref is not None or before.text.lower() in _OFFICES
    return low in ("and", ",") and listed and ref is not None and ref.kind in kinds


def owners_after(
    words: Sequence[Word], end: int, refs: Refs, *, posted: bool
) -> tuple[int, tuple[str, ...]]:
    """The countries or organisations in "of France, Japan and the European Union" at `end`.

    posted  whether "to Japan" belongs to the title, as an ambassador's does"""
    if end >= len(words) or words[end].text.lower() not in (
        ("of", "to", "for", "from", "in", "at") if posted else ("of", "for", "from")
    ):
        return end, ()
    to = words[end].text.lower() in ("to", "for", "in", "at")
    kinds = _OWNERS | {"capital"} if to and posted else _OWNERS
    i, found = end + 1, []
    while i < len(words):
        low = words[i].text.lower()
        ref = refs.at.get(words[i].i)
        if ref and ref.kind in kinds and ref.ids:
            last = next(k for k, w in enumerate(words) if w.i == ref.last)
            i = last + 1
            if words[i : i + 1] and words[i].text == "-" and words[i + 1].text in _COMPOUNDS:
                i += 2  # "of the Chinese-led bank": not of China
                continue
            found.append(ref.ids[0])
            if ref.kind == "demonym":  # "of the French Republic"
                i = _behind_body(words, i)
            i = _behind_organs(words, i, ref.ids[0])
        elif low in ("the", "and", ",") and (low == "the" or found):
            ahead = _behind_articles(words, i + 1)
            named = [
                r for w in ahead if (r := refs.at.get(w.i)) and r.kind in _OWNERS - {"demonym"}
            ]
            if low != "the" and not named:
                break
            i += 1
        else:
            break
    if not found:
        return end, ()
    return i, (() if to else tuple(found))


def owner_through(
    words: Sequence[Word], end: int, refs: Refs
) -> tuple[int, tuple[str, ...]] | None:
    """The country in "of the Ministry of Trade of Kenya" or "of Iran's Security Council", where
    the title is that of a body of the country, and where the phrase stops."""
    if end >= len(words) or words[end].text.lower() not in ("of", "at", "in"):
        return None
    i, capitals = end + 1, 0
    while i < len(words) and i - end < 14:
        ref = refs.at.get(words[i].i)
        if ref and ref.kind in _OWNERS and ref.ids and ref.ids[0].startswith("country:"):
            i += ref.last - words[i].i + 1
            if i < len(words) and words[i].text in ("'s", "’s"):
                behind = _behind_body(words, i + 1)
                return (behind, ref.ids[:1]) if behind > i + 1 else None
            if ref.kind == "demonym" and (behind := _behind_body(words, i)) > i:
                return behind, ref.ids[:1]
            return (i, ref.ids[:1]) if capitals else None
        named = ref is not None and not (ref.ids and ref.ids[0].startswith("place:"))
        if named or not (words[i].text[:1].isupper() or words[i].text in _JOINTS):
            return None
        capitals += words[i].text[:1].isupper()
        i += 1
    return None


def _behind_body(words: Sequence[Word], i: int) -> int:
    """The place behind "Foreign Ministry" in "Foreign Ministry Pavel Novak", or behind all
    capitals at i if none of them is such a body."""
    stop = i
    while stop < len(words) and stop - i < 8 and _of_body(words[stop]):
        stop += 1
    bodies = [k for k in range(i, stop) if words[k].text.lower() in _BODIES]
    if bodies:
        return bodies[-1] + 1
    while stop > i and not words[stop - 1].text[:1].isupper():
        stop -= 1
    return stop


def _of_body(word: Word) -> bool:
    return word.text[:1].isupper() or word.text.lower() in _BODIES | {
        "foreign",
        "defence",
        "of",
        "for",
    }


def _behind_articles(words: Sequence[Word], i: int) -> Sequence[Word]:
    """The word at i, or the one behind "and" and "the" there."""
    while i < len(words) and words[i].text.lower() in ("and", "the"):
        i += 1
    return words[i : i + 1]


def _behind_organs(words: Sequence[Word], i: int, owner: str) -> int:
    """The place behind "(CPV)" and "Central Committee", if they stand at i."""
    j = i
    if [w.text for w in words[j : j + 3 : 2]] == ["(", ")"] and words[j + 1].text.isupper():
        j += 3
    k = j
    while k < len(words) and words[k].text.lower() in _ORGANS:
        k += 1
    return k if k > j or owner.startswith("organisation:") else i


def owner_pointed_at(words: Sequence[Word], start: int, refs: Refs) -> tuple[str, ...]:
    """The country or organisation of "its president" or "whose leader": the last subject before
    it in the sentence, else the last one named."""
    if not start or words[start - 1].text.lower() not in ("its", "whose"):
        return ()
    named: list[tuple[Word, str]] = []
    for word in reversed(words[max(0, start - 1 - _REACH) : start - 1]):
        if word.text in (".", "!", "?", ";") and named:
            break
        ref = refs.at.get(word.i)
        if ref and ref.head is word and ref.kind in _OWNERS | {"capital"} and len(ref.ids) == 1:
            named.append((word, ref.ids[0]))
    if words[start - 1].text.lower() == "its":
        named.sort(key=lambda one: one[0].dep not in ("nsubj", "nsubjpass"))
    return tuple(entity for _, entity in named[:1])


def signing_for(words: Sequence[Word], first: int, refs: Refs) -> str:
    """The country or organisation in "For the Republic of India: Indira Gandhi"."""
    i = first - 1
    while i > 0 and first - i < 4 and words[i].text not in (":", "-"):
        i -= 1
    if i < 2 or words[i].text != ":":
        return ""
    ref = refs.at.get(words[i - 1].i)
    if ref is None or not ref.ids or ref.kind not in _OWNERS:
        return ""
    before = [w.text.lower() for w in words[max(0, i - 12) : i]]
    return ref.ids[0] if "for" in before or "behalf" in before else ""
