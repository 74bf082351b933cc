"""Lines of a page that are no part of its text: links, buttons, credits, page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files

import yaml

_WORDS: dict[str, list[str]] = yaml.safe_load(
    files("app.text").joinpath("furniture.yaml").read_text(encoding="utf-8")
)


def _any(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)


RUNNING = frozenset(_WORDS["running"])
NUMBERED = frozenset(_WORDS["numbered"])
HYPHENED = frozenset(_WORDS["hyphened"])
LABEL = re.compile(rf"(?:{_any(_WORDS['label'])})\s*:\s+(?=\S+\s+\S+\s+\S+)", re.IGNORECASE)
_WHOLE = frozenset(_WORDS["whole"])
_LIST = frozenset(_WORDS["list"])
_LISTED = re.compile(rf"(?:{_any(_WORDS['list'])})\s*:", re.IGNORECASE)
_OPENING = re.compile(rf"(?:{_any(_WORDS['opening'])})\b", re.IGNORECASE)
_OPENING_STARTS = frozenset(phrase[0] for phrase in _WORDS["opening"])
_EDGES = " \t.:;,!?*_>|/\\-\u2013\u2014\u2022\u00bb\"'()[]{}#+"

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_SHAPE = re.compile(
    rf"""
      \W+ # rules, ornaments; then page numbers
    | [-\u2013\u2014_|\s\[(]{{0,4}}(?:page\s+)?[0-9]{{1,4}}(?:\s?(?:/|of)\s?[0-9]{{1,4}})?
        [-\u2013\u2014_|\s\])]{{0,4}}
    | -\s?30\s?-
    | [ivxl]{{1,7}}\.?
    | \[[a-z]{{2,6}}:[^\]]{{3,120}}\] # archive references
    | \[/?[a-z]{{2,12}}(?:[_-][a-z0-9_]{{1,20}})?\] # [ad_1], [gallery]
    | [0-9]{{1,3}}\.?\s(?:document|see|ibid|cf|op\.\scit)\b.{{0,150}} # notes
    | (?:[\w.+-]{{1,60}}@[\w.-]{{1,60}}|@\w{{1,30}}) # addresses
    | (?:\#[a-z]\w{{1,40}}[\s,]*)+ # hash tags
    | (?:article|story|text|word|photo|image)s?\s?(?:id|no|count)\W{{1,3}}[\w-]{{1,20}}
    | (?:(?:re-?)?published|(?:last\s)?(?:updated|modified)|posted|date|created|issued)(?:\s?:)?
        (?:[\s\d:.,/@|()+-]|{_MONTH}|(?:on|at|by|st|nd|rd|th|am|pm|a\.m\.|p\.m\.|ago|local|time
        |hours?|minutes?|days?|gmt|utc|[a-z]{{1,2}}[sd]?t|[a-z]{{3,6}}day|published|updated)\b)+
    | (?:writer|author|reporter|editor|by-?line|publisher|agency)s?\s?:.{{0,80}}
    | (?:copyright\b|\(c\)|\u00a9)[^a-z]{{0,12}}[0-9]{{4}}.{{0,200}} | \u00a9.{{1,200}}
    | copyright\s(?:by\s)?\W{{0,3}}(?:[\w.]+\s?){{1,4}}\.?
    | (?:end\s+)?[0-9]{{1,2}}[:.][0-9]{{2}}\s?[ap]\.?m\.?(?:\s[a-z]{{2,4}})?
    | [0-9]+\s(?:comments?|shares?|views?|likes?|min(?:ute)?s?\sread|min(?:ute)?s?|hours?\sago)
    | [0-9]{{1,3}}(?:\.[0-9]+)?\s?% # results of polls
    | (?:yes|no|not\ssure|maybe|undecided)(?:\s?[-:]?\s?[0-9]{{1,3}}(?:\.[0-9])?\s?%)?
    | (?:poll|survey|vote)\s?(?:of\sthe\s(?:day|week))?\s?:.{{0,150}}
    | [(\[]?(?:(?:ap|afp|epa|efe|file|handout)\s)?(?:photos?|images?|pictures?|credits?|courtesy)
        (?:\s(?:by|credit|courtesy|of)\b|\s?[:/])[^.]{{1,80}}[)\]]? # of pictures
    | [\w&',\s-]{{1,60}}(?:\s[>\u203a]\s[\w&',\s-]{{1,60}}){{1,6}}
    | for\simmediate\srelease\W*
    | reuters?|\(?(?:reuters|ap|afp|xinhua|tass|dpa|ani|pti|upi|efe|ansa|yonhap|kyodo)\)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
LONGEST = 300
"""No line longer than this many characters is furniture."""


def is_furniture(line: str) -> bool:
    """Whether a line, stripped, is no part of the text; the caller knows that it stands alone or
    starts a paragraph, since a line in the midst of a sentence may look like anything."""
    if len(line) > LONGEST:
        return False
    if len(line) < 48 and line.casefold().strip(_EDGES) in _WHOLE:
        return True
    if "rights reserved" in line.lower():
        return True
    if line[0].lower() in _OPENING_STARTS and _OPENING.match(line):
        return len(line) < 200
    return _SHAPE.fullmatch(line) is not None


def opens_list(line: str) -> bool:
    """Whether keywords or headlines of other stories follow below the line."""
    return len(line) < 48 and line.casefold().strip(_EDGES) in _LIST


def holds_list(line: str) -> bool:
    """Whether the line itself lists keywords or headlines, as "Tags: trade, tariffs"."""
    return len(line) <= LONGEST and _LISTED.match(line) is not None
