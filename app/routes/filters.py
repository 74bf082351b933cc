"""The parameters that questions share, checked and as the query files take them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Any

from fastapi import Depends, Query
from pydantic import AfterValidator, BeforeValidator

from app.answers.dates import DAY, first_day, instant, last_day
from app.answers.statement import RelationName
from app.model import Act, Polarity


def separate(values: object) -> object:
    """A list that came as ?type=A&type=B or as ?type=A,B."""
    if not isinstance(values, list):
        return values
    return [part for value in values for part in str(value).split(",") if part]


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
KnownAt = Annotated[
    str | None,
    AfterValidator(lambda text: text and instant(text)),
    Query(alias="knownAt", max_length=40, description="As the graph stood then (UTC)."),
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
MinSources = Annotated[
    int,
    Query(
        alias="minSources",
        ge=1,
        le=100,
        description="Only what so many documents say; copies of one text count once.",
    ),
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

    def only(self, types: list[str], acts: list[str] | None = None) -> Filters:
        """The same, of what they let through only these types and acts."""
        return replace(
            self,
            types=sorted(set(types) & set(self.types or types)) or ["none"],
            acts=(sorted(set(acts) & set(self.acts or acts)) or ["none"]) if acts else self.acts,
        )

    def within(self, since: str, until: str) -> Filters:
        """The same, of what they let through only what lies in this span."""
        return replace(
            self,
            since=max(since, self.since or since),
            until=min(until, self.until or until),
        )

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


async def filters(
    type_: Types = [],  # noqa: B006  (FastAPI copies a default)
    types: Annotated[
        list[RelationName], BeforeValidator(separate), Query(description="The same as `type`.")
    ] = [],  # noqa: B006
    act: Acts = [],  # noqa: B006
    polarity: Annotated[Polarity | None, Query(description="positive or negative.")] = None,
    since: Since | None = None,
    until: Until | None = None,
    valid_at: Annotated[
        str | None,
        AfterValidator(lambda text: text and last_day(text)),
        Query(alias="validAt", pattern=DAY, description="As things stood in the world then."),
    ] = None,
    known_at: KnownAt = None,
    min_confidence: Annotated[
        float, Query(alias="minConfidence", ge=0, le=1, description="Least confidence.")
    ] = 0.0,
) -> Filters:
    return Filters(
        types=sorted({str(name) for name in (*type_, *types)}) or None,
        acts=sorted({str(name) for name in act}) or None,
        polarity=polarity and str(polarity),
        since=since,
        until=until,
        valid_at=valid_at,
        known_at=known_at,
        confidence=min_confidence,
    )


def least(sources: int) -> dict[str, int]:
    """What an answer repeats of minSources: nothing where it asks for nothing."""
    return {"minSources": sources} if sources > 1 else {}


FiltersDep = Annotated[Filters, Depends(filters)]
