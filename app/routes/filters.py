"""The parameters that questions share, checked and as the query files take them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any

from fastapi import Depends, Query
from pydantic import AfterValidator, BeforeValidator

from app.model import Act, Dated, Polarity, Precision
from app.relations import relation_types

RelationName = StrEnum("RelationName", {name: name for name in relation_types()})  # type: ignore[misc]


def first_day(text: str) -> str:
    """2019, 2019-06 or 2019-06-05 as the ISO day that it begins with. Raises ValueError."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1).isoformat()


def last_day(text: str) -> str:
    """The same, as the ISO day that it ends with."""
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1]).isoformat()


def _parts(text: str) -> tuple[int, int, int]:
    try:
        year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
        date(year, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(
            f"{text!r} is no date. Write it as 2019, 2019-06 or 2019-06-05."
        ) from error
    return year, month, day


def dated(text: str) -> Dated:
    """The same, with its precision."""
    precisions: tuple[Precision, ...] = ("year", "month", "day")
    return Dated(date.fromisoformat(first_day(text)), precisions[text.count("-")])


def instant(text: str) -> str:
    """A date or ISO 8601 time as the UTC time that the graph records with. Raises ValueError."""
    try:
        if len(text) <= 10:
            return f"{last_day(text)}T23:59:59.999999Z"
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(
            f"{text!r} is no time. Write it as 2026-11-24 or 2026-11-24T08:00:00Z."
        ) from error
    utc = moment.astimezone(UTC) if moment.tzinfo else moment
    return utc.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def separate(values: object) -> object:
    """A list that came as ?type=A&type=B or as ?type=A,B."""
    if not isinstance(values, list):
        return values
    return [part for value in values for part in str(value).split(",") if part]


DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"
Since = Annotated[
    str,
    AfterValidator(first_day),
    Query(pattern=DAY, description="Not before this date: 2019, 2019-06 or 2019-06-05."),
]
Until = Annotated[
    str,
    AfterValidator(last_day),
    Query(pattern=DAY, description="Not after this date, which is taken in."),
]
Types = Annotated[
    list[RelationName],
    BeforeValidator(separate),
    Query(alias="type", description="Relation types; repeat it or put commas between."),
]
Acts = Annotated[
    list[Act],
    BeforeValidator(separate),
    Query(alias="act", description="Speech acts; repeat it or put commas between."),
]
Limit = Annotated[int, Query(ge=1, le=500, description="Items at most.")]
Cursor = Annotated[
    str, Query(max_length=400, description="Go on where an earlier answer ended: its page.next.")
]


@dataclass(frozen=True, slots=True)
class Filters:
    """None: not filtered. Days are ISO text; a date known to a month or year counts when its
    period touches the span asked for."""

    types: list[str] | None
    acts: list[str] | None
    polarity: str | None
    since: str | None
    until: str | None
    valid_at: str | None
    known_at: str | None
    confidence: float

    @property
    def params(self) -> dict[str, Any]:
        """As every query file with filters takes them."""
        ends = [day for day in (self.until, self.valid_at) if day]
        return {
            "types": self.types,
            "acts": self.acts,
            "since": self.since,
            "until": min(ends, default=None),
            "confidence": self.confidence,
            "knownAt": self.known_at,
        }

    @property
    def told(self) -> dict[str, Any]:
        """As the answer repeats them: those in force."""
        values = {
            "type": self.types,
            "act": self.acts,
            "polarity": self.polarity,
            "since": self.since,
            "until": self.until,
            "validAt": self.valid_at,
            "knownAt": self.known_at,
            "minConfidence": self.confidence or None,
        }
        return {name: value for name, value in values.items() if value is not None}

    @property
    def any(self) -> bool:
        """Whether what is counted differs from what the typed edges of the graph count."""
        return bool(
            self.acts or self.since or self.until or self.valid_at or self.known_at
            or self.confidence
        )  # fmt: skip


def filters(
    type_: Types = [],  # noqa: B006  (FastAPI copies a default)
    act: Acts = [],  # noqa: B006
    polarity: Annotated[Polarity | None, Query(description="positive or negative.")] = None,
    since: Since | None = None,
    until: Until | None = None,
    valid_at: Annotated[
        str | None,
        AfterValidator(lambda text: text and last_day(text)),
        Query(alias="validAt", pattern=DAY, description="As things stood in the world then."),
    ] = None,
    known_at: Annotated[
        str | None,
        AfterValidator(lambda text: text and instant(text)),
        Query(alias="knownAt", max_length=40, description="As the graph stood then (UTC)."),
    ] = None,
    min_confidence: Annotated[
        float, Query(alias="minConfidence", ge=0, le=1, description="Least confidence.")
    ] = 0.0,
) -> Filters:
    return Filters(
        types=sorted({str(name) for name in type_}) or None,
        acts=sorted({str(name) for name in act}) or None,
        polarity=polarity and str(polarity),
        since=since,
        until=until,
        valid_at=valid_at,
        known_at=known_at,
        confidence=min_confidence,
    )


FiltersDep = Annotated[Filters, Depends(filters)]
