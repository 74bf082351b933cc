"""Every query of the project: one file each, named by what it is, checked against its header.

A header is the comment that a file begins with:

    // Statements about two countries, newest first.
    // $dyad: two ISO 3166-1 alpha-3 codes, sorted, as CHN-RUS
    // $limit: rows at most
    // -> type, act, date

Its first line says what the query is for, `$name:` each parameter, `->` the columns in order.
Values travel as parameters. Slots stand for what Cypher cannot pass as one: __TYPE__, a
relationship type, __TYPES__, several joined by |, __LABEL__, a label, __SOURCE__ and __TARGET__,
the labels of a relationship's ends; who fills them takes them from a closed list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path

FOLDER = Path(__file__).parent
SLOTS = ("type", "types", "label", "source", "target")  # in a text as __TYPE__
WRITES = ("CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "DROP", "FOREACH", "LOAD", "CALL")

_NAME = re.compile(r"[A-Za-z][A-Za-z_]*")
_NAMES = re.compile(rf"{_NAME.pattern}(\|{_NAME.pattern})*")
_OPAQUE = re.compile(
    r"//[^\n]*|/\*.*?\*/|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`[^`]*`", re.DOTALL
)
_RETURN = re.compile(
    r"\bRETURN\s+(?:DISTINCT\s+)?(.*?)(?=\bORDER\s+BY\b|\bSKIP\b|\bLIMIT\b|\bUNION\b|;|\Z)",
    re.DOTALL | re.IGNORECASE,
)


class QueryError(Exception):
    """A query that is missing, or a file whose header and body differ."""


@dataclass(frozen=True, slots=True)
class Query:
    """One query.

    about    the first line of the header
    params   names of its parameters, sorted
    columns  names of the columns of its rows, () when it returns none
    slots    which of SLOTS stand in the text
    writes   whether it may change the graph"""

    name: str
    about: str
    params: tuple[str, ...]
    columns: tuple[str, ...]
    slots: tuple[str, ...]
    writes: bool
    text: str

    def filled(self, **words: str) -> str:
        """The text with its slots filled. Raises QueryError when a slot is left or not there."""
        if words.keys() != set(self.slots):
            raise QueryError(f"{self.name}.cypher has the slots {self.slots}, given {words}")
        text = self.text
        for slot, word in words.items():
            if not (_NAMES if slot == "types" else _NAME).fullmatch(word):
                raise QueryError(f"{self.name}.cypher: {word!r} cannot stand for a {slot}")
            text = text.replace(f"__{slot.upper()}__", word)
        return text


@cache
def query(name: str) -> Query:
    """The query of that name. Raises QueryError when there is none or its header is not true."""
    try:
        text = (FOLDER / f"{name}.cypher").read_text(encoding="utf-8")
    except OSError as error:
        raise QueryError(f"{name}.cypher: there is no such query") from error
    return parsed(name, text)


def names() -> list[str]:
    """The names of all queries, sorted."""
    return sorted(path.stem for path in FOLDER.glob("*.cypher"))


def statements(name: str) -> list[str]:
    """The single statements of a file that holds several, each ended by a semicolon."""
    return [part for part in (part.strip() for part in query(name).text.split(";")) if part]


def parsed(name: str, text: str) -> Query:
    """The query that a file's text holds. Raises QueryError when its header is not true."""
    lines = text.splitlines()
    header = [line.lstrip("/ ").rstrip() for line in takewhile(_is_comment, lines)]
    body = "\n".join(lines[len(header) :]).strip()
    bare = _OPAQUE.sub(lambda match: "''" if match[0][0] in "'\"" else " ", body)
    if not header or not header[0].endswith(".") or not body:
        raise QueryError(f"{name}.cypher: begin with a comment line that says what it is for.")
    described = " ".join(header[1:])
    words, _, columns = described.partition("->")
    params = set(re.findall(r"\$(\w+)", words))
    if odd := params ^ set(re.findall(r"\$(\w+)", bare)):
        raise QueryError(f"{name}.cypher: header and body differ on the parameters {sorted(odd)}")
    if lacking := [param for param in params if not re.search(rf"\${param}:", words)]:
        raise QueryError(f"{name}.cypher: say what {sorted(lacking)} is, as `$name: …`")
    told = tuple(word.strip() for word in columns.split(",") if word.strip())
    for given in _returned(name, bare) or [()]:
        if told != given:
            raise QueryError(f"{name}.cypher: header says -> {told}, body returns {given}")
    return Query(
        name=name,
        about=header[0],
        params=tuple(sorted(params)),
        columns=told,
        slots=tuple(slot for slot in SLOTS if f"__{slot.upper()}__" in bare),
        writes=any(
            re.search(rf"(?<![$.:])\b{word}\b(?!\s*\{{)", bare, re.IGNORECASE) for word in WRITES
        ),
        text=body,
    )


def _is_comment(line: str) -> bool:
    return line.startswith("//")


def _returned(name: str, body: str) -> list[tuple[str, ...]]:
    """The columns of each RETURN that is not inside a subquery."""
    top = "".join(char for char, depth in _depths(body, "{", "}") if depth == 0)
    return [tuple(_column(name, item) for item in _split(found)) for found in _RETURN.findall(top)]


def _column(name: str, item: str) -> str:
    word = re.split(r"\bAS\b", item, flags=re.IGNORECASE)[-1].strip()
    if not re.fullmatch(r"\w+", word):
        raise QueryError(f"{name}.cypher: give the column `{item.strip()}` a name with AS")
    return word


def _split(text: str) -> Iterator[str]:
    """Parts of a list, at the commas that stand in no bracket."""
    part = ""
    for char, depth in _depths(text, "([", ")]"):
        if char == "," and depth == 0:
            yield part
            part = ""
        else:
            part += char
    yield part


def _depths(text: str, opening: str, closing: str) -> Iterator[tuple[str, int]]:
    depth = 0
    for char in text:
        depth += char in opening
        yield char, depth
        depth -= char in closing
