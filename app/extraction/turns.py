"""Who speaks in a transcript: the labels before the words of each, "PRESIDENT X:"."""

from __future__ import annotations

from collections.abc import Iterable

from app.extraction.discourse import Discourse
from app.extraction.mentions import Refs
from app.extraction.words import Sentence

_ENDS = frozenset(".?!)]*\"”’'…-–—_")


def speakers(memory: Discourse, sentences: Iterable[Sentence], refs: Refs) -> tuple[str, ...]:
    """The two countries whose leaders speak by turns; none where there are more or fewer."""
    found = dict.fromkeys(c for s in sentences for c in turn(memory, s, refs))
    return tuple(found) if len(found) == 2 else ()


def turn(memory: Discourse, sentence: Sentence, refs: Refs) -> tuple[str, ...]:
    """The country of whose words the last label in a sentence says that they begin."""
    words = sentence.words
    for before, word in zip(reversed(words[:-1]), reversed(words[1:]), strict=True):
        ref = refs.at.get(before.i) if word.text == ":" else None
        if ref is None or ref.last != before.i or not ref.ids[:1] or len(ref.ids) > 1:
            continue
        start = ref.first - words[0].i
        opens = start <= 0 or words[start - 1].text[-1] in _ENDS
        if opens and ref.ids[0].startswith("leader:"):
            return tuple(memory.countries(ref.ids))
    return ()
