"""Statements one by one: PLOVER-style events as JSON Lines, and JSON-LD with PROV."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from io import TextIOWrapper
from typing import Any, BinaryIO

from app.answers.statement import statement
from app.exports.web import PROV, provenance, urn
from app.model import exact

Row = Mapping[str, Any]


def write_events(rows: Iterable[Row], file: BinaryIO) -> None:
    """One event a line, for statements that have a PLOVER category.

    rows  of app.questions.statements.statement_rows"""
    text = TextIOWrapper(file, encoding="utf-8", write_through=True)
    for row in rows:
        if row["plover"]:
            text.write(json.dumps(event(row), ensure_ascii=False) + "\n")
    text.detach()


def event(row: Row) -> dict[str, Any]:
    """A statement as an event coder writes it: who does what to whom, with the codes."""
    said = statement(row)
    return {
        "event_id": said.id,
        "event_date": said.date,
        "event_type": said.plover,
        "cameo": said.cameo,
        "goldstein": said.goldstein,
        "relation": said.type,
        "act": said.act.value,
        "polarity": said.polarity.value,
        "actor": _actor(row["subject"]),
        "recipient": _actor(row["object"]),
        "sector": said.sector and said.sector.id,
        "at": said.at and said.at.id,
        "about": said.about and said.about.id,
        "speaker": said.speaker and said.speaker.id,
        "details": said.details,
        "confidence": said.confidence,
        "sentence": said.evidence.sentence,
        "quote": said.evidence.quote,
        "document": row["document"],
        "publication_date": exact(row["documentDate"], row["documentPrecision"]),
        "publisher": row["outlet"],
        "url": row["url"],
    }


def _actor(entity: Mapping[str, Any]) -> dict[str, Any]:
    side = entity["represents"] or entity["id"]
    country = side.removeprefix("country:") if side.startswith("country:") else None
    return {"id": entity["id"], "name": entity["name"], "country": country}


def write_json_ld(rows: Iterable[Row], file: BinaryIO) -> None:
    """Statements with their quotes, documents, speakers and rules, each node once."""
    text = TextIOWrapper(file, encoding="utf-8", write_through=True)
    text.write('{"@context":' + json.dumps(PROV) + ',"@graph":[')
    seen: set[str] = set()
    for row in rows:
        said = statement(row)
        nodes = provenance([said])["@graph"]
        nodes += [
            {"@id": urn(ref.id), "@type": urn(f"kind:{ref.kind}"), "label": ref.name}
            for ref in (said.subject, said.object)
        ]
        for node in nodes:
            name = node["@id"] + str(node["@type"])
            if name not in seen:
                text.write(",\n" if seen else "\n")
                text.write(json.dumps(node, ensure_ascii=False))
                seen.add(name)
    text.write("\n]}\n")
    text.detach()
