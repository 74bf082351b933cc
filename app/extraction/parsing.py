"""The spaCy pipeline, with what diplomatic text needs: paragraphs end sentences."""

from __future__ import annotations

import re
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from app.extraction.wordlists import word_list

# A text is parsed in parts of about this many characters, cut between paragraphs, so that
# neither the parser's own limit nor its memory is ever an issue.
PART = 8_000
# Behind these a capital begins no sentence, unless it is a word that only opens one.
_ABBREVIATIONS = word_list("parsing", "abbreviations")
_OPENERS = word_list("parsing", "openers")
_BREAK = re.compile(r"\n\n+")


class ModelMissing(Exception):
    """The spaCy pipeline that the settings name is not installed."""


@Language.component("paragraph_ends")
def paragraph_ends(doc: Doc) -> Doc:
    """A blank line ends a sentence, "U.S." before a name does not, whatever the parser thinks."""
    for token in doc[:-1]:
        after = doc[token.i + 1]
        if token.is_space and "\n\n" in token.text:
            after.is_sent_start = True
        elif (
            token.text in _ABBREVIATIONS and after.text[0].isupper() and after.text not in _OPENERS
        ):
            after.is_sent_start = False
    return doc


def load_pipeline(name: str) -> Language:
    """The installed English pipeline `name`, ready to parse. Raises ModelMissing."""
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise ModelMissing(
            f"No spaCy pipeline {name!r} is installed; install it or set ENTENTE_SPACY_MODEL "
            "to one of: " + (", ".join(spacy.util.get_installed_models()) or "none installed")
        ) from error
    infixes = [
        *(nlp.Defaults.infixes or []),
        r"(?<=[A-Z]\.)-(?=[A-Za-z])",
        r"(?<=[a-z])[–—](?=[A-Z])",
    ]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    nlp.add_pipe("paragraph_ends", before="parser")
    return nlp


def parts(text: str) -> list[tuple[int, str]]:
    """The text in parts that the parser takes, each with its first character's place.

    Cut between paragraphs; a paragraph longer than a part is cut at a space."""
    found: list[tuple[int, str]] = []
    start = 0
    while len(text) - start > PART:
        breaks = [m.end() for m in _BREAK.finditer(text, start, start + PART)]
        space = text.rfind(" ", start, start + PART) + 1
        cut = breaks[-1] if breaks else max(space, start + 1) if space > start else start + PART
        found.append((start, text[start:cut]))
        start = cut
    found.append((start, text[start:]))
    return found
