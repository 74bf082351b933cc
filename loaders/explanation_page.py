"""Explanations as one page that needs nothing else: no script, no network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup
from spacy.displacy.render import DependencyRenderer

from app.extraction.explanation import ExplainedMention, ExplainedSentence, Explanation, Node
from app.model import LABELS
from loaders import wording

_ARCS = {"compact": True, "distance": 126, "word_spacing": 32, "arrow_spacing": 12, "bg": "none",
         "color": "inherit", "font": "inherit"}  # fmt: skip
_ZOOM = 0.8  # of the pictures, as explanation.html shows them


def page(explanations: Sequence[Explanation]) -> str:
    """The page of one or more documents, as HTML; the same explanations make the same bytes."""
    return _template().render(explanations=explanations, labels=LABELS)


def marked(sentence: ExplainedSentence) -> Iterator[tuple[str, ExplainedMention | None]]:
    """A sentence in pieces, in order: those that are mentions, and what stands between them."""
    at, text = sentence.passage.start, sentence.passage.text
    for mention in sentence.mentions:
        start, end = (place - sentence.passage.start for place in (mention.start, mention.end))
        before = text[max(at - sentence.passage.start, 0) : start]
        if before:
            yield before, None
        yield text[start:end], mention
        at = mention.end
    if rest := text[at - sentence.passage.start :]:
        yield rest, None


def label(mention: ExplainedMention, explanation: Explanation) -> str:
    """What kind of thing a mention means, "" where it is not resolved."""
    known = explanation.entities
    return next((known[i].label for i in mention.entities if i in known), "")


def counts(explanation: Explanation) -> Mapping[str, int]:
    """How many mentions there are of each label; "" counts those that are not resolved."""
    return Counter(label(m, explanation) for s in explanation.sentences for m in s.mentions)


def arcs(parse: Sequence[Node], name: str) -> Markup:
    """The dependency tree of a sentence as an SVG picture; name: its id on the page."""
    words = [{"text": node.text, "tag": node.tag} for node in parse]
    drawn = [
        {
            "start": min(n, node.head),
            "end": max(n, node.head),
            "label": node.dep,
            "dir": "left" if n < node.head else "right",
        }
        for n, node in enumerate(parse)
        if node.head != n and node.dep != "punct"
    ]
    renderer = DependencyRenderer(options=_ARCS)
    picture = renderer.render_svg(name, words, drawn)
    # compact arcs fill the lowest third of the height that is left for them
    empty = renderer.highest_level * renderer.distance // 3
    return Markup(f'<div style="margin-top: -{empty * _ZOOM:g}px">{picture}</div>')


@cache
def _template() -> Template:
    made = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals.update(marked=marked, label=label, counts=counts, arcs=arcs, wording=wording)
    source = Path(__file__).with_name("explanation.html").read_text(encoding="utf-8")
    return made.from_string(source)
