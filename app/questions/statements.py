"""Statements as they are told: with the names of their ends and the document of their words."""

from __future__ import annotations

from collections.abc import Iterable

from app.answers.statement import Statement, statement
from app.questions.reads import Reads, Row

PLACES = {"sector": "SECTOR", "at": "AT", "about": "ABOUT", "speaker": "SAID_BY"}


def statements(graph: Reads, ids: Iterable[str]) -> list[Statement]:
    """The statements of these ids, in that order; those that are gone are left out."""
    return [statement(row) for row in statement_rows(graph, ids)]


def statement_rows(graph: Reads, ids: Iterable[str]) -> list[Row]:
    """The same as rows: statements.cypher, ends as maps {id, name, labels, represents}, and the
    columns of statement_sources.cypher. Few entities and documents stand behind many statements,
    so these are fetched once, by themselves."""
    wanted = list(ids)
    rows = {row["id"]: row for row in graph.read("statements", ids=wanted)} if wanted else {}
    if not rows:
        return []
    used = {row[end] for row in rows.values() for end in ("subject", "object")}
    used |= {place["id"] for row in rows.values() for place in row["places"]}
    ends = {row["id"]: row for row in graph.read("statement_ends", ids=sorted(used))}
    documents = sorted({row["document"] for row in rows.values()})
    sources = {row["document"]: row for row in graph.read("statement_sources", ids=documents)}
    return [
        _told(rows[id], ends, sources)
        for id in wanted
        if id in rows and rows[id]["document"] in sources
    ]


def _told(row: Row, ends: dict[str, Row], sources: dict[str, Row]) -> Row:
    places = {place["place"]: ends.get(place["id"]) for place in row["places"]}
    return {
        **row,
        **sources[row["document"]],
        "subject": ends[row["subject"]],
        "object": ends[row["object"]],
        **{name: places.get(place) for name, place in PLACES.items()},
    }
