"""Explanations as a person sees them: on the terminal and as a page."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rich.console import Console

from app.extraction.explanation import (
    ExplainedMention,
    ExplainedSentence,
    ExplainedStatement,
    Explanation,
    Node,
    Weight,
)
from app.extraction.misses import Miss
from app.model import Act, Entity, Passage, Polarity, Statement
from loaders.explaining import shown
from loaders.explanation_page import arcs, marked, page

ENTENTE = Path(sys.executable).parent / "entente"
TEXT = "Oman <will> not\naid them."
PASSAGE = Passage(100, 125, TEXT)
OMAN = ExplainedMention(100, 104, "Oman", ("country:OMN",), "name", 0)
THEM = ExplainedMention(120, 124, "them", ("country:IRN", "country:QAT"), "pronoun", 2)


@pytest.fixture
def explanation() -> Explanation:
    statement = Statement(
        id="1", type="PROVIDES_AID", subject="country:OMN", object="country:IRN", act=Act.PLEDGED,
        passage=PASSAGE, start=100, end=124, rule="aid.verb", cameo="070", plover="AID",
        goldstein=7.0, confidence=0.613, polarity=Polarity.NEGATIVE, sector="sector:energy",
        details={"amount": "$5 million"},
    )  # fmt: skip
    explained = ExplainedStatement(
        statement, "aid", "Oman", "them", ("“will”", "a “not”"), Weight(0.78, 2, 5)
    )
    nodes = (
        Node("Oman", "NNP", "nsubj", 1),
        Node("aid", "VB", "ROOT", 1),
        Node(".", ".", "punct", 1),
    )
    sentence = ExplainedSentence(
        PASSAGE,
        (OMAN, THEM),
        (explained,),
        (Miss("aid", ("give_aid",), "no object", near=True),),
        nodes,
    )
    quiet = ExplainedSentence(Passage(126, 134, "It rained"), (), (), (), ())
    entities = {
        "country:OMN": Entity("country:OMN", "Country", "Oman"),
        "country:IRN": Entity("country:IRN", "Country", "Iran"),
        "sector:energy": Entity("sector:energy", "Sector", "energy"),
    }
    return Explanation(
        "a.txt", "", "country:OMN", ("country:OMN",), ("country:OMN", "country:IRN"), True,
        entities, (sentence, quiet),
    )  # fmt: skip


def printed(explanation: Explanation, *, misses: bool) -> list[str]:
    console = Console(width=100, record=True, file=None, quiet=False, force_terminal=False)
    with console.capture() as capture:
        console.print(shown(explanation, misses=misses))
    return [line.rstrip() for line in capture.get().splitlines()]


def test_the_terminal_shows_each_sentence_with_all_that_decided(explanation: Explanation) -> None:
    assert printed(explanation, misses=True) == [
        "a.txt",
        "from a.txt; home country:OMN; about country:OMN, country:IRN (bilateral); “we” "
        "country:OMN",
        "",
        "1 [100:125] Oman <will> not aid them.",
        "    mentions  Oman  country:OMN               name",
        "              them  country:IRN, country:QAT  pronoun, 2 steps",
        "    states  PROVIDES_AID (negative)  Oman → Iran",
        "              sector                 energy",
        "              amount                 $5 million",
        "              act                    pledged: “will”; a “not”",
        "              frame                  aid.verb on “aid”, ends “Oman” and “them”",
        "              trust                  0.613 = 0.78 (type) × 0.9^2 (2 steps) "
        "× 0.97 (5 arcs, 4 free)",
        "    misses  aid  give_aid  no object",
        "",
        "2 [126:134] It rained",
        "",
    ]


def test_misses_are_shown_only_when_asked_for(explanation: Explanation) -> None:
    lines = printed(explanation, misses=True)
    assert printed(explanation, misses=False) == [line for line in lines if "misses" not in line]


class Elements(HTMLParser):
    """Open tags must close in order; what refers to elsewhere is noted."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_needs_nothing_else_and_escapes_the_text(
    explanation: Explanation,
) -> None:
    text = page([explanation])
    elements = Elements()
    elements.feed(text)
    assert elements.open == []
    assert {tag for tag, _ in elements.seen} & {"script", "link", "img", "iframe"} == set()
    assert [at["src"] for _, at in elements.seen if "src" in at] == []
    assert "url(" not in text
    assert "&lt;will&gt;" in text
    assert "<will>" not in text


def test_the_page_marks_mentions_by_label_and_tells_what_they_mean(
    explanation: Explanation,
) -> None:
    marks = re.findall(
        r'<mark class="(\w+)" title="([^"]+)">(\w+)<small>([^<]+)', page([explanation])
    )
    assert marks == [
        ("Country", "country:OMN (name)", "Oman", "OMN"),
        ("Country", "country:IRN, country:QAT (pronoun, 2 steps)", "them", "IRN + QAT"),
    ]


def test_the_page_holds_statement_miss_and_parse(explanation: Explanation) -> None:
    text = page([explanation])
    row = re.sub(r"<[^>]+>", " ", text[text.index('<td class="type">') : text.index("<details>")])
    assert " ".join(row.split()) == (
        "PROVIDES_AID Oman Iran “them” sector energy amount $5 million not pledged “will”; a “not” "
        "aid.verb “aid” 0.613 = 0.78 (type) × 0.9^2 (2 steps) × 0.97 (5 arcs, 4 free)"
    )
    assert "<summary>1 miss, 1 near</summary>" in text
    assert text.count("<svg") == 2
    assert page([explanation]) == text


def test_a_sentence_is_cut_into_its_mentions_and_what_stands_between() -> None:
    sentence = ExplainedSentence(PASSAGE, (OMAN, THEM), (), (), ())
    assert list(marked(sentence)) == [
        ("Oman", OMAN),
        (" <will> not\naid ", None),
        ("them", THEM),
        (".", None),
    ]
    assert list(marked(ExplainedSentence(PASSAGE, (), (), (), ()))) == [(TEXT, None)]


def test_arcs_lead_from_each_word_to_its_head_but_not_to_commas(explanation: Explanation) -> None:
    picture = arcs(explanation.sentences[0].parse, "p")
    assert re.findall(r"<textPath[^>]*>([^<]+)", picture) == ["nsubj"]


def test_the_command_prints_or_writes_a_page_and_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Oman thanked Iran for its support.\n")
    (tmp_path / "b.txt").write_text("")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [ENTENTE, "explain", *words], cwd=tmp_path, capture_output=True, text=True,
            check=False, timeout=120,
        )  # fmt: skip

    done = run("a.txt", "--misses")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 [0:34] Oman thanked Iran for its support." in done.stdout
    assert re.search(r"states +SUPPORTS +Oman → Iran", done.stdout)
    assert "misses" in done.stdout
    done = run("a.txt", "b.txt", "--html", "out.html")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "b.txt is empty\n")
    assert "SUPPORTS" in (tmp_path / "out.html").read_text(encoding="utf-8")
