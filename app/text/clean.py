"""The running text of a document, for the parser, and the way back to the text as it was given.

Quotes, dashes and blanks become plain ones, the page around the text goes, wrapped lines become
paragraphs parted by one blank line. No other character is changed, and none is moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.text.characters import marks, plain
from app.text.credits import credit_edits
from app.text.edits import Edit, Layer, edited
from app.text.front_matter import front_matter_end
from app.text.paragraphs import paragraph_edits


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text made ready for the parser: paragraphs of running text parted by one blank line."""

    text: str
    layers: tuple[Layer, ...]

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text as given that a span of the clean text was made from.

        start, end  characters, end excluded, in both texts; ends out of range are drawn in
        yields      a span that begins and ends with the words of the clean one, and also holds
                    what was left out between them"""
        for layer in reversed(self.layers):
            start, end = layer.back(start, end)
        return start, end

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Start and end of each paragraph: characters of the clean text, end excluded."""
        start = 0
        for words in self.text.split("\n\n"):
            if words:
                yield start, start + len(words)
            start += len(words) + 2


def clean(text: str) -> CleanText:
    """The running text of any string: never an error, "" where there is none."""
    marked = _unmarked(text)
    wrapped = edited(marked.text, paragraph_edits(marked.text))
    bare = edited(wrapped.text, credit_edits(wrapped.text))
    return CleanText(bare.text, (marked, wrapped, bare))


def page(text: str) -> str:
    """The lines of a text in plain characters, without front matter and marks."""
    return _unmarked(text).text


def _unmarked(text: str) -> Layer:
    characters = plain(text)
    start = front_matter_end(characters)
    return edited(characters, [Edit(0, start), *marks(characters, start)])
