"""Figures of the running bot, as Prometheus reads them; one object, made by `serve`, handed to whoever counts."""

import asyncio
import time
from collections.abc import Mapping
from typing import get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from briefings.errors import ConfigurationError, CorpusError, StoreError
from briefings.models.subscription import OPEN, PLATFORMS, PlatformName, RunState

_LAG_LOOK_S = 0.1
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_STORE_SECONDS = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, *_SECONDS)
"""A look-up takes some 30 microseconds of SQLite, and ten times that of PostgreSQL."""
OUTCOMES = ("due", "late", *(state for state in get_args(RunState) if state not in OPEN))
"""Of digests. All are shown from the start, at 0: a rate of what appears only when it happens misses the first."""


class Metrics:
    """Counters and clocks. Labels are names of commands, methods and outcomes: never a person, place or word."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        self.answers = Counter(
            "briefbot_answers", "Questions by platform, command and outcome.", ["platform", "command", "outcome"],
            registry=registry,
        )  # fmt: skip
        self.answer_seconds = Histogram(
            "briefbot_answer_seconds", "From taking a question to its answer.", buckets=_SECONDS, registry=registry
        )
        self.sends = Counter(
            "briefbot_sends", "Calls of a platform by method and outcome.", ["method", "outcome"], registry=registry
        )
        self.repeats = Counter(
            "briefbot_repeated_deliveries", "Deliveries that came again and did nothing.", registry=registry
        )
        self.loop_lag = Histogram(
            "briefbot_loop_lag_seconds", "How late the event loop runs.", buckets=_SECONDS, registry=registry
        )
        self.ready = Gauge("briefbot_ready", "1 if the part is ready.", ["part"], registry=registry)
        self.errors = Counter(
            "briefbot_errors", "Faults that are ours or the operator's, by class.", ["kind"], registry=registry
        )
        self.acks = Counter("briefbot_acks", "Deliveries that were acknowledged.", ["platform"], registry=registry)
        self.ack_seconds = Histogram(
            "briefbot_ack_seconds", "From taking a delivery to its acknowledgement.", ["platform"], buckets=_SECONDS,
            registry=registry,
        )  # fmt: skip
        self.digests = Counter(
            "briefbot_digests", "Runs of digests: due, then what became of each; late ones also as sent.", ["outcome"],
            registry=registry,
        )  # fmt: skip
        self.digests_open = Gauge(
            "briefbot_digests_open", "Runs that wait or are being sent, of all processes.", ["platform"],
            registry=registry,
        )  # fmt: skip
        self.store_seconds = Histogram(
            "briefbot_store_seconds", "Calls of the store by method.", ["call"], buckets=_STORE_SECONDS,
            registry=registry,
        )  # fmt: skip
        self.articles = Gauge("briefbot_articles", "Articles of the corpus.", registry=registry)
        for outcome in OUTCOMES:
            self.digests.labels(outcome=outcome)
        for platform in PLATFORMS:
            self.acks.labels(platform=platform)
        for kind in (StoreError, ConfigurationError, CorpusError):
            self.errors.labels(kind=kind.__name__)

    def acknowledged(self, platform: PlatformName, took_s: float) -> None:
        """Count a delivery that was acknowledged."""
        self.acks.labels(platform=platform).inc()
        self.ack_seconds.labels(platform=platform).observe(took_s)

    def show_ready(self, parts: Mapping[str, bool]) -> None:
        """Show which parts are ready; what is no part any more is not shown."""
        self.ready.clear()
        for part, is_ready in parts.items():
            self.ready.labels(part=part).set(is_ready)

    @property
    def content_type(self) -> str:
        """Of `page`."""
        return CONTENT_TYPE_LATEST

    def page(self) -> bytes:
        """All figures, in Prometheus' text format."""
        return generate_latest(self._registry)

    async def watch_loop(self) -> None:
        """Measure how late the loop wakes a sleeper, until cancelled: anything slow on the loop shows here."""
        while True:
            start = time.perf_counter()
            await asyncio.sleep(_LAG_LOOK_S)
            self.loop_lag.observe(max(0.0, time.perf_counter() - start - _LAG_LOOK_S))
