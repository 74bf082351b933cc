"""Faults that a client can mend, each one line; app/main.py turns them into RFC 9457 answers."""

from typing import ClassVar


class Problem(Exception):
    """A fault of the request: UnknownCountry(code="ZZZ") becomes application/problem+json."""

    status: ClassVar[int]
    title: ClassVar[str]
    detail: ClassVar[str]

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.detail.format(**facts))


class UnknownCountry(Problem):
    status, title, detail = (
        404,
        "Unknown country",
        "No country has the ISO 3166-1 alpha-3 code {code!r}.",
    )
