"""The entities that a question names, in order, and the question with ENT in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.answers.envelope import Ref
from app.answers.statement import required
from app.asking.lexicon import lexicon
from app.asking.spans import MONTHS
from app.problems import AmbiguousName
from app.questions import naming
from app.questions.reads import Reads
from app.vocabulary import vocabulary

LONGEST = 7
THEMES = {"Sector", "Issue", "Event", "Place"}
_TOKEN = re.compile(r"[\w'’.&]+(?:-[\w'’.&]+)*|\S")
_TAIL = re.compile(r"(?:['’]s|['’]|[.,;:!?]+)$")


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names, and the question itself.

    ends      what it is about, each once; mentions: the same, as often as named
    themes    sectors, issues, events and places
    text      in lower case, ENT for each end
    unknown   words written like names that nothing here is called by"""

    ends: tuple[Ref, ...]
    mentions: tuple[Ref, ...]
    themes: tuple[Ref, ...]
    text: str
    unknown: tuple[str, ...] = ()


def named(graph: Reads, question: str) -> Named:
    """Raises AmbiguousName."""
    tokens = [piece for token in _TOKEN.findall(question) for piece in _pieces(token)]
    known = _graph_names(graph, tokens)
    mentions: list[Ref] = []
    themes: list[Ref] = []
    words: list[str] = []
    unknown: list[str] = []
    at = 0
    while at < len(tokens):
        for size in range(min(LONGEST, len(tokens) - at), 0, -1):
            found = _reading(tokens[at : at + size], known)
            if found is None:
                continue
            if found.kind in THEMES:
                themes.append(found)
                named = " ".join(_bare(token).lower() for token in tokens[at : at + size])
                # one word may ask for something, too: "the trade between"
                words.append("ENT" if " " in naming.folded(named) else named)
            else:
                mentions.append(found)
                words.append("ENT")
            at += size
            break
        else:
            words.append(_bare(tokens[at]).lower())
            if at and _like_a_name(_bare(tokens[at])):
                unknown.append(_bare(tokens[at]))
            at += 1
    return Named(
        tuple(dict.fromkeys(mentions)),
        tuple(mentions),
        tuple(themes),
        " ".join(filter(None, words)),
        tuple(dict.fromkeys(unknown)) if not question.istitle() else (),
    )


def _like_a_name(word: str) -> bool:
    """Whether a word behind the first is written as names are, and asks for nothing itself."""
    low = word.lower()
    known = lexicon()
    asks = [*known.types.values(), *known.of_kind.values(), *known.acts.values(), known.offices]
    return (
        word[:1].isupper()
        and len(word) > 1
        and low not in known.plain
        and not any(low.startswith(month[:3]) for month in MONTHS)
        and not any(pattern.match(low) for pattern in asks)
    )


def _pieces(token: str) -> list[str]:
    """A hyphenated pair as its halves, unless the whole is a name: Sino-Russian."""
    bare = _bare(token)
    if "-" not in bare or naming.folded(bare) in naming.names().forms:
        return [token]
    halves = re.split(r"[-–]", bare)
    if all(half in vocabulary().combining or naming.known_ids(half) for half in halves):
        return halves
    return [token]


def _reading(tokens: list[str], known: dict[str, Ref]) -> Ref | None:
    words = " ".join([*tokens[:-1], _bare(tokens[-1])])
    if not words or (len(tokens) == 1 and words in lexicon().plain):
        return None
    if len(tokens) == 1 and (id := vocabulary().combining.get(words)):
        return _entity(id)
    folded = naming.folded(words)
    if not folded or (folded in lexicon().plain and not words.isupper()):
        return None
    if len(words) <= 3 and not words.isupper() and folded not in naming.names().forms:
        return known.get(folded)  # "rus", "cn": codes in lower case are too like words
    ids = naming.known_ids(words)
    ids = [id for id in ids if not vocabulary().entities[id].until] or ids
    if not ids:
        found = known.get(folded)
        return None if found and words.islower() and _common(found.kind, tokens) else found
    countries = [id for id in ids if id.startswith("country:")]
    if len(countries) > 1:
        raise AmbiguousName(name=words, choices=" or ".join(countries))
    return _entity((countries or ids)[0])


def _common(kind: str, tokens: list[str]) -> bool:
    """Whether words in lower case are words, though a text calls somebody or something so: "the
    presidents", "treaty"."""
    nouns = lexicon().of_kind
    if kind == "Leader":
        return any(map(nouns[kind].match, tokens))
    return len(tokens) == 1 and any(each.match(tokens[0]) for each in nouns.values())


def _entity(id: str) -> Ref:
    entity = vocabulary().entities[id]
    return Ref(id=id, name=entity.name, kind=entity.label)


def _graph_names(graph: Reads, tokens: list[str]) -> dict[str, Ref]:
    """What the graph calls by any run of the words: people, agreements, issues of its texts."""
    bare = [_bare(token) for token in tokens]
    runs = {
        naming.folded(" ".join(bare[start:end]))
        for start in range(len(bare))
        for end in range(start + 1, min(start + LONGEST, len(bare)) + 1)
    }
    wanted = sorted(run for run in runs if len(run) > 1 and run not in lexicon().plain)
    found: dict[str, Ref] = {}
    for row in graph.read("entities_named", names=wanted):
        for name in row["called"]:
            found.setdefault(name, required(row))
    return found


def _bare(token: str) -> str:
    return _TAIL.sub("", token)
