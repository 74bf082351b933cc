"""The ways to write a form: dots, accents, apostrophes, hyphens, British and American spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from app.vocabulary.types import Kind

# Letters that Unicode does not take apart into a letter and an accent.
_PLAIN = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i", "ß": "ss"})
_INITIALS = re.compile(r"\b(US|UN|UK|EU)\b")
_SAINT = re.compile(r"\b(Saint|St\.?)(?= [A-Z])")


def variants(form: str, kind: Kind, spellings: Mapping[str, str]) -> Iterator[str]:
    """All ways to write a form, itself among them; the same one may come more than once.

    spellings  a word in British spelling -> in American, in lower case, each way of the two"""
    if kind == "term":
        yield from _apostrophes(_hyphens(_spelled(form.lower(), spellings)))
        return
    written = _dotted(_accents(_saints(_spelled(form, spellings))))
    if kind == "acronym":
        written = _acronyms(written)
    yield from _articles(_apostrophes(written))


def _spelled(form: str, spellings: Mapping[str, str]) -> list[str]:
    """The form as it stands, and in whole with the other spelling of each word that has two."""
    words = re.split(r"(\W+)", form)
    other = [_cased(spellings.get(word.lower(), word.lower()), word) for word in words]
    return [form, "".join(other)]


def _cased(word: str, like: str) -> str:
    if like.lower() == word:
        return like
    return word.capitalize() if like[:1].isupper() else word


def _accents(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        yield form
        if not form.isascii():
            apart = unicodedata.normalize("NFKD", form.translate(_PLAIN))
            yield "".join(sign for sign in apart if not unicodedata.combining(sign))


def _saints(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        yield form
        if _SAINT.search(form):
            yield from (_SAINT.sub(saint, form) for saint in ("Saint", "St", "St."))


def _dotted(forms: Iterable[str]) -> Iterator[str]:
    """US, UN, UK and EU with dots wherever they stand in a form."""
    for form in forms:
        yield form
        if _INITIALS.search(form):
            yield _INITIALS.sub(lambda found: f"{found[0][0]}.{found[0][1]}.", form)


def _acronyms(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        yield form
        if form.isupper() and form.isascii() and form.isalpha() and 2 <= len(form) <= 5:
            yield "".join(f"{letter}." for letter in form)


def _apostrophes(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        yield form
        if "'" in form or "’" in form:
            yield form.replace("’", "'")
            yield form.replace("'", "’")


def _hyphens(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        yield form
        if "-" in form:
            yield form.replace("-", " ")


def _articles(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        yield form
        if form.startswith("the "):
            yield "T" + form[1:]
