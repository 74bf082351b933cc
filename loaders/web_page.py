"""A document out of a web page: the article alone, with the title, date and outlet it carries."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import BinaryIO

import trafilatura

from app.model import Document
from loaders.faults import Unreadable
from loaders.fields import described, fields
from loaders.texts import checked, contents, decoded

CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w:.-]+)""", re.I)
WITHIN = 4096  # bytes: HTML wants the encoding named in the first 1024, pages are laxer
# only the date that the page itself declares: a guessed one would date every statement
DATES = {"extensive_search": False, "original_date": True}

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what is wrong is said by us


def documents(stream: BinaryIO, source: str, limit: int) -> Iterator[Document]:
    """Yield the article of the page, without its menus, comments and foot."""
    data = contents(stream, limit)
    charset = CHARSET.search(data[:WITHIN])
    page = checked(decoded(data, charset[1].decode() if charset else ""), len(data))
    article = trafilatura.bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params=dict(DATES)
    )
    if not isinstance(article, trafilatura.settings.Document) or not article.text:
        raise Unreadable("holds no article that could be told from its menus")
    given = fields(
        {
            "title": article.title,
            "date": article.date,
            "outlet": article.sitename,
            "url": article.url,
        }
    )
    # each line is a paragraph, and a paragraph ends with an empty line in every other kind
    text = "\n\n".join(filter(None, article.text.split("\n")))
    yield described(Document(checked(text, limit), source), given)
