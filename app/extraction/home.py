"""Whose text it is: the country whose "the president", "the government" and "we" need no name."""

from __future__ import annotations

import re
from collections import Counter

from app.extraction.people import People
from app.model import Document
from app.vocabulary import Vocabulary

# A dateline: the place in capitals or before a full stop, a comma or a dash, at a line's start.
_DATELINE = re.compile(
    r"^\W*([A-Z][A-Za-z.'’ -]{2,24}?)(?=\.?\s*$|,|\s*\(|\s+[-–—]|\s+\d{4}|\s+[A-Z][a-z])", re.M
)
_TITLED = re.compile(
    r"\b(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emir|Sultan)"
    r"((?: (?:[A-Z][^\W\d_]*\.?|[A-Z][\w’'-]+)){1,4})"
)
# What only a text of two parties says of itself.
_JOINT = re.compile(
    r"\b(our (two|both) |both our |joint (statement|communiqu|declaration)|the two sides agreed)",
    re.I,
)
_TOP = 600  # characters within which a dateline stands


def home_of(
    document: Document, people: People, vocabulary: Vocabulary, main: tuple[str, ...]
) -> str:
    """The id of the country that a document speaks from, "" if nothing tells.

    First by people whom its title or text names without their country ("President Biden"), then
    by the dateline, where that is a capital of one of the countries most named."""
    for match in _TITLED.finditer(document.title):
        words = re.sub(r"['’]s\b", "", match[1]).split()
        for n in range(len(words), 0, -1):  # a headline's next words may look like a name's
            if entry := people.office_of(" ".join(words[:n])):
                return entry.entity
    told = {id(p) for t in people.titles if t.of for p in t.people}
    untold = Counter(
        person.country
        for title in people.titles
        if not title.of and title.role is not None
        for person in title.people
        if person.country.startswith("country:") and id(person) not in told
    )
    if untold:
        return untold.most_common(1)[0][0]
    for match in _DATELINE.finditer(document.text[:_TOP]):
        for form in vocabulary.forms.get(match[1].title(), ()):
            if form.kind == "capital" and form.entity in main[:3]:
                return form.entity
    return ""


def voices_of(
    document: Document, home: str, main: tuple[str, ...], *, bilateral: bool
) -> tuple[str, ...]:
    """Who "we" are where nobody is quoted: the country whose text it is, or both of a joint one."""
    if home:
        return (home,)
    return main[:2] if bilateral and _JOINT.search(document.text) else ()
