"""What was found in a question, and the requests that it can be read as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.answers.envelope import Ref
from app.asking.asked import Asked
from app.asking.lexicon import lexicon
from app.asking.spans import Span, previous
from app.relations import relation_types

STANCES = {"SUPPORTS", "OPPOSES", "CONDEMNS", "PROPOSES", "MEDIATES"}
_AROUND = re.compile(r"\b(network|partners?|allies|neighbou?rs?|friends|relations?|ties|closest)")
_WHAT = re.compile(r"^(who|what|which) (is|are|was|were)\b|^tell me|^about|^describe|^ENT\W*$")
_SAYS = re.compile(r"^what\b.* ENT (say|said|claim)|^what ENT (say|said|claim)")
_NOT = re.compile(r"\bnot\b|n['’]t\b")
_PASSIVE = re.compile(r"\b(by whom|by (which|what)|(is|was|been|being|were|are) \w+ed by)\b")


@dataclass(frozen=True, slots=True)
class About:
    """Each method gives the request of one kind, None where what was found does not make one."""

    ends: tuple[Ref, ...]
    mentions: tuple[Ref, ...]
    themes: tuple[Ref, ...]
    text: str
    types: list[str]
    acts: list[str]
    dated: dict[str, str]
    when: Span
    today: date

    @property
    def filters(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if self.types:
            found["type"] = ",".join(sorted(self.types))
        if self.acts:
            found["act"] = ",".join(sorted(self.acts))
        return {**found, **self.dated}

    def pair(self, kind: str, **more: Any) -> Asked | None:
        """A question about the first two of its ends."""
        return Asked(kind, self.ends[:2], {**more, **self.dated}) if len(self.ends) == 2 else None

    def compare(self) -> Asked | None:
        """Four mentions are two pairs, of three the first is in both."""
        codes = [ref.id.partition(":")[2] for ref in self.mentions]
        if any("-" in code for code in codes):
            return None
        if len(codes) == 3:
            pairs = [(codes[0], codes[1]), (codes[0], codes[2])]
        elif len(codes) == 4:
            pairs = [(codes[0], codes[1]), (codes[2], codes[3])]
        else:
            return None
        return Asked("compare", (), {"pairs": ",".join("-".join(p) for p in pairs), **self.dated})

    def offices(self) -> Asked | None:
        """Who held an office of the first of its ends, in the year that is named."""
        held = [ref for ref in self.ends if ref.kind in ("Country", "Organisation")]
        if len(held) != 1:
            return None
        role = lexicon().offices.search(self.text)
        params = {"role": role[0]} if role else {}
        if day := self.when.until or self.when.since:
            params["validAt"] = day
        return Asked("offices", (held[0],), params)

    def contradictions(self) -> Asked | None:
        if not self.ends:
            return Asked("contradictions")
        if len(self.ends) != 2 or any(ref.kind != "Country" for ref in self.ends):
            return None
        return Asked("contradictions", (), {"pair": self._pair()})

    def documents(self) -> Asked | None:
        named = [*self.ends, *self.themes]
        return Asked("documents", (), {"entity": named[0].id}) if len(named) == 1 else None

    def _pair(self) -> str:
        return "-".join(ref.id.partition(":")[2] for ref in self.ends)

    def diff(self) -> Asked | None:
        if len(self.ends) != 2 or not self.when.since:
            return None
        pair = self._pair()
        if pair.count("-") != 1:
            return None
        right = self.when.until or self.today.isoformat()
        whole = right == self.when.since  # what is new in a year was not there before it
        left = self.when.since if self.when.until and not whole else previous(self.when.since)
        return Asked("diff", (), {"pair": pair, "leftDate": left, "rightDate": right})

    def paths(self) -> Asked | None:
        if len(self.ends) < 2:
            return None
        start, end, *rest = self.ends
        params: dict[str, Any] = {"from": start.id, "to": end.id}
        if rest and re.search(r"\b(without|avoiding|not (through|via)|except)\b", self.text):
            params["avoid"] = [ref.id for ref in rest]
        return Asked("paths", (), {**params, **self.dated})

    def level(self) -> Asked | None:
        history = bool(lexicon().history.search(self.text))
        return self.pair("level", **({"history": "true"} if history else {}))

    def promises(self) -> Asked | None:
        params: dict[str, Any] = {}
        if self.ends:
            params["by"] = self.ends[0].id
        if len(self.ends) > 1:
            params["to"] = self.ends[1].id
        if re.search(r"\b(kept|keep|fulfil|honou?r|carried out|deliver)", self.text):
            negated = _NOT.search(self.text) or re.search(r"\b(never|yet|fail|un)", self.text)
            params["status"] = "open" if negated else "kept"
        elif not re.search(r"\b(open|unkept|outstanding|unfulfilled|still|broken)", self.text):
            params["status"] = "all"
        return Asked("promises", (), {**params, **self.dated})

    def rankings(self) -> Asked | None:
        words = lexicon()
        params: dict[str, Any] = {}
        for name, pattern in words.of_kind.items():
            if pattern.search(self.text):
                params["kind"] = name
                break
        for name, pattern in words.metrics.items():
            if pattern.search(self.text):
                params["metric"] = name
                break
        if top := re.search(r"\btop (\d{1,3})\b", self.text):
            params["limit"] = min(max(int(top[1]), 1), 500)
        return Asked("rankings", (), {**params, **self.dated})

    def positions(self) -> Asked | None:
        objects = [*self.ends, *self.themes]
        stances = sorted(set(self.types) & STANCES)
        if self.ends and "MEDIATES" in stances and re.search(r"^(who|which|what)\b", self.text):
            # whoever stands between two is a third
            return Asked("positions", (), {"issue": self.ends[0].id, "type": "MEDIATES"})
        if len(self.ends) == 2 and not self.themes:
            types = ",".join(stances or sorted(STANCES))
            return Asked("relations", self.ends, {"type": types, **self.dated})
        if not objects:
            return None
        params: dict[str, Any] = {"issue": objects[-1].id}
        if self.ends and self.themes and not re.search(r"\b(who|which|what countr)", self.text):
            params["by"] = self.ends[0].id
        if stances and not re.search(r"\b(position|stand|stance|view)", self.text):
            params["type"] = ",".join(stances)
            if _NOT.search(self.text):
                params["polarity"] = "negative"
        return Asked("positions", (), {**params, **self.dated})

    def plain(self) -> Asked | None:
        """What no pattern claims: what two did, what one does, who or what one is."""
        words = lexicon()
        if len(self.ends) >= 2:
            if len(self.ends) > 2 and not self.types:
                return None
            if words.last.search(self.text):
                return self.pair("relations", **self.typed, limit=1)
            if words.first.search(self.text):
                return self.pair("timeline", **self.typed, limit=1)
            return Asked("relations", self.ends[:2], self.filters)
        if not self.ends and not self.themes:
            return None
        end = (*self.ends, *self.themes)[0]
        if "denied" in self.acts or _SAYS.search(self.text):
            return Asked("statements", (end,), {"as": "speaker", **self.filters})
        if self.acts and not self.types:
            return Asked("statements", (end,), {"as": "actor", **self.filters})
        if self.types:
            return Asked("network", (end,), {**self.typed, **self._direction(), **self.dated})
        if _AROUND.search(self.text):
            return Asked("network", (end,), self.dated)
        if _WHAT.search(self.text):
            return Asked("entity", (end,))
        return None

    @property
    def typed(self) -> dict[str, str]:
        return {"type": ",".join(sorted(self.types))} if self.types else {}

    def _direction(self) -> dict[str, str]:
        """For "who sanctions ENT" what comes in, for "whom does ENT sanction" what goes out."""
        if all(relation_types()[name].symmetric for name in self.types):
            return {}
        verbs = "|".join(lexicon().types[name].pattern for name in self.types)
        before = bool(re.search(rf"\bENT\b.*({verbs})", self.text))
        passive = bool(_PASSIVE.search(self.text))
        return {"direction": "out" if before != passive else "in"}
