"""Why a text was read as it was: what is told must be what was kept."""

from __future__ import annotations

import pytest

from app.extraction.confidence import ARC, FREE_ARCS, STEP
from app.extraction.explanation import ExplainedSentence, Explanation, explain
from app.extraction.pipeline import Extractor
from app.model import Document, Extraction

TEXT = """Finnish President Sauli Niinisto met Norwegian Prime Minister Erna Solberg in Oslo.
He pledged to deepen cooperation with Norway in energy.

Solberg said that Norway would not sanction Iceland. The weather was mild.
The envoy praised the plan.
"""


@pytest.fixture(scope="module")
def read(spacy_model: str) -> tuple[Explanation, Extraction]:
    extractor = Extractor(spacy_model)
    document = Document(TEXT, "talks.txt", title="Talks in Oslo")
    (reading,) = extractor.read_all([document])
    return explain(reading), extractor.extract(document)


def sentence(explanation: Explanation, words: str) -> ExplainedSentence:
    (found,) = (s for s in explanation.sentences if words in s.passage.text)
    return found


def test_it_tells_each_sentence_in_order_with_those_that_state_nothing(
    read: tuple[Explanation, Extraction],
) -> None:
    explanation, _ = read
    assert [s.passage.text for s in explanation.sentences] == [
        "Finnish President Sauli Niinisto met Norwegian Prime Minister Erna Solberg in Oslo.",
        "He pledged to deepen cooperation with Norway in energy.",
        "Solberg said that Norway would not sanction Iceland.",
        "The weather was mild.",
        "The envoy praised the plan.",
    ]
    assert [len(s.statements) > 0 for s in explanation.sentences] == [True] * 3 + [False] * 2


def test_it_tells_what_is_kept_no_more_and_no_less(read: tuple[Explanation, Extraction]) -> None:
    explanation, extraction = read
    told = [e.statement for s in explanation.sentences for e in s.statements]
    assert told == list(extraction.statements)
    assert list(explanation.entities.values()) == list(extraction.entities)
    mentions = {
        (m.start, m.end, i, m.text)
        for s in explanation.sentences
        for m in s.mentions
        for i in m.entities
    }
    assert mentions == {(m.start, m.end, m.entity, m.text) for m in extraction.mentions}


def test_a_confidence_can_be_worked_out_again(read: tuple[Explanation, Extraction]) -> None:
    explanation, _ = read
    told = [e for s in explanation.sentences for e in s.statements if e.weight]
    assert len(told) == 4
    for each in told:
        assert each.weight
        far = max(0, each.weight.arcs - FREE_ARCS)
        made = each.weight.precision * STEP**each.weight.steps * ARC**far
        assert each.statement.confidence == round(made, 3)


def test_mentions_say_how_they_came_to_mean_somebody(read: tuple[Explanation, Extraction]) -> None:
    explanation, _ = read
    he = sentence(explanation, "He pledged").mentions[0]
    assert (he.text, he.entities, he.kind, he.steps) == (
        "He",
        ("leader:sauli-niinisto",),
        "pronoun",
        1,
    )
    envoy = sentence(explanation, "The envoy").mentions[0]
    assert (envoy.text, envoy.entities, envoy.kind) == ("envoy", (), "role")


def test_the_words_that_decided_the_act_are_told(read: tuple[Explanation, Extraction]) -> None:
    explanation, _ = read
    (met, visited, *titles) = sentence(explanation, "met Norwegian").statements
    assert (met.statement.type, visited.statement.type) == ("MET_WITH", "VISITED")
    assert met.why == visited.why == ("nothing makes it less than done",)
    assert {t.why for t in titles} == {("the title beside the name",)}
    (pledged,) = sentence(explanation, "He pledged").statements
    assert (pledged.source, pledged.target) == ("He", "Norway")
    assert pledged.why == ("“pledged”", "“He” says it")
    (would,) = sentence(explanation, "Iceland").statements
    assert (would.word, would.statement.rule) == ("sanction", "sanction")
    assert would.why == ("“would”", "“Solberg” says it", "a “not” or “no” beside it")


def test_what_was_missed_is_told(read: tuple[Explanation, Extraction]) -> None:
    explanation, _ = read
    assert sentence(explanation, "weather").mentions == ()
    near = [m for m in sentence(explanation, "praised the plan").misses if m.near]
    assert {m.word for m in near} == {"praised"}
    assert near[0].lacks == "no source (subj: envoy), no target (obj: plan)"


def test_the_parse_is_a_tree_over_the_words(read: tuple[Explanation, Extraction]) -> None:
    explanation, _ = read
    parse = sentence(explanation, "weather").parse
    assert [(n.text, n.dep, n.head) for n in parse] == [
        ("The", "det", 1),
        ("weather", "nsubj", 2),
        ("was", "ROOT", 2),
        ("mild", "acomp", 2),
        (".", "punct", 2),
    ]


def test_the_whole_is_described(read: tuple[Explanation, Extraction]) -> None:
    explanation, _ = read
    assert (explanation.source, explanation.title) == ("talks.txt", "Talks in Oslo")
    assert set(explanation.main) == {"country:FIN", "country:NOR", "country:ISL"}
