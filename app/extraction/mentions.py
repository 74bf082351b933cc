"""Named mentions: the longest vocabulary forms in a text, and what the parser calls names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from app.extraction.eras import choose, eras
from app.extraction.things import Things
from app.extraction.wordlists import word_list
from app.extraction.words import Word, written
from app.vocabulary import Form, Vocabulary

# Words that join a country's name to another thing's: "Bank of China", "Air India".
_COMPANY = word_list("mentions", "company")


_OFFICES = word_list("mentions", "offices")
_CHARGED = frozenset({"minister", "ministers", "ministry", "secretary", "undersecretary"})
_ARTICLES = frozenset({"al", "el", "ul", "ad", "as", "at", "ash", "an", "ar"})


@dataclass(slots=True, eq=False)
class Ref:
    """A place in the text that means one or more entities.

    first, last  places of its words, both included; head: the word that the parse hangs it on
    ids          the entities meant, more than one for "the two sides"
    kind         a form's kind (name, demonym, capital, ...), or person, role, group, pronoun, thing
    steps        how many times it had to be resolved by context: 0 for a name"""

    first: int
    last: int
    head: Word
    ids: tuple[str, ...]
    kind: str
    steps: int = 0


@dataclass(slots=True)
class Refs:
    """The mentions of one text, by the words that they cover."""

    all: list[Ref] = field(default_factory=list)
    at: dict[int, Ref] = field(default_factory=dict)

    def add(self, ref: Ref) -> Ref:
        """Put a mention in the place of whatever shorter ones it covers."""
        for old in {
            id(o): o for i in range(ref.first, ref.last + 1) if (o := self.at.get(i))
        }.values():
            self.drop(old)
        self.all.append(ref)
        for i in range(ref.first, ref.last + 1):
            self.at[i] = ref
        return ref

    def drop(self, ref: Ref) -> None:
        self.all.remove(ref)
        for i in range(ref.first, ref.last + 1):
            if self.at.get(i) is ref:
                del self.at[i]


_Entry = tuple[tuple[str, ...], tuple[Form, ...]]


class Matcher:
    """Finds vocabulary forms, longest first, in time that does not grow with the vocabulary.

    exact, lower  forms by their first one or two words, as written and in lower case"""

    def __init__(self, vocabulary: Vocabulary, split: Callable[[str], Iterable[str]]) -> None:
        self.combining, self.eras = vocabulary.combining, eras(vocabulary)
        self.exact: dict[tuple[str, ...], list[_Entry]] = {}
        self.lower: dict[tuple[str, ...], list[_Entry]] = {}
        for text in vocabulary.blocked:
            _add(self.exact, tuple(split(text)), ())
        for text, forms in vocabulary.forms.items():
            parts = tuple(split(text))
            term = all(f.kind == "term" for f in forms)
            _add(self.lower if term else self.exact, parts, forms)
            if not term and len(text) > 3:
                _add(self.exact, tuple(p.upper() for p in parts), forms)
        for table in (self.exact, self.lower):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, words: Sequence[Word]) -> Iterator[tuple[int, int, tuple[Form, ...]]]:
        """Yield (first, last + 1, readings) of every form, without overlap; terms in any case."""
        texts = tuple(w.text for w in words)
        lows = tuple(t.lower() for t in texts)
        i = 0
        while i < len(texts):
            found = _longest(self.exact, texts, i)
            term = _longest(self.lower, lows, i)
            if found is None or (term is not None and len(term[0]) > len(found[0])):
                found = term
            if found is None:
                i += 1
                continue
            parts, forms = found
            if forms:
                yield i, i + len(parts), forms
            i += len(parts)


def _add(
    table: dict[tuple[str, ...], list[_Entry]], parts: tuple[str, ...], forms: tuple[Form, ...]
) -> None:
    table.setdefault(parts[:2], []).append((parts, forms))


def _longest(
    table: Mapping[tuple[str, ...], list[_Entry]], texts: tuple[str, ...], i: int
) -> _Entry | None:
    """The longest form that begins at a place."""
    for key in (texts[i : i + 2], texts[i : i + 1]):
        for entry in table.get(key, ()):
            if texts[i : i + len(entry[0])] == entry[0]:
                return entry
    return None


def head_of(words: Sequence[Word]) -> Word:
    """The word of a stretch that the others hang on: the one whose head lies outside."""
    inside = {w.i for w in words}
    outer = [w for w in words if w.head.i not in inside or w.head is w]
    return outer[-1] if outer else words[-1]


def named_refs(
    words: Sequence[Word], matcher: Matcher, refs: Refs, standing: Set[str] = frozenset()
) -> None:
    """Add the mentions that the vocabulary names in some words.

    standing  the states, now gone, that stand in the text's time"""
    for first, end, forms in matcher.find(words):
        span = words[first:end]
        form = choose(forms, standing)
        if form.kind != "term" and _within_other_name(span, words, first, end):
            continue
        head = head_of(span)
        refs.add(Ref(span[0].i, span[-1].i, head, (form.entity,), form.kind))
        if first > 1 and form.kind == "demonym":
            _first_half(words[first - 2 : first], matcher, refs)


