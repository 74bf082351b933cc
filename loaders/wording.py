"""Parts of an explanation in words, the same on the terminal and on the page."""

from __future__ import annotations

from collections.abc import Iterator

from app.extraction.confidence import ARC, FREE_ARCS, STEP
from app.extraction.explanation import ExplainedMention, ExplainedStatement, Explanation
from app.model import Statement
from loaders.tally import plural


def names(explanation: Explanation, *entities: str) -> list[str]:
    """The names of entities; the id of one that is not known by a name."""
    known = explanation.entities
    return [known[i].name if i in known else i for i in entities]


def meant(mention: ExplainedMention) -> str:
    """How a mention came to mean what it means: "pronoun, 1 step"."""
    return mention.kind + (f", {plural(mention.steps, 'step')}" if mention.steps else "")


def qualifiers(explanation: Explanation, statement: Statement) -> Iterator[tuple[str, str]]:
    """What a statement carries beside its ends and act, each under its name."""
    for key in ("sector", "at", "about", "said_by"):
        if entity := getattr(statement, key):
            yield key.replace("_", " "), names(explanation, entity)[0]
    yield from statement.details.items()
    if statement.date is not None:
        words = f" (“{statement.date.words}”)" if statement.date.words else ""
        yield "date", f"{statement.date}{words}"


def confidence(explained: ExplainedStatement) -> str:
    """What a confidence was made of: "= 0.87 (type) × 0.9^2 (2 steps) × 0.97 (5 arcs, 4 free)"."""
    if (weight := explained.weight) is None:
        return "as for every title"
    factors = [f"{weight.precision:g} (type)"]
    if weight.steps:
        factors.append(f"{_power(STEP, weight.steps)} ({plural(weight.steps, 'step')})")
    if (far := weight.arcs - FREE_ARCS) > 0:
        factors.append(f"{_power(ARC, far)} ({plural(weight.arcs, 'arc')}, {FREE_ARCS} free)")
    return f"= {' × '.join(factors)}"


def short(mention: ExplainedMention) -> str:
    """What a mention means, in a word or two: "CHN", "xi-jinping", "FRA + DEU", "?"."""
    return " + ".join(i.partition(":")[2] for i in mention.entities) or "?"


def _power(base: float, times: int) -> str:
    return f"{base:g}" if times == 1 else f"{base:g}^{times}"
