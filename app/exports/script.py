"""A Cypher script that makes the entities and typed edges anew in any graph database."""

from __future__ import annotations

import json
from io import TextIOWrapper
from typing import Any, BinaryIO

from app.exports.network import Network


def write_script(graph: Network, file: BinaryIO) -> None:
    """One statement a line, each run again without harm; names in backticks need no escape:
    they come from closed lists."""
    text = TextIOWrapper(file, encoding="utf-8", write_through=True)
    for node, attributes in graph.nodes(data=True):
        rest = {key: value for key, value in attributes.items() if key != "kind"}
        text.write(
            f"MERGE (e:Entity:`{attributes['kind']}` {{id: {_literal(node)}}}) "
            f"SET e += {_literal(rest)};\n"
        )
    for source, target, attributes in graph.edges(data=True):
        rest = {key: value for key, value in attributes.items() if key not in ("type", "basis")}
        basis = _literal(attributes.get("basis", "text"))
        text.write(
            f"MATCH (a:Entity {{id: {_literal(source)}}}), (b:Entity {{id: {_literal(target)}}}) "
            f"MERGE (a)-[r:`{attributes['type']}` {{basis: {basis}}}]->(b) "
            f"SET r += {_literal(rest)};\n"
        )
    text.detach()


def _literal(value: Any) -> str:
    """A value as Cypher writes it; strings as JSON does, whose escapes Cypher reads."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"`{key}`: {_literal(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_literal, value)) + "]"
    return json.dumps(value, ensure_ascii=True)
