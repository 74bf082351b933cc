"""The head of a diplomatic cable: when it was sent, from which post, whose post that is.

Cables of the 1970s and 1980s carry lines of their own around the text ("PAGE 01", "R 171540Z SEP
76", "FM AMEMBASSY BELGRADE", the posts that get a copy), at the top and at each break of a page.
They are written in capitals; words in small letters make a line no line of a head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.model import Dated

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_PRECEDENCE = r"(?:[ZOPR][ ]){1,2}"
_SENT = re.compile(
    rf"(?:{_PRECEDENCE})?(?P<day>[0-3][0-9])[0-2][0-9][0-5][0-9]Z?[ ]"
    rf"(?P<month>{'|'.join(_MONTHS)})[A-Z]{{0,6}}[ ](?P<year>(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}}))"
    r"(?:[ ][A-Z]{2,4}[0-9]?)?"
)
# How the word for a post begins that stands before its town -> the country whose post it is.
_OWNERS = {
    "AM": "country:USA",
    "US": "country:USA",
    "AUST": "country:AUS",
    "BRIT": "country:GBR",
    "UK": "country:GBR",
}
_POST = (
    r"(?:(?:AM|AUST|BRIT|UK)(?:EMBASSY|EMB[AS]?|CONSUL|CON|CONGEN|LEGATION)"
    r"|US(?:MISSION|INT|LO|DEL|MIS|UN|NATO|OECD)|(?:SEC|COM|CINC|CDR)[A-Z]{2,}"
    r"|(?:WHITE[ ]HOUSE|HIGH[ ]?COMM(?:ISSION)?|DEPT|DOD|JCS|CIA|NSC|DIA|NSA|RU[A-Z]{3,6})\b)"
)
_PLACE = r"[A-Z][A-Z'.]+(?:[ -][A-Z][A-Z'.]+){0,2}"
_FROM = re.compile(
    rf"(?:FM|FROM:?)[ ](?P<post>{_POST})(?:[ ](?P<place>{_PLACE}))?(?:[ ][0-9]{{1,6}})?"
)
_SECRECY = (
    r"(?:TOP[ ]SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|UNCLAS|RESTRICTED|LIMITED[ ]OFFICIAL[ ]USE"
    r"|S[ ]E[ ]C[ ]R[ ]E[ ]T|C[ ]O[ ]N[ ]F[ ]I[ ]D[ ]E[ ]N[ ]T[ ]I[ ]A[ ]L|U[ ]N[ ]C[ ]L[ ]A[ ]S)"
)
_CLOSED = r"(?:NODIS|EXDIS|LIMDIS|STADIS|NOFORN)"
_OFFICE = r"[A-Z]{1,6}-[0-9]{2}"
_LINE = re.compile(
    rf"""
      {_SECRECY}(?:[ ]{_SECRECY})?(?:[ /]+{_CLOSED})*
        (?:[ ](?:FINAL[ ])?SECTION[ ][0-9]+[ ]OF[ ][0-9]+)?(?:[ ]{_PLACE}[ ][0-9]{{3,6}})?
    | {_CLOSED}(?:[ /]+{_CLOSED})*|BT|NNNN|(?:BEGIN|END)[ ](?:TEXT|SUMMARY)\.?
    | (?:{_SECRECY}[ ])?PAGE[ ][0-9]{{1,2}}[ ][A-Z][A-Z0-9 ]{{1,60}}
    | (?:(?:ACTION|INFO|ORIGIN)|{_OFFICE})(?:[ ]+{_OFFICE})+(?:[ ]*/[0-9]{{3}}(?:[ ][A-Z])?)?
    | (?:DRAFTED|APPROVED)[ ]BY:?[ ].{{1,80}}
    | -{{5,}}[ ]?[0-9A-Z /]{{0,40}}
    | {_SENT.pattern}
    | (?:(?:FM|FROM:?|TO|INFO)[ ])?{_POST}(?:[ ,/]+{_PLACE})?
        (?:[ ](?:IMMEDIATE|PRIORITY|FLASH|NIACT|[0-9]{{1,6}}))*
    | E\.?O\.?[ ]?[0-9]{{5}}:?.{{0,80}}
    | TAGS:?[ ].{{1,120}}
    | REFS?:[ ].{{1,120}}
    """,
    re.VERBOSE,
)
_SMALL = re.compile(r"[a-z]")
_LONGEST = 160
_TOP = 3_000


@dataclass(frozen=True, slots=True)
class Cable:
    """What the head of a cable says: when it was sent, from which town, and whose post sent it.

    place    as the cable writes it, "" where it does not say
    country  id of the country whose post that is, "" where the word for the post does not tell"""

    sent: Dated | None
    place: str = ""
    country: str = ""


def is_cable_line(line: str) -> bool:
    """Whether a line, stripped, belongs to the head of a cable or to the break of a page in it."""
    return (
        len(line) <= _LONGEST and _SMALL.search(line) is None and _LINE.fullmatch(line) is not None
    )


def cable(text: str) -> Cable | None:
    """The head of a cable within the first lines of a text; None where there is none."""
    sent: Dated | None = None
    for line in map(str.strip, text[:_TOP].split("\n")):
        if sent is None and (found := _SENT.fullmatch(line)):
            sent = _dated(found)
        elif post := _FROM.fullmatch(line):
            owners = (c for start, c in _OWNERS.items() if post["post"].startswith(start))
            return Cable(sent, post["place"] or "", next(owners, ""))
    return Cable(sent) if sent else None


def _dated(found: re.Match[str]) -> Dated | None:
    year = int(found["year"])
    if year < 100:
        year += 1900 if year >= 30 else 2000
    try:
        return Dated(date(year, _MONTHS.index(found["month"]) + 1, int(found["day"])))
    except ValueError:
        return None
