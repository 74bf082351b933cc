"""What a spaCy pipeline knows of English words: which there are, and which of a text are names."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cache
from typing import Any

from spacy.language import Language

from app.extraction.parsing import parts

_CLASSES = ("noun", "verb", "adj", "adv")
# Small words that neither the lemmatizer nor the list of stop words knows.
_SMALL = frozenset(
    (
        *("albeit", "alia", "amid", "amidst", "couldn", "eg", "etc", "facto", "hoc", "jure"),
        *("ought", "shall", "theirs", "unto", "versus", "vis", "wasn", "whichever", "wouldn"),
    )
)
_NAMES = frozenset({"NNP", "NNPS"})


class PipelineEnglish:
    """English by the tables of a pipeline's lemmatizer, and by its tagger.

    A pipeline without such tables knows each word that it was trained with."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        self.words: dict[str, Container[str]] = {}
        self.rules: Mapping[str, list[list[str]]] = {}
        lemmatizer: Any = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
        if lemmatizer is not None and lemmatizer.lookups.has_table("lemma_index"):
            tables = lemmatizer.lookups
            index, irregular = tables.get_table("lemma_index"), tables.get_table("lemma_exc")
            for name in _CLASSES:
                self.words[name] = {*index.get(name, ()), *irregular.get(name, ())}
            self.rules = tables.get_table("lemma_rules")
        self.classes = cache(self._classes)

    def _classes(self, word: str) -> frozenset[str]:
        small = word in _SMALL or word in self.nlp.Defaults.stop_words
        if small or (not self.words and word in self.nlp.vocab.strings):
            return frozenset({"other"})
        return frozenset(
            name
            for name, known in self.words.items()
            if word in known
            or any(
                word.endswith(old) and word[: len(word) - len(old)] + new in known
                for old, new in self.rules.get(name, ())
            )
        )

    def names(self, text: str) -> frozenset[int]:
        """Where the words begin that the tagger takes for names."""
        return frozenset(
            token.idx + offset
            for offset, part in parts(text)
            for token in self._tagged(part)
            if token.tag_ in _NAMES
        )

    def _tagged(self, text: str) -> Any:
        doc = self.nlp.make_doc(text)
        for name, pipe in self.nlp.pipeline:
            doc = pipe(doc)
            if name == "tagger":
                break
        return doc
