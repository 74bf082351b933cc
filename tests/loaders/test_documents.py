"""What comes out of files, folders and standard input, good and bad."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from app.model import Dated, Document
from loaders.documents import OTHER_KIND, documents, inputs
from loaders.faults import Skipped
from loaders.fields import Fields
from tests.loaders.conftest import MakePdf

LIMIT = 10_000
TALKS = "France and Germany held talks in Paris.\n"
PAGE = """<html><head><title>Talks in Paris</title>
<meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="2021-03-04T10:00:00Z">
<link rel="canonical" href="https://gazette.example/talks"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Talks in Paris</h1>
<p>France and Germany held talks in Paris on Thursday about the price of energy in Europe.</p>
<p>The two sides agreed to meet again in Berlin before the end of the summer.</p></article>
<footer>We use cookies. Share this.</footer></body></html>"""


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(*paths: Path | str, given: Fields | None = None) -> list[Document | Skipped]:
    return list(documents(inputs(map(Path, paths)), given or Fields(), LIMIT))


def reason(name: str, content: bytes | str) -> str:
    """Why a file of this name and content is skipped."""
    path = Path(name)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (found,) = read(path)
    assert isinstance(found, Skipped)
    assert found.failed
    assert found.source.startswith(name)
    return found.reason


def test_a_text_is_taken_as_it_stands() -> None:
    Path("a.txt").write_text(TALKS)
    assert read("a.txt") == [Document(TALKS, "a.txt")]


def test_front_matter_describes_a_markdown_text_and_stays_out_of_it() -> None:
    front = (
        "---\ntitle: Talks\ndate: 2021-03-04\noutlet: The Gazette\nurl: https://a.example\n---\n"
    )
    Path("a.md").write_text(f"{front}\n{TALKS}")
    when = Dated(date(2021, 3, 4))
    assert read("a.md") == [
        Document(TALKS, "a.md", "Talks", when, "The Gazette", "https://a.example")
    ]


def test_a_rule_inside_a_markdown_text_is_no_front_matter() -> None:
    Path("a.md").write_text(f"{TALKS}\n---\n\n{TALKS}")
    assert read("a.md") == [Document(f"{TALKS}\n---\n\n{TALKS}", "a.md")]


def test_a_web_page_gives_its_article_and_what_it_says_of_itself() -> None:
    Path("a.html").write_text(PAGE)
    (found,) = read("a.html")
    assert found == Document(
        "Talks in Paris\n\n"
        "France and Germany held talks in Paris on Thursday about the price of energy in Europe."
        "\n\nThe two sides agreed to meet again in Berlin before the end of the summer.",
        "a.html",
        "Talks in Paris",
        Dated(date(2021, 3, 4)),
        "The Gazette",
        "https://gazette.example/talks",
    )


def test_a_web_page_without_a_date_gets_none_by_guessing() -> None:
    undated = re.sub(r"<meta property=.article:published.*>", "", PAGE)
    Path("a.html").write_text(undated.replace("Thursday", "4 March 2021"))
    (found,) = read("a.html")
    assert isinstance(found, Document)
    assert found.date is None


def test_a_web_page_may_name_its_encoding() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">')
    Path("a.html").write_bytes(page.replace("The Gazette", "Газета").encode("cp1251"))
    (found,) = read("a.html")
    assert isinstance(found, Document)
    assert found.outlet == "Газета"


def test_a_pdf_gives_its_pages_and_title(make_pdf: MakePdf) -> None:
    path = make_pdf("France and Germany held talks.", "They met in Paris.", title="Talks")
    assert read(path) == [
        Document("France and Germany held talks.\n\nThey met in Paris.", "made.pdf", "Talks")
    ]


def test_a_pdf_of_pictures_says_so(make_pdf: MakePdf) -> None:
    (found,) = read(make_pdf(""))
    assert found == Skipped(
        "made.pdf", "holds no text, only pictures; run it through text recognition first"
    )


def test_a_locked_pdf_says_so(make_pdf: MakePdf) -> None:
    assert read(make_pdf("secret", password="x")) == [
        Skipped("made.pdf", "is locked with a password")
    ]


def test_json_lines_give_a_document_each_and_bad_lines_stop_no_other() -> None:
    lines = [
        json.dumps({"text": TALKS, "title": "One", "date": "2021", "source": "The Gazette"}),
        "{broken",
        "",
        json.dumps({"title": "no text"}),
        '{"text": "half \\ud800"}',
        json.dumps({"text": TALKS * 1000}),
        json.dumps({"text": TALKS, "outlet": "The Echo", "url": "https://a.example", "date": None}),
    ]
    Path("a.jsonl").write_text("\n".join(lines))
    assert read("a.jsonl") == [
        Document(TALKS, "a.jsonl#1", "One", Dated(date(2021, 1, 1), "year"), "The Gazette"),
        Skipped(
            "a.jsonl#2",
            "is not JSON: Expecting property name enclosed in double quotes: "
            "line 1 column 2 (char 1)",
        ),
        Skipped("a.jsonl#4", 'is not an object with a "text" in quotes'),
        Skipped("a.jsonl#5", "holds half a character at 5"),
        Skipped(
            "a.jsonl#6",
            "has 40,000 characters; at most 10,000 are taken (ENTENTE_MAX_DOCUMENT)",
        ),
        Document(TALKS, "a.jsonl#7", outlet="The Echo", url="https://a.example"),
    ]


def test_a_line_too_long_for_memory_is_passed_by_and_the_next_one_read() -> None:
    long, good = json.dumps({"text": "x" * 10 * LIMIT}), json.dumps({"text": TALKS})
    Path("a.jsonl").write_text(f"{long}\n{good}\n")
    assert read("a.jsonl") == [
        Skipped(
            "a.jsonl#1",
            "has more than 10,000 characters; at most 10,000 are taken (ENTENTE_MAX_DOCUMENT)",
        ),
        Document(TALKS, "a.jsonl#2"),
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl"])
def test_an_empty_file_says_so(name: str) -> None:
    assert reason(name, "") == "is empty"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_binary_file_says_so(name: str) -> None:
    assert reason(name, bytes(range(256)) * 20) == "is binary, not text"


@pytest.mark.parametrize("content", [b"no PDF at all", b"%PDF-1.7\n1 0 obj << >>", b""])
def test_a_broken_pdf_says_so(content: bytes) -> None:
    assert reason("a.pdf", content).startswith("is a broken PDF: ")


@pytest.mark.parametrize("content", ["<html><body></body></html>", "<html><<<>", "<p>"])
def test_a_page_without_an_article_says_so(content: str) -> None:
    assert reason("a.html", content) in (
        "holds no article that could be told from its menus",
        "holds no words",
    )


def test_a_text_that_is_too_long_says_how_long_it_may_be() -> None:
    assert reason("a.txt", "word " * 2001) == (
        "has 10,005 characters; at most 10,000 are taken (ENTENTE_MAX_DOCUMENT)"
    )
    assert reason("b.txt", "word " * 20_000) == (
        "has more than 10,000 characters; at most 10,000 are taken (ENTENTE_MAX_DOCUMENT)"
    )


def test_a_text_of_marks_alone_says_so() -> None:
    assert reason("a.txt", "--- 1 2 3 ---") == "holds no words"


@pytest.mark.parametrize(
    ("front", "wanted"),
    [
        ("title: a: b", "front matter is not YAML: mapping values are not allowed here"),
        ("date: 2021-02-30", "front matter is not YAML: day is out of range for month"),
        ("date: soon", "date 'soon' is none; write it as 2019-06-05, 2019-06 or 2019"),
        ("- a", "front matter is not a list of fields, as title: ..."),
    ],
)
def test_bad_front_matter_says_what_to_mend(front: str, wanted: str) -> None:
    assert reason("a.md", f"---\n{front}\n---\n{TALKS}").startswith(wanted)


def test_a_file_that_is_not_there_says_so() -> None:
    assert read("none.txt") == [Skipped("none.txt", "no such file or directory")]


def test_a_named_file_of_another_kind_fails_and_one_in_a_folder_is_passed_over() -> None:
    Path("in").mkdir()
    Path("in/a.docx").write_text("x")
    assert read("in/a.docx") == [Skipped("in/a.docx", OTHER_KIND)]
    assert read("in") == [Skipped("in/a.docx", OTHER_KIND, failed=False)]


def test_a_folder_gives_its_files_in_order_each_once_and_none_that_is_hidden() -> None:
    for name in ("in/b.txt", "in/a.txt", "in/c/d.txt", "in/.hidden.txt", "in/.git/e.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(TALKS)
    found = [document.source for document in read("in", "in/a.txt")]
    assert found == ["in/a.txt", "in/b.txt", "in/c/d.txt"]


def test_a_bad_file_stops_no_other() -> None:
    Path("a.txt").write_text("")
    Path("b.txt").write_text(TALKS)
    assert read("a.txt", "b.txt") == [Skipped("a.txt", "is empty"), Document(TALKS, "b.txt")]


def test_what_a_person_gives_counts_over_what_the_file_says() -> None:
    Path("a.md").write_text(f"---\ntitle: Talks\noutlet: The Gazette\n---\n{TALKS}")
    given = Fields(outlet="The Echo", date=Dated(date(2021, 3, 1), "month"))
    assert read("a.md", given=given) == [
        Document(TALKS, "a.md", "Talks", Dated(date(2021, 3, 1), "month"), "The Echo")
    ]


def test_a_file_has_one_source_however_its_path_is_written(tmp_path: Path) -> None:
    Path("a.txt").write_text(TALKS)
    assert {
        found.source for path in ("a.txt", "./a.txt", tmp_path / "a.txt") for found in read(path)
    } == {"a.txt"}


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (TALKS.encode(), Document(TALKS, "stdin")),
        (f"---\ntitle: Talks\n---\n{TALKS}".encode(), Document(TALKS, "stdin", "Talks")),
        (json.dumps({"text": TALKS}).encode(), Document(TALKS, "stdin#1")),
        (b"", Skipped("stdin", "is empty")),
        (b"%PDF-1.4 broken", Skipped("stdin", "is a broken PDF: Stream has ended unexpectedly")),
    ],
)
def test_standard_input_is_read_by_its_look(content: bytes, wanted: Document | Skipped) -> None:
    root = Path(__file__).parents[2]
    script = (
        f"import sys; sys.path.insert(0, {str(root)!r})\n"
        "from loaders.documents import STDIN, documents\n"
        "from loaders.fields import Fields\n"
        f"print(repr(list(documents([STDIN], Fields(), {LIMIT}))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=content, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == repr([wanted])