def _first_half(before: Sequence[Word], matcher: Matcher, refs: Refs) -> None:
    """Add the first country of "Sino-Russian"."""
    half, hyphen = before
    if hyphen.text in ("-", "–") and (entity := matcher.combining.get(half.text)):
        refs.add(Ref(half.i, half.i, half, (entity,), "demonym"))


def _within_other_name(span: Sequence[Word], words: Sequence[Word], first: int, end: int) -> bool:
    """Whether a country's name is only part of a person's or a firm's: Michael Jordan."""
    before = words[first - 1] if first else None
    after = words[end] if end < len(words) else None
    if after is not None and after.text.lower().rstrip(".") in _COMPANY:
        return True
    hyphen = before is not None and before.text == "-" and before.end == span[0].start
    if hyphen and first > 1 and words[first - 2].text.lower() in _ARTICLES:  # "Al-Kuwaiti"
        return True
    if before is not None and before.text.lower() in ("of", "the"):
        return False  # "Foreign Minister of Armenia Ararat Mirzoyan"
    if span[0].ent == "PERSON" and len(span) == 1:
        neighbours = [w for w in (before, after) if w is not None]
        return any(w.ent == "PERSON" and w.pos == "PROPN" for w in neighbours)
    return False


def organisation_refs(words: Sequence[Word], refs: Refs, things: Things) -> None:
    """Add the organisations that the parser names and no vocabulary knows: firms, agencies.

    Those with a country's name in them ("the Iranian foreign ministry") are left to be read
    as the country's."""
    i = 0
    while i < len(words):
        end = i
        while end < len(words) and words[end].ent == "ORG" and words[end].head is not words[end]:
            end += 1
        span = words[i:end]
        if span and _is_organisation(span, refs) and not _field_of(words[max(0, i - 2) : i]):
            article = span[0].text.lower() == "the"
            if entity := things.named("Organisation", written(span[article:])):
                refs.add(Ref(span[0].i, span[-1].i, head_of(span), (entity,), "organisation"))
        i = max(end, i + 1)


def _field_of(before: Sequence[Word]) -> bool:
    """Whether what follows is what somebody is charged with: "Minister of | External Affairs"."""
    low = [w.text.lower() for w in before]
    return low[:1] != low[1:] and low[-1:] in (["of"], ["for"]) and low[0] in _CHARGED


def _is_organisation(span: Sequence[Word], refs: Refs) -> bool:
    return (
        not any(w.i in refs.at for w in span)
        and all(w.pos in ("PROPN", "ADP", "DET", "CCONJ", "PUNCT", "PART") for w in span)
        and span[-1].pos == "PROPN"
        and span[-1].text[:1].isupper()
        and len(span[-1].text) > 2
        and span[-1].lemma not in _OFFICES
        and head_of(span).lemma not in _OFFICES
    )


def term_ids(
    words: Sequence[Word], refs: Refs, prefixes: tuple[str, ...] = ("sector:",)
) -> list[str]:
    """The ids of the vocabulary's sectors or issues named in some words, in order."""
    found: list[str] = []
    for word in words:
        ref = refs.at.get(word.i)
        if ref is not None and ref.first == word.i:
            found += [i for i in ref.ids if i.startswith(prefixes) and i not in found]
    return found
