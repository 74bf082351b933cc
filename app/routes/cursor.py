"""Where a list goes on: the keys of its last item, as one opaque word."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from app.answers.envelope import Page
from app.problems import BadCursor


def written(*keys: str) -> str:
    text = json.dumps(keys, ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def keys(cursor: str, count: int) -> list[str]:
    """The keys that `written` was given. Raises BadCursor unless they are `count` texts."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        found = json.loads(urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, RecursionError) as error:
        raise BadCursor from error
    if not (
        isinstance(found, list)
        and len(found) == count
        and all(isinstance(key, str) for key in found)
    ):
        raise BadCursor
    return found


def page(rows: list[dict[str, Any]], limit: int, cursor: str) -> Page:
    """The page of rows with a date and an id, one row more than `limit` having been asked for."""
    more = len(rows) > limit
    return Page(
        next=written(rows[limit - 1]["date"], rows[limit - 1]["id"]) if more else None,
        truncated=more,
        total=None if more or cursor else len(rows),
    )
