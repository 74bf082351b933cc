"""A network whose attributes every XML and table format can hold: text, numbers, no lists."""

from __future__ import annotations

import re
from typing import Any

from app.exports.network import Network

BETWEEN = ";"
"""What stands between the members of a list, as neo4j-admin import reads it."""

# XML 1.0, section 2.2: everything outside this range makes the whole file unreadable
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def flat(graph: Network) -> Network:
    """The same nodes and edges with scalar attributes, a label, a weight and an edge id.

    An edge's type is called relType: GEXF and Gephi keep `type` for directed or undirected."""
    plain = Network()
    for node, attributes in graph.nodes(data=True):
        plain.add_node(node, **{"label": _text(attributes.get("name", node)), **_flat(attributes)})
    for source, target, key, attributes in graph.edges(keys=True, data=True):
        kind = attributes["type"]
        rest = {key: value for key, value in attributes.items() if key != "type"}
        plain.add_edge(
            source,
            target,
            key=key,
            id=f"{source}|{key}|{target}",
            label=kind,
            relType=kind,
            weight=attributes.get("statements", 1),
            **_flat(rest),
        )
    return plain


def _flat(attributes: dict[str, Any]) -> dict[str, Any]:
    return {key: scalar(value) for key, value in attributes.items()}


def scalar(value: Any) -> Any:
    """A value as one cell: a list as text with `;` between, text without control characters."""
    if isinstance(value, list | tuple):
        return BETWEEN.join(_text(str(member)) for member in value)
    return _text(value) if isinstance(value, str) else value


def _text(value: str) -> str:
    return _NOT_XML.sub("", value)
