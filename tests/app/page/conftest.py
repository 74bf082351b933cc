"""A browser in front of the running service; without one these tests are skipped."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from app.graph import Graph, store_all
from app.main import create_app
from app.settings import Settings
from tests.app.library import LIBRARY
from tests.app.routes.conftest import serving

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"the page is not clicked through: there is no {' or '.join(BROWSERS)}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def client(open_graph_once: Graph, engine_settings: Settings) -> Iterator[httpx.Client]:
    open_graph_once.write(lambda transaction: transaction.run("erase_all"))
    store_all(open_graph_once, LIBRARY)
    with serving(create_app(engine_settings, open_graph_once)) as client:
        yield client


@pytest.fixture
def page(browser: Browser, client: httpx.Client) -> Iterator[Page]:
    """The start of the page, in a window of its own; a fault of a script fails the test."""
    faults: list[str] = []
    page = browser.new_page(base_url=str(client.base_url), viewport={"width": 1400, "height": 900})
    page.set_default_timeout(10_000)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto("/")
    yield page
    page.close()
    assert faults == []
