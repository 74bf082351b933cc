"""What a person decides on the page, clicked as a person does, and what the graph then says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

DIALOG = "#review"


def asked(client: httpx.Client, path: str, **params: Any) -> list[Any]:
    """The items of an answer."""
    response = client.get(f"/v1/{path}", params=params)
    assert response.status_code == 200, response.text
    items: list[Any] = response.json()["items"]
    return items


@contextmanager
def undone_after(page: Page, client: httpx.Client, kind: str) -> Iterator[None]:
    """What is decided in the block is taken back on the page, which leaves the graph as it was."""
    before = client.get("/v1/export?format=json-ld").text
    yield
    page.get_by_role("link", name="Reviews").click()
    record = page.locator("#panel article").first
    expect(record.locator(".who")).to_have_text(f"{kind} by Ada")
    record.get_by_role("button", name="Undo").click()
    decide(page)
    expect(record).to_contain_text("Undone by Ada")
    assert client.get("/v1/export?format=json-ld").text == before


def choose(page: Page, name: str) -> None:
    page.locator(DIALOG).get_by_role("radio", name=name).check()


def fill(page: Page, **lines: str) -> None:
    for label, words in lines.items():
        page.locator(DIALOG).get_by_label(label.replace("_", " "), exact=True).fill(words)


def decide(page: Page) -> None:
    fill(page, Who_decides="Ada", Why="The text says otherwise.")
    page.locator(DIALOG).get_by_role("button", name="Decide").click()
    expect(page.locator(DIALOG)).to_be_hidden()


def open_entity(page: Page, id: str, name: str) -> Locator:
    page.goto(f"/#entity={id}")
    expect(page.locator("#panel h1")).to_have_text(name)
    return page.locator("#panel")


def open_sentences(page: Page) -> Locator:
    """The only sentence that says that Japan condemns North Korea."""
    panel = open_entity(page, "country:JPN", "Japan")
    edge = panel.locator("li", has_text="North Korea").filter(has_text="condemns")
    edge.get_by_role("button").click()
    expect(panel.locator("article")).to_have_count(1)
    return panel


def test_a_statement_is_rejected_and_that_is_undone(page: Page, client: httpx.Client) -> None:
    panel = open_sentences(page)
    with undone_after(page, client, "reject"):
        panel.get_by_role("button", name="Review").click()
        decide(page)
        expect(panel.locator("h1")).to_have_text("Japan")
        assert asked(client, "relations/JPN/PRK", type="CONDEMNS") == []
    assert len(asked(client, "relations/JPN/PRK", type="CONDEMNS")) == 1


def test_a_statement_is_corrected(page: Page, client: httpx.Client) -> None:
    panel = open_sentences(page)
    with undone_after(page, client, "correct"):
        panel.get_by_role("button", name="Review").click()
        choose(page, "The text says it otherwise")
        fill(page, object="russia")
        decide(page)
        (said,) = asked(client, "relations/JPN/RUS", type="CONDEMNS")
        assert said["object"]["id"] == "country:RUS"


def test_entities_are_merged(page: Page, client: httpx.Client) -> None:
    panel = open_entity(page, "country:PRK", "North Korea")
    with undone_after(page, client, "merge"):
        panel.get_by_role("button", name="Merge, split or rename").click()
        fill(page, Entity="India")
        decide(page)
        expect(panel.locator("h1")).to_have_text("India")
        assert asked(client, "relations/JPN/IND", type="CONDEMNS") != []


def test_an_entity_is_split_in_the_texts_that_are_chosen(page: Page, client: httpx.Client) -> None:
    texts = asked(client, "documents", entity="country:CHN")
    assert len(texts) > 1
    panel = open_entity(page, "country:CHN", "China")
    with undone_after(page, client, "split"):
        panel.get_by_role("button", name="Merge, split or rename").click()
        choose(page, "In some texts it is another one")
        fill(page, Name_there="Zhōng Guo")
        fill(page, Who_decides="Ada", Why="Another China.")
        page.locator(DIALOG).get_by_role("button", name="Decide").click()
        expect(page.locator(DIALOG)).to_contain_text("Choose the texts in which it is another one.")
        page.locator(DIALOG).get_by_label(texts[0]["title"]).check()
        decide(page)
        expect(panel.locator("h1")).to_have_text("Zhōng Guo")
        ids = [text["id"] for text in asked(client, "documents", entity="country:zhong-guo")]
        assert ids == [texts[0]["id"]]


@pytest.mark.parametrize("lines", [1, 2])
def test_a_statement_is_added_to_the_words_that_are_selected(
    page: Page, client: httpx.Client, lines: int
) -> None:
    (text, *_) = asked(client, "documents", entity="country:JPN")
    (whole,) = asked(client, f"documents/{text['id']}")
    panel = open_entity(page, "country:JPN", "Japan")
    with undone_after(page, client, "add"):
        panel.locator("li", has_text=text["title"]).get_by_role("button").click()
        reader = page.locator("#reader")
        words = whole["text"].split(". ")[0] if lines == 1 else whole["text"]
        reader.locator(".text").evaluate(
            """(text, length) => {
              const range = document.createRange(); range.setStart(text, 0);
              const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              let left = length, node;
              while ((node = nodes.nextNode())) {
                if (left <= node.length) { range.setEnd(node, left); break; }
                left -= node.length;
              }
              getSelection().removeAllRanges(); getSelection().addRange(range);
            }""",
            len(words),
        )
        reader.get_by_role("button", name="Add a statement").click()
        expect(page.locator(DIALOG).get_by_label("Words")).to_have_value(words)
        page.locator(DIALOG).get_by_label("Relation").select_option("INVESTS_IN")
        fill(page, subject="Japan", object="USA")
        decide(page)
        (said,) = asked(client, "relations/JPN/USA", type="INVESTS_IN")
        assert (said["rule"], said["evidence"]["quote"]) == ("by_hand", words)
        expect(reader.locator("mark", has_text=words[:20]).first).to_be_visible()
        reader.get_by_role("button", name="Close").click()
