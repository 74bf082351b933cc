"""Characters as the parser knows them, and marks inside a line that are no words of the text."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from app.text.edits import Edit

_ALIKE = {
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u275d\u275e\uff02",
    "'": "\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\uff07`",
    "-": "\u2010\u2011\u2012\u2212\ufe63\uff0d",
    "\u2014": "\u2015",
    " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000",
    "\n": "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029",
    "\u2022": "\u25cf\u25aa\u25e6\u2023\u2043\u2219\u00b7\uf0b7\uf0a7\u25a0\u25fe",
    ",": "\uff0c",
    ":": "\uff1a",
    "(": "\uff08",
    ")": "\uff09",
}
_TABLE = dict.fromkeys(range(0xD800, 0xE000), "\ufffd") | {  # lone surrogates: not UTF-8
    ord(odd): plain for plain, odds in _ALIKE.items() for odd in odds
}
_DASH_IN_WORD = re.compile(r"(?<=\w)\u2013(?=\w)")

_HIDDEN = (
    r"\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ufe0e\ufe0f\ufeff\ufff9-\ufffb"
)
_LIGATURE = r"\ufb00-\ufb04"
_SPECIAL = re.compile(rf"[{_HIDDEN}{_LIGATURE}&<!\[\]\\*_]")
_MARK = re.compile(
    rf"""
      (?P<hidden>[{_HIDDEN}]+)
    | (?P<ligature>[{_LIGATURE}])
    | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});)
    | (?P<comment><!--(?:[^-<]|-(?!->)|<(?!!--)){{0,2000}}-->)
    | (?P<note><sup>\s*\[?[0-9]{{1,3}}\]?\s*</sup>
        | \[\^?[0-9]{{1,3}}\](?:\([^()\s]{{0,300}}\))?)
    | (?P<address><https?://[^<>\s]{{1,1500}}>)
    | (?P<break></?(?:br|p|div|li|ul|ol|tr|table|h[1-6])(?:\s[^<>]{{0,300}})?/?>)
    | (?P<tag></?[a-zA-Z][a-zA-Z0-9]{{0,15}}(?:\s[^<>]{{0,300}})?/?>)
    | (?P<picture>!\[[^\[\]]{{0,300}}\]\([^()\s]{{0,1500}}(?:\s[^()]{{0,200}})?\))
    | (?P<link>\[(?=[^\[\]]{{1,300}}\]\([^\s()]))
    | (?P<target>\]\((?:[^()\s]|\([^()\s]{{0,200}}\)){{1,1500}}(?:\s+"[^"\n]{{0,200}}")?\))
    | (?P<escape>\\(?=[!-/:-@\[-`{{-~]))
    | (?P<emphasis>\*{{1,3}}(?=[^\s*]) | (?<=[^\s*])\*{{1,3}} | (?<=\s)\*{{2,3}}(?=\ )
        | (?<!\w)_{{1,3}}(?=\w) | (?<=\w)_{{1,3}}(?!\w))
    """,
    re.VERBOSE,
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"\[\]()]{1,1500}")
_WRAPPED_LINK = re.compile(r"\[[^\[\]\n]{0,300}(?:\n[^\[\]\n]{1,300}){1,5}\]\(")
_ACCENT = re.compile(r"\w[\u0300-\u036f]+")


def plain(text: str) -> str:
    """The text with one plain character for each odd one: quotes, dashes, blanks, line ends.

    An en dash becomes a hyphen only inside a word. The length stays, so offsets do."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if text.isascii():
        return text.translate(_TABLE) if _ASCII_ODD.search(text) else text
    text = text.translate(_TABLE)
    return _DASH_IN_WORD.sub("-", text) if "\u2013" in text else text


_ASCII_ODD = re.compile(r"[\t\x0b\x0c\x1c-\x1e`]")


def marks(text: str, start: int = 0) -> Iterator[Edit]:
    """What stands inside lines without being words, from `start` on: markup, entities, URLs,
    note numbers, hidden characters. Each is taken out or written as the characters meant."""
    found = [_mark(mark) for mark in _marks(text, start)]
    if "](" in text:
        found += [
            Edit(at, at + 1, " ")
            for link in _WRAPPED_LINK.finditer(text, start)
            for at in range(*link.span())
            if text[at] == "\n"
        ]
    if "://" in text or "www." in text:
        found += [_url(text, url) for url in _URL.finditer(text, start)]
    if not text.isascii():
        found += [
            Edit(accent.start(), accent.end(), unicodedata.normalize("NFC", accent[0]))
            for accent in _ACCENT.finditer(text, start)
        ]
    found.sort()
    yield from found


def _marks(text: str, start: int) -> Iterator[re.Match[str]]:
    end = start
    for special in _SPECIAL.finditer(text, start):
        if special.start() >= end and (mark := _MARK.match(text, special.start())):
            end = mark.end()
            yield mark


def _mark(mark: re.Match[str]) -> Edit:
    start, end = mark.span()
    match mark.lastgroup:
        case "ligature":
            return Edit(start, end, unicodedata.normalize("NFKC", mark[0]))
        case "entity":
            return Edit(start, end, _entity(mark[0]))
        case "break":
            return Edit(start, end, "\n")
    return Edit(start, end)


def _entity(written: str) -> str:
    meant = plain(html.unescape(written))
    if len(meant) == 1 and _SPECIAL.match(meant) and meant not in "&<![]\\*_":
        return ""
    return meant


def _url(text: str, url: re.Match[str]) -> Edit:
    start = url.start()
    end = start + len(url[0].rstrip(".,;:!?'*_"))
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        start, end = start - 1, end + 1
    if start and text[start - 1] == " " and text[end : end + 1] in "\n.,;:!?":
        start -= 1
    return Edit(start, end)
