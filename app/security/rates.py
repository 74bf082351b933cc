"""How many requests one client may make: a bucket that fills evenly."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

# Clients remembered at once; the longest unseen are forgotten, whose buckets are full again.
CLIENTS = 10_000


@dataclass(slots=True)
class Rates:
    """per_minute: requests a minute and the most at once; 0: no limit."""

    per_minute: int
    _buckets: dict[str, tuple[float, float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, client: str, now: float) -> float:
        """Take one request of a client at a time in seconds: 0.0 where it may go on, else how
        many seconds it is to wait."""
        if not self.per_minute:
            return 0.0
        rate = self.per_minute / 60
        with self._lock:
            left, seen = self._buckets.pop(client, (float(self.per_minute), now))
            left = min(left + (now - seen) * rate, float(self.per_minute))
            allowed = left >= 1
            self._buckets[client] = (left - 1 if allowed else left, now)
            if len(self._buckets) > CLIENTS:
                del self._buckets[next(iter(self._buckets))]
        return 0.0 if allowed else (1 - left) / rate
