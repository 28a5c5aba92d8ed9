"""Figures of the running bot."""

import re
import time
from collections.abc import Iterator

import pytest

from bot.metrics import Metrics
from bot.timed_store import timed
from briefings.errors import StoreError
from briefings.store.base import Store
from briefings.store.opening import open_store
from briefings.store.subscriptions import Subscriptions

PROMISED = [
    "briefbot_acks_total",
    "briefbot_ack_seconds",
    "briefbot_answers_total",
    "briefbot_errors_total",
    "briefbot_digests_total",
    "briefbot_digests_open",
    "briefbot_loop_lag_seconds",
    "briefbot_store_seconds",
    "briefbot_ready",
]


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store(":memory:")
    yield opened
    opened.close()


def page(metrics: Metrics) -> str:
    return metrics.page().decode()


@pytest.mark.parametrize("name", PROMISED)
def test_what_is_promised_is_shown_from_the_start(name: str) -> None:
    assert re.search(rf"^# TYPE {name}\b", page(Metrics()), re.MULTILINE)


@pytest.mark.parametrize("outcome", ["due", "sent", "late", "missed", "nothing", "refused", "unsure"])
def test_outcomes_of_digests_begin_at_nought(outcome: str) -> None:
    assert f'briefbot_digests_total{{outcome="{outcome}"}} 0.0' in page(Metrics())


def test_acknowledgements_are_counted_and_timed() -> None:
    metrics = Metrics()
    metrics.acknowledged("slack", 0.012)
    assert 'briefbot_acks_total{platform="slack"} 1.0' in page(metrics)
    assert 'briefbot_acks_total{platform="discord"} 0.0' in page(metrics)
    assert 'briefbot_ack_seconds_bucket{le="0.025",platform="slack"} 1.0' in page(metrics)


def test_a_timed_store_has_every_method_of_a_store(store: Store) -> None:
    clocked = timed(store, Metrics())
    promised = {name for name in vars(Store) if not name.startswith("_")}
    assert promised <= set(vars(clocked))
    assert {name for name in vars(Subscriptions) if not name.startswith("_")} <= set(vars(clocked.subscriptions))


def test_calls_of_the_store_are_timed_by_method_also_those_that_fail(store: Store) -> None:
    metrics = Metrics()
    clocked = timed(store, metrics)
    clocked.remember("key", "value")
    assert clocked.recall("key") == "value"
    assert clocked.subscriptions.subscriptions() == ()
    clocked.close()
    with pytest.raises(StoreError):
        clocked.state()
    for call in ("remember", "recall", "subscriptions", "close", "state"):
        assert f'briefbot_store_seconds_count{{call="{call}"}} 1.0' in page(metrics)


def test_a_clock_costs_next_to_nothing(store: Store) -> None:
    def took_s(one: Store) -> float:
        start = time.perf_counter()
        for _ in range(2_000):
            one.state()
        return (time.perf_counter() - start) / 2_000

    clocked = timed(store, Metrics())
    assert min(took_s(clocked) for _ in range(5)) - min(took_s(store) for _ in range(5)) < 20e-6
