"""Figures of the service for Prometheus."""

from __future__ import annotations

from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)


@dataclass(slots=True)
class Figures:
    """One set for each service, so that two in one process do not add up."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    requests: Counter = field(init=False)
    seconds: Histogram = field(init=False)
    running: Gauge = field(init=False)

    def __post_init__(self) -> None:
        self.requests = Counter(
            "entente_requests", "Requests answered.", ["method", "route", "status"],
            registry=self.registry,
        )  # fmt: skip
        self.seconds = Histogram(
            "entente_request_seconds", "Time to answer.", ["route"], registry=self.registry,
            buckets=BUCKETS,
        )  # fmt: skip
        self.running = Gauge(
            "entente_requests_running", "Requests being answered.", registry=self.registry
        )

    def text(self) -> bytes:
        return generate_latest(self.registry)
