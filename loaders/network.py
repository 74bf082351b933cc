"""The graph as a networkx graph, for notebooks."""

from __future__ import annotations

from collections.abc import Sequence

from app.answers.dates import first_day, last_day
from app.exports import Network
from app.exports.reading import NO_FILTERS, whole_network
from app.graph import open_graph
from app.settings import Settings


def load_graph(
    settings: Settings | None = None,
    *,
    types: Sequence[str] = (),
    acts: Sequence[str] = (),
    since: str = "",
    until: str = "",
    confidence: float = 0.0,
) -> Network:
    """A networkx.MultiDiGraph of the entities and typed edges in the graph.

    settings      which graph; as the environment says, if not given
    types, acts   only these relation types and speech acts, as ("SIGNED",) and ("did", "agreed")
    since, until  only this time: 2019, 2019-06 or 2019-06-05; until is taken in
    confidence    the least that a statement must have, 0 to 1
    returns       nodes by entity id with name, kind and codes; edges keyed by relation type with
                  statements, documents, first, last, confidence, acts and with (the partners);
                  with filters, only the edges left and the entities that they join
    raises        ValueError for a date that is none; GraphUnavailable"""
    filters = {
        **NO_FILTERS,
        "types": sorted(types) or None,
        "acts": sorted(acts) or None,
        "since": first_day(since) if since else None,
        "until": last_day(until) if until else None,
        "confidence": confidence,
    }
    with open_graph(settings or Settings()) as graph:
        return whole_network(graph, filters)
