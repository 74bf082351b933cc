"""Text written in capitals, given the case that it would have elsewhere, character for character.

Parsers are trained on mixed case; of telegrams and wire copy in capitals they see little. What
is a name is told by the vocabulary, by titles ("PRESIDENT BUSH"), by English having no such word,
and by what a tagger makes of the sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Set
from typing import Protocol

from app.text.capital_names import always, names, people, phrases, surnames, titles

FEWEST = 20
"""A paragraph with fewer letters than this keeps its case."""
_SHARE = 0.8
_RUN = re.compile(r"[A-Z][^a-z]{12}")  # every paragraph in capitals holds one
_LABEL = re.compile(r"[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]*){1,6}(?=: )")  # "PRIME MINISTER LUNDE: "
_WORD = re.compile(r"[^\W\d_]+")
_START = re.compile(r"(?:^|^[^\W\d_]+: |(?<![\W_][A-Z])[.!?]['\")\]]* |[,:] (?=\"))['\"(\[]*$")
_DAYS = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"}
_CALENDAR = _DAYS | {
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE",
    "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
}  # fmt: skip
_OTHER_THAN_MONTHS = frozenset({"MAY", "MARCH"})
_BUSY = frozenset({"verb", "adj", "adv", "other"})
"""Classes of words that are seldom names, whatever the tagger says; those of a noun often are."""
_DAY_BEFORE = re.compile(r"[0-9] $")
_DAY_BEHIND = re.compile(r",? [0-9]")
_DURING = re.compile(r"\b(?:BY|DURING|EARLY|IN|LAST|LATE|MID|NEXT|OF|SINCE|THIS|TILL|UNTIL)[ -]$")
_CLITICS = frozenset({"d", "ll", "m", "re", "s", "t", "ve"})
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "den", "der", "di", "du", "ibn", "la", "van", "von"}
)
_SMALL_IN_TITLES = frozenset({"and", "for", "of", "the"})
_UNITS = frozenset({"BLN", "DLRS", "HRS", "KG", "KM", "MLN", "MT", "PCT"})
_NUMERAL = re.compile(r"[IVX]{2,5}")
# Behind these "us" is whoever speaks; elsewhere telegrams write the United States so.
_US = re.compile(
    r"\b(?:AMONG|ASK|ASKED|ASSURED?|BOTH OF|GAVE|GIVEN?|HELP(?:ED)?|INFORMED|JOIN(?:ED)?|LET"
    r"|REMINDED|SHOW(?:ED|N)?|TELLS?|TOLD|URGED) $"
)
_BESIDE = re.compile(rf"{_US.pattern}|\b(?:BETWEEN|BY|FOR|FROM|OF|TO|WITH) $")
_COMMON_ENDING = re.compile(
    r".{3,}(?:able|ed|ence|ible|ical|ing|ised|ism|ist|ity|ive|ized|less|ly|ment|nce|ness|ous|ship"
    r"|sion|tion)s?"
)
_VOWEL = re.compile(r"[AEIOUY]")
_ONE_VOWEL = re.compile(r"[AEIOU][^AEIOUY]{3,4}|[^AEIOUY]{3,4}[AEIOU]")


class English(Protocol):
    """What is known of English words."""

    def classes(self, word: str) -> frozenset[str]:
        """Of a word in small letters: noun, verb, adj, adv, other; empty where it is no word."""

    def names(self, text: str) -> frozenset[int]:
        """Where the words begin that are names, as the sentences of a text read."""


def mixed_case(text: str, english: English) -> str:
    """The text, character for character, with its paragraphs in capitals in mixed case.

    So are the labels of speakers in a transcript; words in capitals within a sentence stay.

    text  paragraphs parted by one blank line"""
    seen: set[str] = set()
    return "\n\n".join(
        _mixed(paragraph[:end], english, seen) + paragraph[end:]
        if (end := _shouted(paragraph))
        else paragraph
        for paragraph in text.split("\n\n")
    )


def _shouted(paragraph: str) -> int:
    """How many characters from the first stand in capitals: all, a speaker's label, or none."""
    if _RUN.search(paragraph) is not None:
        letters = [sign for sign in paragraph if sign.isalpha()]
        capitals = sum(map(str.isupper, letters))
        if len(letters) >= FEWEST and capitals > _SHARE * len(letters):
            return len(paragraph)
    label = _LABEL.match(paragraph)
    return label.end() if label else 0


