"""What stands before the first sentence of a report: place, date and agency; and who wrote it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml

from app.text.datewords import DAY, MONTH, SHORT_WEEKDAY, WEEKDAY, YEAR

_WORDS: dict[str, Any] = yaml.safe_load(
    files("app.text").joinpath("datelines.yaml").read_text(encoding="utf-8")
)
AGENCIES: dict[str, str] = _WORDS["agencies"]
DATE = (
    rf"(?:(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?\s+)?(?:{MONTH}\s+{DAY}(?:,?\s+{YEAR})?"
    rf"|{DAY}\s+{MONTH}(?:,?\s+{YEAR})?|{MONTH},?\s+{YEAR})"
    rf"|{YEAR}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}})"
)
_AGENCY = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_NAME = r"[A-Z][^\W\d_]*(?:[-'.][^\W\d_]+)*\.?"
_SMALL = r"(?:de|del|da|di|do|dos|la|le|el|al|of|the|and|sur|upon|am|an|den|der|du|es|on)"
_PLACE = (
    rf"{_NAME}(?:[ /](?:{_SMALL}[ ])?{_NAME}){{0,3}}"
    rf"(?:,[ ]{_NAME}(?:[ ]{_NAME}){{0,2}}){{0,2}}"
)
_BRACKET = (
    rf"(?:\((?:{_AGENCY})(?:[ /,][^()]{{1,40}})?\)"
    r"|\([A-Z][\w' &./-]{1,40}(?:News|Press|Agency|Times|Post|Daily|Today|TV)\))"
)
_CLOCK = r"(?:,?\s+(?:at\s+)?[0-9]{1,2}[:.][0-9]{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?)"
_DATELINE = re.compile(
    rf"""
    (?:
        (?P<place>{_PLACE}?)
        (?:\s*[,/]?\s*(?P<date>{DATE})\.?)?
        (?:\s*[,/]?\s*(?P<agency>{_BRACKET}))?
        (?:\s*[,/]?\s*(?P<later>{DATE})\.?)?
      | (?P<first>{DATE})(?:\s*(?:[,/]|\s-|[\u2013\u2014])\s*(?P<then>{_PLACE}))?
        (?:\s*[,/]?\s*(?P<by>{_BRACKET}))?
      | (?P<alone>{_BRACKET})
    )
    (?P<end>\s*$|\s*(?:--+|[\u2013\u2014]+)\s*|\s+-\s+|(?<=[)0-9.])\s*-(?![0-9])\s*
       |:?\s+(?=[A-Z"']))
    """,
    re.VERBOSE,
)
_CAPITALS = r"[A-Z][A-Z'-]+(?:[ /][A-Z][A-Z'.-]+){0,2}"
_SHOUTED = re.compile(rf"(?P<place>{_CAPITALS})\s+(?=(?:(?:[A-Z]\.)+\s)?[A-Z][a-z]|A\s|\"[A-Z])")
# "BRUSSELS / MINSK (Own report) - Belarus recalled": whoever the bracket names
_OWN_BRACKET = re.compile(
    rf"(?P<place>{_CAPITALS}(?:\s/\s{_CAPITALS})?)\s*\([^()]{{2,40}}\)\s*(?:--?|[\u2013\u2014])\s+(?=[A-Z\"'])"
)
_PLACE_LINE = re.compile(rf"{_PLACE}\.?")
_DATE_LINE = re.compile(rf"(?:{_PLACE},?\s+)?[(\[]?{DATE}[)\]]?{_CLOCK}?\.?")
_BYLINE = re.compile(
    rf"(?:(?:Story |Written |Reported |Report |Posted )?[Bb]y:?|BY:?)\s+{_NAME}"
    rf"(?:[ ,&/|-]{{1,3}}(?:and[ ])?(?:{_NAME}|de|al|bin|van|von|the|of|in)){{0,12}}\.?"
    rf"|{_NAME}(?:[ ](?:{_SMALL}[ ])?{_NAME}){{1,3}}(?:,|[ ][|/-])[ ](?:{_AGENCY})"
)
_PERSON = re.compile(rf"{_NAME}(?:[ ](?:(?:de|al|bin|van|von|der)[ ])?{_NAME}){{1,3}}")
_NO_PLACE = frozenset(_WORDS["no_place"])
_NOT_BEFORE_A_DATE = frozenset(_WORDS["not_before_a_date"])


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a report was written, and for whom: the words as the text has them.

    end  where the first sentence starts, in characters of the paragraph"""

    end: int
    place: str = ""
    date: str = ""
    agency: str = ""


def dateline(paragraph: str, early: bool = True, first: bool = True) -> Dateline | None:
    """The dateline that a paragraph starts with, or that it is.

    early  whether it is one of the first paragraphs: there a place in capitals will do
    first  whether it is the first of full length: there a place before a dash will do"""
    if not paragraph[:1].isupper() and paragraph[:1] not in "(0123456789":
        return None
    if (found := _DATELINE.match(paragraph)) and _is_dateline(found, paragraph, early, first):
        place = found["place"] or found["then"] or ""
        agency = found["agency"] or found["by"] or found["alone"] or ""
        agency = agency.strip("()")
        if place in AGENCIES:
            place, agency = "", place
        date = found["date"] or found["later"] or found["first"] or ""
        return Dateline(found.end(), place, date, agency)
    if early and (found := _OWN_BRACKET.match(paragraph)):
        return Dateline(found.end(), found["place"])
    if early and (found := _SHOUTED.match(paragraph)):
        place = found["place"]
        if len(place) > 3 and not _NO_PLACE.intersection(place.split()):
            return Dateline(found.end(), place)
    return None


def _is_dateline(found: re.Match[str], paragraph: str, early: bool, first: bool) -> bool:
    place = found["place"] or found["then"] or ""
    if place.split(" ")[0] in _NOT_BEFORE_A_DATE or place in _NO_PLACE:
        return False
    dated = bool(found["date"] or found["later"] or found["first"])
    signed = bool(found["agency"] or found["by"] or found["alone"]) or place in AGENCIES
    dashed = found["end"].strip() not in ("", ":")
    capitals = len(place) > 3 and place.split(",")[0].isupper()
    if found.end() == len(paragraph):
        return dated or bool(found["alone"])
    if dashed:
        bare = (early and capitals) or (
            first and place.count(" ") < 3 and _is_bare(found, paragraph)
        )
        return dated or signed or (bare and paragraph[found.end()].isupper())
    return (signed and (early or dated)) or (dated and capitals)


def _is_bare(found: re.Match[str], paragraph: str) -> bool:
    """Whether a few words stand before a dash that does not open an aside."""
    dash = found["end"]
    aside = paragraph.find(dash.strip(), found.end(), found.end() + 200) >= 0
    return dash[0] == " " and dash[-1] == " " and not aside


def is_byline(paragraph: str) -> bool:
    """Whether a paragraph only says who wrote the text."""
    return len(paragraph) < 160 and _BYLINE.fullmatch(paragraph) is not None


def is_person(paragraph: str) -> bool:
    """Whether a paragraph may be a name and nothing else."""
    return len(paragraph) < 60 and _PERSON.fullmatch(paragraph) is not None


def is_place(paragraph: str) -> bool:
    """Whether a paragraph may be a place and nothing else."""
    return len(paragraph) < 60 and _PLACE_LINE.fullmatch(paragraph) is not None


def is_date(paragraph: str) -> bool:
    """Whether a paragraph is a date and nothing else but a place before it."""
    return len(paragraph) < 90 and _DATE_LINE.fullmatch(paragraph) is not None
