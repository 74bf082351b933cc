"""The closed lists of what a graph is made of: labels of nodes, types of relationships."""

from __future__ import annotations

from app.model import LABELS
from app.relations import relation_types

PROVENANCE = ("Document", "Source", "Passage", "Statement", "Fingerprint", "Review")
VIEWS = ("Pair", "Hub")  # nodes that are computed from statements
NODES = frozenset({"Entity", *LABELS, *PROVENANCE, *VIEWS})

# Of each relationship the labels of its ends.
JOINS: dict[str, tuple[str, str]] = {
    "GAVE": ("Source", "Document"),
    "MENTIONS": ("Document", "Entity"),
    "COPY_OF": ("Document", "Document"),
    "HAS": ("Document", "Fingerprint"),
    "PART_OF": ("Passage", "Document"),
    "EVIDENCED_BY": ("Statement", "Passage"),
    "SUBJECT": ("Statement", "Entity"),
    "OBJECT": ("Statement", "Entity"),
    "SECTOR": ("Statement", "Entity"),
    "AT": ("Statement", "Entity"),
    "ABOUT": ("Statement", "Entity"),
    "SAID_BY": ("Statement", "Entity"),
    **dict.fromkeys(relation_types(), ("Entity", "Entity")),
}
TYPES = frozenset(JOINS)
EDGES = frozenset(relation_types())