def _mixed(paragraph: str, english: English, seen: set[str]) -> str:
    """One paragraph in mixed case.

    seen  names that titles in the text have given away so far, in capitals; added to"""
    signs = list(paragraph.lower())
    if len(signs) != len(paragraph):
        return paragraph  # a letter whose small form is two characters
    words = [word for word in _WORD.finditer(paragraph) if word[0].isupper()]
    covered: set[int] = set()
    for at, name in phrases(paragraph, words, names()):
        if _is_name(paragraph, at, name, english):
            signs[at : at + len(name)] = name
            covered.update(range(at, at + len(name)))
            if name in people():
                seen.update(part.upper() for part in name.split() if part[0].isupper())
    tagged = english.names("".join(signs))
    begun = {at + len(title): at for at, title in phrases(paragraph, words, titles())}
    chain: set[int] = set()  # where names behind a title end
    last = 0
    for word in words:
        at, end = word.span()
        beside = paragraph[last:at] in (" ", ". ", "-")
        titled = beside and (last in begun or last in chain)
        if at not in covered:
            signs[at:end] = _cased(word, english, at in tagged, titled, seen)
        if titled and last in chain and word[0].lower() in _PARTICLES:
            signs[at] = signs[at].lower()
            chain.add(end)
        elif titled and signs[at].isupper():
            chain.add(end)
            seen.add(word[0])
            for part in _WORD.finditer(paragraph, begun.get(last, last), last):
                if part.start() not in covered:
                    signs[part.start() : part.end()] = _in_title(part)
        last = end
    for word in words:
        if _START.search(paragraph, max(word.start() - 14, 0), word.start()):
            signs[word.start()] = paragraph[word.start()]
    return "".join(signs)


def _is_name(text: str, at: int, name: str, english: English) -> bool:
    """Whether what the vocabulary calls so is no other word here: "WHO" and "AID" may be."""
    low = name.lower()
    busy = english.classes(low) & _BUSY
    if " " in name or not busy or low in always():
        return True
    return busy == {"other"} and text[max(at - 4, 0) : at] == "THE "


def _cased(
    word: re.Match[str], english: English, tagged: bool, titled: bool, seen: Collection[str]
) -> str:
    """A word that the vocabulary does not know in the case that it would have in mixed case.

    tagged  the tagger takes it for a name; titled: it stands behind a title or goes on a name"""
    written, low = word[0], word[0].lower()
    text, at, end = word.string, word.start(), word.end()
    if low in _CLITICS and text[at - 1 : at] == "'" and text[max(at - 2, 0) : at - 1].isalnum():
        return low  # "Peru's", "we're"
    if len(low) == 1:
        return _letter(text, at)
    if low == "us":
        quoted = text.count('"', 0, at) % 2 == 1
        spoken = (_BESIDE if quoted else _US).search(text, max(at - 12, 0), at)
        return low if spoken else written
    if _NUMERAL.fullmatch(written) and written not in seen:
        return written
    if written in _CALENDAR:
        month = written not in _OTHER_THAN_MONTHS or _is_month(text, at, end)
        return written.capitalize() if month else low
    if written in _UNITS or text[end : end + 2] == "'T":
        return low
    classes = english.classes(low)
    known = written in seen or (titled and written in surnames())
    if not titled and not known and _is_acronym(word, tagged, classes):
        return written
    if (tagged and (titled or known)) or ((tagged or known) and not classes & _BUSY):
        return _name(written)
    if classes or (not titled and _is_common(word, english)):
        return low
    return _name(written)


def _letter(text: str, at: int) -> str:
    """A letter by itself: an initial, "I", the article."""
    letter = text[at]
    if text[max(at - 1, 0) : at].isdigit():
        return letter.lower()  # "1950s"
    if letter in "DL" and text[at + 1 : at + 2] == "'":
        return letter.lower()  # "d'affaires"
    return letter.lower() if letter == "A" and text[at + 1 : at + 2] != "." else letter


def _name(written: str) -> str:
    if written.startswith("MC") and len(written) > 4:
        return "Mc" + written[2:].capitalize()
    return written.capitalize()


def _in_title(word: re.Match[str]) -> str:
    low = word[0].lower()
    return low if low in _SMALL_IN_TITLES else word[0].capitalize()


def _is_acronym(word: re.Match[str], tagged: bool, classes: Set[str]) -> bool:
    """Whether a word can only be spelled out."""
    written = word[0]
    if classes:
        return classes == {"noun"} and not _VOWEL.search(written)
    if (
        not _VOWEL.search(written)
        or word.string[word.start() - 1 : word.end() + 1] == f"({written})"
    ):
        return True
    return len(written) < 4 or (not tagged and _ONE_VOWEL.fullmatch(written) is not None)


def _is_common(word: re.Match[str], english: English) -> bool:
    """Whether a word that is not English looks like it: by its ending, as half of a compound."""
    behind = _WORD.match(word.string, word.end() + 1)
    joined = word.string[word.end() : word.end() + 1] == "-" and behind is not None
    if joined and behind is not None and english.classes(behind[0].lower()):
        return True
    return _COMMON_ENDING.fullmatch(word[0].lower()) is not None


def _is_month(text: str, at: int, end: int) -> bool:
    """Whether "MAY" or "MARCH" is the month."""
    return bool(
        _DAY_BEHIND.match(text, end)
        or _DAY_BEFORE.search(text, max(at - 2, 0), at)
        or _DURING.search(text, max(at - 9, 0), at)
    )
