"""Whose text it is: the country whose "the president", "the government" and "we" need no name."""

from __future__ import annotations

import re
from collections import Counter

from app.extraction.mentions import Refs
from app.extraction.people import HEAD_RANKS, People
from app.model import Document
from app.text.cables import cable
from app.text.datelines import dateline, is_date, is_place
from app.vocabulary import Vocabulary

_TITLED = re.compile(
    r"\b(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emir|Sultan)"
    r"((?: (?:[A-Z][^\W\d_]*\.?|[A-Z][\w’'-]+)){1,4})"
)
# What only a text of two parties says of itself.
_JOINT = re.compile(
    r"\b(our (two|both) |both our |joint (statement|communiqu|declaration)|the two sides agreed)",
    re.I,
)
# "A Downing Street spokesperson said:" at the start of a line
_SPOKEN = re.compile(
    r"^(?:A |An |The )?([A-Z][\w’'-]*(?: [A-Z0-9][\w’'-]*){0,2}) (?:spokes\w+|press|readout)",
    re.M,
)
# A headline's office without a name, as "PM call with President Lunde": not whom it names.
_BARE = re.compile(r"\b(?:PM|Prime Minister|Premier|Chancellor|Taoiseach)\b(?! [A-Z])")
# What the members of an organisation issue together, and who of them gathers.
_COMMON = re.compile(
    r"\b(?:communiqu|(?:joint |summit |closing |final )statement|declaration|decision|resolution"
    r"|conclusions|outcome document)",
    re.I,
)
_GATHERED = re.compile(
    r"\b(?:heads of (?:state|government|mission)|leaders|ministers|ministerial|summit|session"
    r"|assembly|conference|council|meeting)\b",
    re.I,
)
_HEADING = 250  # characters within which a common text names those whose it is
_NAMING = frozenset({"name", "alias", "acronym"})
_MAIN = 4  # so many countries a text may be about
_TOP = 600  # characters within which a dateline, or the sender of a cable, stands


def home_of(
    document: Document, people: People, vocabulary: Vocabulary, main: tuple[str, ...]
) -> str:
    """The id of the country that a document speaks from, "" if nothing tells.

    First by people whom its title or text names without their country ("President Biden"), then
    by the dateline, or the post that sent a cable, where that is in a capital of one of the
    countries most named, then by the seat of government that the text says speaks, then by "the
    Prime Minister" whom it never names."""
    named = () if _BARE.search(document.title) else _TITLED.finditer(document.title)
    for match in named:
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
    written_in = _written_in(document.text[:_TOP], vocabulary, main)
    if untold:
        (first, most), *rest = untold.most_common()
        tied = {first, *(country for country, count in rest if count == most)}
        return written_in if written_in in tied else first
    return (
        written_in
        or _speaking_for(document.text[:_TOP], vocabulary)
        or _led_by_one_unnamed(people, main)
    )


def body_of(document: Document, people: People, refs: Refs, home: str) -> str:
    """The id of the organisation whose members issue a document together, "" if none does."""
    top = f"{document.title}\n{document.text[:_TOP]}"
    if home or dateline(document.text[:_TOP].split("\n")[0]) is not None:
        return ""
    if not (_COMMON.search(top) and _GATHERED.search(top)):
        return ""
    heads = {i for t in people.titles if t.plural and t.ref.head.start < _TOP for i in t.of}
    if sum(i.startswith("country:") for i in heads) > 1:
        return ""  # "We, the Foreign Ministers of Canada, France and Japan"
    named = {i for r in refs.all if r.head.start < _HEADING and r.kind in _NAMING for i in r.ids}
    for ids in (heads, named):
        bodies = [i for i in ids if i.startswith("organisation:")]
        if len(bodies) == 1:
            return bodies[0]
    return ""


def here_of(document: Document, vocabulary: Vocabulary) -> str:
    """The country in whose capital a document was written: where "here" is."""
    return _written_in(document.text[:_TOP], vocabulary, None)


def _written_in(top: str, vocabulary: Vocabulary, main: tuple[str, ...] | None) -> str:
    """The country of the dateline's capital, of one on a line of its own, or of a cable's post.

    main  those that it must be among, None for any"""
    top = post.place if (post := cable(top)) else top
    for line in (" ".join(line.split()) for line in top.split("\n")):
        found = dateline(line)
        place = found.place if found else line if is_place(line) or is_date(line) else ""
        for part in re.split(r"[,/(]", place)[:2]:
            for form in vocabulary.forms.get(part.strip(" .").title(), ()):
                if form.kind == "capital" and (main is None or form.entity in main[:3]):
                    return form.entity
    return ""


def _speaking_for(top: str, vocabulary: Vocabulary) -> str:
    """The country in "A Downing Street spokesperson said", where a text begins with it."""
    for match in _SPOKEN.finditer(top):
        for form in vocabulary.forms.get(match[1], ()):
            if form.kind == "seat":
                return form.entity
    return ""


def _led_by_one_unnamed(people: People, main: tuple[str, ...]) -> str:
    """The country of "the Prime Minister" whom no name stands by: of those most named, one that
    has such an office and whose head the text does not name."""
    offices = {p.office for p in people.known if p.office}
    headed = {p.country for p in people.known if p.rank in HEAD_RANKS}
    for title in people.titles:
        role = title.role
        if role is None or role.office in offices or not title.bare or not title.leads:
            continue
        if not title.of and not title.plural:
            left = (c for c in main[:_MAIN] if c not in headed and people.holder(c, role.office))
            return next(left, "")
    return ""


def voices_of(
    document: Document, home: str, main: tuple[str, ...], *, bilateral: bool
) -> tuple[str, ...]:
    """Who "we" are where nobody is quoted: the country whose text it is, or both of a joint one.

    A cable speaks for the country whose embassy sent it, not for the one that it writes from."""
    if (post := cable(document.text)) and post.country:
        return (post.country,)
    if home:
        return (home,)
    return main[:2] if bilateral and _JOINT.search(document.text) else ()
