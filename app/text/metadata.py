"""Title, date, outlet and address of a document, as far as its text gives them.

Nothing is guessed: a date without its year stays away unless the year stands elsewhere above the
text, and today's date is never used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from app.model import Dated, Document
from app.text.cables import cable, is_cable_line
from app.text.clean import page
from app.text.datelines import AGENCIES, Dateline, dateline, is_byline, is_date, is_person, is_place
from app.text.dates import find_dates, first_date
from app.text.datewords import YEAR
from app.text.edits import edited
from app.text.front_matter import front_matter
from app.text.furniture import is_furniture
from app.text.paragraphs import paragraph_edits

_TITLE = ("title", "headline", "heading", "og:title")
_DATE = (
    "date", "published", "date_published", "datepublished", "publication_date", "published_time",
    "published_at", "pub_date", "pubdate", "published_on", "publish_date", "datetime", "created",
    "issued", "time",
)  # fmt: skip
_OUTLET = (
    "outlet", "publisher", "publication", "newspaper", "site", "site_name", "agency", "provider",
    "source", "journal",
)  # fmt: skip
_URL = ("url", "link", "source_url", "permalink", "canonical", "original_url", "source")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_SAID_DATE = re.compile(
    r"\W*(?P<word>(?:re-?)?published|(?:last\s)?updated|posted|issued|dated?|released)"
    r"(?:\s(?:on|at|by))?\s?(?P<colon>:)?,?\s(?P<rest>.{4,80})",
    re.IGNORECASE,
)
_SAID_OUTLET = re.compile(
    r"\W*(?:source|outlet|publisher|agency)\s?:\s*(?P<name>\S[^\n]{1,60})", re.IGNORECASE
)
_SAID_TITLE = re.compile(
    r"\W*(?:title|headline|subject)\s?:\s+(?P<title>\S.{3,200})", re.IGNORECASE
)
_SAID_ADDRESS = re.compile(
    r"\W*(?:url|link|source|permalink|retrieved from|available at)\s?:\s*(https?://[^\s<>\"]+)",
    re.IGNORECASE,
)
_DAY_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?!\d)"
)
_RIGHTS = re.compile(rf"(?:copyright|\(c\)|\u00a9)\D{{0,12}}({YEAR})", re.IGNORECASE)
_HEADING = re.compile(r"#{1,2}\s+(?P<title>\S.*?)\s*#*\s*")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,})\s*")
_SPEAKER = re.compile(
    r"(?:[QA]:?|(?!FACT|JOINT|STATEMENT|READOUT|PRESS|BRIEF|REMARKS|UPDATE|EXCLUSIVE|ANALYSIS)"
    r"[A-Z][A-Z. '-]+:)\s"
)
_VENUE = re.compile(
    r"\b(?:Airport|Auditorium|Base|Building|Center|Centre|Garden|Hall|Headquarters|Hotel|House|Office"
    r"|Palace|Residence|Room)$"
)
_STOPPED = re.compile(r"[.;:,\u2013\u2014-]['\")\]]*$")
_SHORT_AGENCIES = frozenset({"AP", "AFP", "UPI", "DPA", "dpa", "PTI", "EFE"})
_TOP, _FOOT = 12_000, 1_500
_TOP_LINES, _FOOT_LINES, _TOP_PARAGRAPHS, _FOOT_PARAGRAPHS = 25, 8, 8, 5
_LONGEST_TITLE, _FEWEST_WORDS, _MOST_WORDS, _LONG = 220, 3, 32, 80


def describe(document: Document) -> Document:
    """The document with the title, date, outlet and URL that it lacks and its text gives.

    What is given wins. Sources, best first: front matter; a line that says what it is
    ("Published: 5 June 2019"), or the head of a cable; the dateline; a line with a date alone near
    the top or the foot; the first heading."""
    text = document.text
    fields = front_matter(text)
    top = page(text[:_TOP])
    lines = _lines(top)[:_TOP_LINES]
    telegram = cable(top)
    foot = _lines(page(text[-_FOOT:]))[-_FOOT_LINES:]
    paragraphs = _paragraphs(top)[:_TOP_PARAGRAPHS]
    last = _paragraphs(page(text[-_FOOT:]))[:-_FOOT_PARAGRAPHS:-1]
    heads = [line for words in paragraphs if (line := dateline(words))]
    url = document.url or _address(fields, text)
    return replace(
        document,
        title=document.title or _text(fields, _TITLE) or _title(top, paragraphs),
        date=document.date
        or _field_date(fields, url)
        or (telegram and telegram.sent)
        or _date([*lines, *foot], [*paragraphs, *last], heads),
        outlet=document.outlet or _field_outlet(fields) or _outlet(lines, foot, heads),
        url=url,
    )


def read_date(value: object) -> Dated | None:
    """A date as metadata writes it: a date, "2019", "2019-06", "2019-06-05T10:00:00Z",
    "June 5, 2019"; None for anything else."""
    if isinstance(value, datetime):
        return Dated(value.date())
    if isinstance(value, date):
        return Dated(value)
    written = str(value).strip()
    if iso := re.match(r"((?:1[5-9]|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])", written):
        year, month, day = (int(part) if part else None for part in iso.groups())
        try:
            found = date(year or 0, month or 1, day or 1)
        except ValueError:
            return None
        return Dated(found, "day" if day else "month" if month else "year")
    if compact := re.fullmatch(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d*Z?)?", written):
        return read_date("-".join(compact.groups()))
    found_date = first_date(written)
    return found_date and replace(found_date, words="")


def _lines(text: str) -> list[str]:
    """The lines that bear words, but for those of the head of a cable."""
    lines = map(str.strip, text.split("\n"))
    return [words for words in lines if words and not is_cable_line(words)]


def _paragraphs(text: str) -> list[str]:
    return edited(text, paragraph_edits(text)).text.split("\n\n")


def _text(fields: Mapping[str, Any], names: Iterable[str]) -> str:
    for name in names:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return ""


def _field_date(fields: Mapping[str, Any], url: str) -> Dated | None:
    for name in _DATE:
        if (value := fields.get(name)) and (found := read_date(value)):
            return found
    if day := _DAY_IN_ADDRESS.search(url):
        return read_date("{}-{:0>2}-{:0>2}".format(*day.groups()))
    return None


def _field_outlet(fields: Mapping[str, Any]) -> str:
    for name in _OUTLET:
        value = _text(fields, [name])
        if value and not _ADDRESS.match(value):
            return AGENCIES.get(value, value)
    return ""


def _address(fields: Mapping[str, Any], text: str) -> str:
    for name in _URL:
        if found := _ADDRESS.fullmatch(_text(fields, [name])):
            return found[0]
    for line in [*_lines(text[:_TOP])[:_TOP_LINES], *_lines(text[-_FOOT:])[-_FOOT_LINES:]]:
        if said := _SAID_ADDRESS.match(line):
            return said[1]
    return ""


def _title(top: str, paragraphs: Sequence[str]) -> str:
    lines = top.lstrip("\n").split("\n", 2)
    if heading := _HEADING.fullmatch(lines[0]):
        return " ".join(heading["title"].split())
    if len(lines) > 1 and _UNDERLINE.fullmatch(lines[1]) and lines[0].strip():
        return " ".join(lines[0].split())
    for line in _lines(top)[:_TOP_LINES]:
        if said := _SAID_TITLE.fullmatch(line):
            return said["title"]
    for number, words in enumerate(paragraphs[:-1]):
        if len(words) > _LONGEST_TITLE:
            break
        head = dateline(words)
        if is_date(words) or is_byline(words) or (head and head.end == len(words)):
            continue
        if _VENUE.search(words) or (is_place(words) and "," in words):
            continue
        if _is_title(words, paragraphs[number + 1 :]):
            return words
    return ""


def _is_title(words: str, after: Sequence[str]) -> bool:
    """Whether a short paragraph is the heading of those after it: no sentence, or one that stands
    over a byline or dateline."""
    if not _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS or words[0].islower():
        return False
    if _SPEAKER.match(words):
        return False
    if not any(len(one) > max(_LONG, len(words)) for one in after):
        return False
    if not _STOPPED.search(words):
        return True
    below = after[0]
    return words.endswith(".") and (
        is_byline(below) or (is_person(below) and len(after) > 1) or dateline(below) is not None
    )


def _date(
    lines: Sequence[str], paragraphs: Sequence[str], heads: Sequence[Dateline]
) -> Dated | None:
    return next(
        (one for one in _dates(lines, paragraphs, heads) if one and one.precision != "year"), None
    )


def _dates(
    lines: Sequence[str], paragraphs: Sequence[str], heads: Sequence[Dateline]
) -> Iterator[Dated | None]:
    """Dates that may be the document's, likeliest first."""
    said = [words for line in lines if (words := _SAID_DATE.match(line))]
    said.sort(key=lambda words: "updated" in words["word"].lower())
    for words in said:
        found = find_dates(words["rest"], None)
        if found and found[0].start <= 30 and (words["colon"] or is_furniture(words.string)):
            yield found[0].date
    for head in heads:
        yield first_date(head.date)
    for paragraph in paragraphs:
        if is_date(paragraph):
            yield first_date(paragraph)
    year = next((rights[1] for line in lines if (rights := _RIGHTS.search(line))), "")
    if year:
        for head in heads:
            yield next((one.date for one in find_dates(head.date, read_date(year))), None)
    for paragraph in paragraphs:
        if len(paragraph) > _LONG:
            break
        if not _STOPPED.search(paragraph):
            yield first_date(paragraph)


def _outlet(lines: Sequence[str], foot: Sequence[str], heads: Sequence[Dateline]) -> str:
    for head in heads:
        for name in (head.agency, re.split(r"[ /,]", head.agency)[0]):
            if name in AGENCIES:
                return AGENCIES[name]
    for line in [*lines, *foot]:
        if said := _SAID_OUTLET.fullmatch(line):
            return AGENCIES.get(said["name"], said["name"])
        name = line.strip(" ()-\u2013\u2014/.")
        if name in AGENCIES and (len(name) > 3 or name in _SHORT_AGENCIES):
            return AGENCIES[name]
    for line in lines:
        name = re.split(r", | [|/-] ", line)[-1]
        if is_byline(line) and name in AGENCIES:
            return AGENCIES[name]
    return ""
