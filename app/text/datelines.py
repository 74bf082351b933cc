"""What stands before the first sentence of a report: place, date and agency; and who wrote it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from app.text.datewords import DAY, MONTH, SHORT_WEEKDAY, WEEKDAY, YEAR
from app.vocabulary import vocabulary

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
# "/TASS/", "SPA", "(Own report)": an agency without brackets, or whoever a bracket names
_BARE = rf"(?:/(?:{_AGENCY})/|(?:{_AGENCY})(?![\w/-]))"
_ANY_BRACKET = r"(?:\([^()]{2,40}\))"
_SIGNED = rf"(?:{_BRACKET}|{_BARE}|{_ANY_BRACKET})"
_GAP = r"(?:\s*+[,/]?\s*+|\s++[-\u2013\u2014]\s++)"
_CLOCK = r"(?:,?\s+(?:at\s+)?[0-9]{1,2}[:.][0-9]{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?)"
_DATELINE = re.compile(
    rf"""
    (?:
        (?P<place>{_PLACE}?)
        (?:{_GAP}(?P<date>{DATE})\.?)?
        (?:\s*+[,/]?\s*+(?P<agency>{_SIGNED})\.?)?
        (?:\s*+[,/]?\s*+(?P<later>{DATE})\.?)?
      | (?P<first>{DATE})(?:\s*+(?:[,/]|(?<=\s)-|[\u2013\u2014])\s*+(?P<then>{_PLACE}))?
        (?:\s*+[,/]?\s*+(?P<by>{_SIGNED})\.?)?
      | (?P<alone>{_BRACKET})
    )
    (?P<end>\s*+$|\s*+(?:--+|[\u2013\u2014]+)\s*+|\s++[-_]\s++|(?<=[)0-9.])\s*+-(?![0-9])\s*+
       |:?\s++(?=[A-Z"']))
    """,
    re.VERBOSE,
)
_IN_BRACKETS = re.compile(
    rf"\[(?P<place>{_PLACE}),?\s*(?P<date>{DATE})?\]\s*(?:[-\u2013\u2014]+\s*)?"
)
# A stamp that whoever collected the text set before it: "date 2019-06-05 MOSCOW, June 5 - ..."
_STAMP = re.compile(
    r"(?:date|dated|published|posted)\s?:?\s+(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:T\S+)?(?:\s+|$)",
    re.IGNORECASE,
)
_CAPITALS = r"[A-Z][A-Z'-]+(?:[ /][A-Z][A-Z'.-]+){0,2}"
_SHOUTED = re.compile(rf"(?P<place>{_CAPITALS})\s+(?=(?:(?:[A-Z]\.)+\s)?[A-Z][a-z]|A\s|\"[A-Z])")
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
    if stamp := _STAMP.match(paragraph):
        behind = dateline(paragraph[stamp.end() :], early, first) or Dateline(0)
        return replace(behind, end=stamp.end() + behind.end, date=stamp["date"])
    if found := _IN_BRACKETS.match(paragraph):
        if found["date"] or _is_capital(found["place"]):
            return Dateline(found.end(), found["place"], found["date"] or "")
        return None
    if not paragraph[:1].isupper() and paragraph[:1] not in "(0123456789":
        return None
    if (found := _DATELINE.match(paragraph)) and _is_dateline(found, paragraph, early, first):
        place = found["place"] or found["then"] or ""
        agency = found["agency"] or found["by"] or found["alone"] or ""
        agency = agency.strip("()/")
        if place in AGENCIES:
            place, agency = "", place
        date = found["date"] or found["later"] or found["first"] or ""
        return Dateline(found.end(), place, date, agency)
    if early and (found := _SHOUTED.match(paragraph)):
        place = found["place"]
        if len(place) > 3 and not _NO_PLACE.intersection(place.split()):
            return Dateline(found.end(), place)
    return None


def _is_dateline(found: re.Match[str], paragraph: str, early: bool, first: bool) -> bool:
    place = found["place"] or found["then"] or ""
    if place.split(" ")[0] in _NOT_BEFORE_A_DATE or place in _NO_PLACE:
        return False
    agency = found["agency"] or found["by"] or found["alone"] or ""
    dated = bool(found["date"] or found["later"] or found["first"])
    signed = _names_agency(agency) or place in AGENCIES
    dashed = found["end"].strip() not in ("", ":")
    capitals = len(place) > 3 and place.split(",")[0].isupper()
    if found.end() == len(paragraph):
        return (dated and (signed or not agency)) or bool(found["alone"])
    opens = paragraph[found.end()].isupper() or paragraph[found.end()] in "\"'"
    if dashed:
        bare = (early and capitals) or (
            first and place.count(" ") < 3 and _is_bare(found, paragraph)
        )
        return dated or signed or (bare and opens)
    if agency and (not signed or agency[0] not in "(/"):
        return False
    told = found["end"].strip() == ":" and early and bool(place) and _is_capital(place)
    return (signed and (early or dated)) or (dated and capitals) or told


def _names_agency(written: str) -> bool:
    """Whether a bracket, or words without one, name a known agency or call themselves one."""
    return bool(written) and (
        written.strip("/") in AGENCIES or re.fullmatch(_BRACKET, written) is not None
    )


def _is_capital(place: str) -> bool:
    """Whether a place, or each of "New Delhi/Beijing", is the capital of a country."""
    return all(part.strip().title() in _capitals() for part in place.split(",")[0].split("/"))


@cache
def _capitals() -> frozenset[str]:
    forms = vocabulary().forms.items()
    return frozenset(
        words.title() for words, of in forms if any(form.kind == "capital" for form in of)
    )


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
