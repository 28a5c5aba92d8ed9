"""Whatever becomes of runs, what is handed out next is what a plain list of them says."""

from typing import Literal, NamedTuple, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.models.subscription import PLATFORMS, Place, PlatformName, Run, Subscription
from briefings.store.opening import open_store
from tests.briefings.store.orders import order, run

PLACES = [Place(platform=platform, workspace="W", channel="C") for platform in PLATFORMS]
ORDERS = [order(f"order{n}", place=PLACES[n % 2], subject=str(n)) for n in range(3)]
AT = 100
"""When it is; runs are due and put off around it."""


class Put(NamedTuple):
    """A run of an order is there."""

    number: int
    due_at: int


End = Literal["sent", "put off", "place waits", "died"]


class Claim(NamedTuple):
    """A process takes what it can send, and sends it, puts it off, or dies with it."""

    platforms: tuple[PlatformName, ...]
    limit: int
    end: End
    put_off_s: int
    after_s: int


puts = st.builds(Put, st.integers(0, len(ORDERS) - 1), st.integers(0, 40))
claims = st.builds(
    Claim,
    st.sampled_from([PLATFORMS, PLATFORMS[:1], PLATFORMS[1:], ()]),
    st.integers(0, 3),
    st.sampled_from(get_args(End)),
    st.integers(1, 30),
    st.integers(0, 12),
)


class Listed(NamedTuple):
    """A run that is open, in a plain list."""

    run: Run
    place: Place
    retry_at: int

    @property
    def turn(self) -> tuple[int, str]:
        return self.run.due_at, f"{self.run.subscription} {self.run.edition}"


def next_of(listed: list[Listed], busy: dict[str, int], asked: Claim, now: int) -> list[Listed]:
    """What is to be handed out."""
    found: dict[str, Listed] = {}
    for one in sorted(listed, key=lambda each: each.turn):
        is_first = all(other.turn >= one.turn for other in listed if other.run.subscription == one.run.subscription)
        is_free = busy.get(one.place.key, 0) <= now and one.retry_at <= now
        if is_first and is_free and one.place.platform in asked.platforms:
            found.setdefault(one.place.key, one)
    return sorted(found.values(), key=lambda each: each.turn)[: asked.limit]


@given(st.lists(puts | claims, min_size=8, max_size=40))
@settings(max_examples=150, deadline=None)
def test_what_is_handed_out_is_first_in_its_place_and_of_its_order(deeds: list[Put | Claim]) -> None:
    store, now, listed = open_store(":memory:"), AT, list[Listed]()
    entries, busy, editions = store.subscriptions, dict[str, int](), 0
    for one in ORDERS:
        entries.keep(one.model_copy(update={"kind": "follow", "schedule": None}), None)
    for deed in deeds:
        if isinstance(deed, Put):
            made, editions = _put(ORDERS[deed.number], editions, AT - deed.due_at), editions + 1
            assert entries.put_run(made.run)
            listed.append(made)
            continue
        now += deed.after_s
        wanted = next_of(listed, busy, deed, now)
        got = entries.claim_runs("x", now=now, until=now + 10, limit=deed.limit, platforms=deed.platforms)
        assert list(got) == [each.run for each in wanted]
        for taken in wanted:
            later = now + deed.put_off_s
            if deed.end == "sent":
                assert entries.note_run(taken.run.model_copy(update={"state": "sent", "finished_at": now}), "x")
                listed.remove(taken)
            elif deed.end != "died":
                place_waits = deed.end == "place waits"
                assert entries.note_run(taken.run, "x", retry_at=later, place_waits=place_waits)
                listed[listed.index(taken)] = taken._replace(retry_at=later)
            busy[taken.place.key] = {"sent": 0, "put off": 0, "place waits": later, "died": now + 10}[deed.end]
    assert sum(each.runs for each in entries.open_runs().values()) == len(listed)
    store.close()


def _put(one: Subscription, number: int, due_at: int) -> Listed:
    return Listed(run(one, f"e{number:03}", due_at=due_at), one.place, 0)
