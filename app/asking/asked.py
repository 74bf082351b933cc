"""A question as a request that the service answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from app.answers.envelope import Ref


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: the kind of question, what it is about, its parameters as in a query string."""

    kind: str
    ends: tuple[Ref, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def request(self) -> str:
        """The address that answers it."""
        ids = [quote(ref.id, safe=":") for ref in self.ends]
        path = {
            "relations": "relations/{}/{}",
            "summary": "relations/{}/{}/summary",
            "timeline": "relations/{}/{}/timeline",
            "level": "relations/{}/{}/level",
            "channels": "relations/{}/{}/channels",
            "network": "entities/{}/network",
            "entity": "entities/{}",
            "statements": "entities/{}/statements",
            "offices": "entities/{}/offices",
        }.get(self.kind, self.kind)
        query = urlencode(self.params, doseq=True, safe=":,/")
        return f"/v1/{path.format(*ids)}" + (f"?{query}" if query else "")
