"""Why texts were read as they were, on the terminal or as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from app.extraction.explanation import (
    ExplainedMention,
    ExplainedSentence,
    ExplainedStatement,
    Explanation,
    explain,
)
from app.extraction.misses import Miss
from app.extraction.pipeline import Extractor
from app.model import Document, Polarity
from app.settings import Settings
from loaders.documents import documents, inputs
from loaders.explanation_page import page
from loaders.faults import Skipped
from loaders.fields import Fields
from loaders.wording import confidence, meant, names, qualifiers

_WIDTH = 120  # columns where the output is no terminal
_COLOURS = {
    "Country": "green",
    "Leader": "magenta",
    "Organisation": "cyan",
    "Initiative": "blue",
    "Agreement": "yellow",
    "Sector": "bright_blue",
    "Issue": "red",
    "Event": "bright_magenta",
    "Place": "bright_black",
}


def explain_all(
    paths: Iterable[Path], given: Fields, settings: Settings, html: Path | None, *, misses: bool
) -> list[Skipped]:
    """Print each document sentence by sentence, or write them all to one page.

    misses  whether to print the frames, too, that found nothing
    gives   the inputs that gave no document"""
    skipped: list[Skipped] = []

    def read() -> Iterator[Document]:
        for found in documents(inputs(paths), given, settings.max_document):
            if isinstance(found, Document):
                yield found
            else:
                skipped.append(found)

    explained = map(explain, Extractor(settings.spacy_model).read_all(read()))
    if html is not None:
        told = list(explained)
        if told:
            html.write_text(page(told), encoding="utf-8")
        return skipped
    console = Console()
    if not console.is_terminal:
        console = Console(width=_WIDTH)
    for explanation in explained:
        console.print(shown(explanation, misses=misses))
    return skipped


def shown(explanation: Explanation, *, misses: bool) -> RenderableType:
    """An explanation as it stands on a terminal."""
    head = Text(explanation.title or explanation.source, style="bold")
    facts = [
        f"from {explanation.source}",
        f"home {explanation.home or 'unknown'}",
        f"about {', '.join(explanation.main[:4]) or 'no country'}"
        + (" (bilateral)" if explanation.bilateral else ""),
        *([f"“we” {', '.join(explanation.voices)}"] if explanation.voices else []),
    ]
    parts: list[RenderableType] = [head, Text("; ".join(facts), style="dim")]
    for number, sentence in enumerate(explanation.sentences, 1):
        parts += _sentence(number, sentence, explanation, misses=misses)
    return Group(*parts, Text())


def _sentence(
    number: int, sentence: ExplainedSentence, explanation: Explanation, *, misses: bool
) -> Iterator[RenderableType]:
    passage = sentence.passage
    yield Text()
    yield Text.assemble(
        (f"{number} ", "bold"),
        (f"[{passage.start}:{passage.end}] ", "dim"),
        _highlighted(sentence, explanation),
    )
    if sentence.mentions:
        yield _block("mentions", (_mention(m, explanation) for m in sentence.mentions))
    for statement in sentence.statements:
        yield _block("states", _statement(statement, explanation))
    if misses and sentence.misses:
        yield _block("misses", map(_miss, sentence.misses))


def _highlighted(sentence: ExplainedSentence, explanation: Explanation) -> Text:
    """The sentence on one line, its mentions in the colours of their labels."""
    text = Text(" ".join(sentence.passage.text.splitlines()))
    if len(text) == sentence.passage.end - sentence.passage.start:
        for mention in sentence.mentions:
            start = mention.start - sentence.passage.start
            text.stylize(_style(mention, explanation), start, start + len(mention.text))
    return text


def _style(mention: ExplainedMention, explanation: Explanation) -> str:
    labels = [e.label for i in mention.entities if (e := explanation.entities.get(i))]
    return f"bold {_COLOURS[labels[0]]}" if labels else "italic"


def _block(title: str, rows: Iterable[tuple[RenderableType, ...]]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for row in rows:
        table.add_row(Text(title, style="dim"), *row)
        title = ""
    return Padding(table, (0, 0, 0, 4))


def _mention(mention: ExplainedMention, explanation: Explanation) -> tuple[Text, ...]:
    return (
        Text(" ".join(mention.text.split()), style=_style(mention, explanation)),
        Text(", ".join(mention.entities) or "not resolved"),
        Text(meant(mention), style="dim"),
    )


def _statement(
    explained: ExplainedStatement, explanation: Explanation
) -> Iterator[tuple[Text, ...]]:
    statement = explained.statement
    ends = names(explanation, statement.subject, statement.object)
    undone = " (negative)" if statement.polarity is Polarity.NEGATIVE else ""
    yield (Text(f"{statement.type}{undone}", style="bold"), Text(" → ".join(ends)))
    for key, value in qualifiers(explanation, statement):
        yield Text(f"  {key}"), Text(value)
    yield Text("  act"), Text(f"{statement.act}: {'; '.join(explained.why)}")
    frame = f"{statement.rule}"
    if explained.word:
        frame += f" on “{explained.word}”, ends “{explained.source}” and “{explained.target}”"
    yield Text("  frame"), Text(frame)
    yield Text("  trust"), Text(f"{statement.confidence:g} {confidence(explained)}")


def _miss(miss: Miss) -> tuple[Text, ...]:
    style = "" if miss.near else "dim"
    return (
        Text(miss.word, style=style),
        Text(", ".join(miss.frames), style=style),
        Text(miss.lacks, style=style),
    )
