"""Standing orders as people make them in a channel: the words in, what is kept and answered out."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import cast

import pytest

from briefings.commands.arguments import MissingArgumentError
from briefings.commands.orders import MOST_ORDERS, default_topic_of
from briefings.digesting import follow_edition
from briefings.errors import StoreError, UserError
from briefings.models.answers import NotFound
from briefings.models.digest import (
    Forgotten,
    OrdersChanged,
)
from briefings.models.subscription import Place, Run, Seat, Subscription
from briefings.services import Services
from briefings.store.base import Store
from briefings.store.subscriptions import Due, Subscriptions
from tests.briefings.commands.ordering import ALONE, MANAGER, NEWS, OTHER, READER, kept, say, shown


def test_an_order_is_kept_and_its_next_time_told_in_its_zone(services: Services) -> None:
    answer = say(services, "on lee-xi at 8 weekdays")
    (order,) = kept(services)
    assert (order.subject, order.place, order.made_by, order.state) == ("lee-xi", NEWS, "slack T1 U1", "active")
    due = datetime.fromtimestamp(services.store.subscriptions.next_due(order.id) or 0, UTC)
    assert due == datetime(2025, 11, 25, 7, tzinfo=UTC)
    assert isinstance(answer, OrdersChanged)
    assert "Digest on: Lee–Xi" in shown(answer)
    assert "next: Tue 25 Nov, 08:00 Europe/Berlin" in shown(answer)
    assert "silent when nothing is new" in shown(answer)


@pytest.mark.parametrize(
    ("seat_zone", "typed", "zone", "is_guessed"),
    [
        ("Europe/Berlin", "", "Europe/Berlin", False),
        ("Europe/Berlin", "Seoul", "Asia/Seoul", False),
        (None, "", "UTC", True),
        ("Mars/Olympus", "", "UTC", True),
        (None, "UTC", "UTC", False),
    ],
)
def test_the_zone_is_the_one_typed_else_ones_own_else_utc_and_said(
    services: Services, seat_zone: str | None, typed: str, zone: str, is_guessed: bool
) -> None:
    answer = say(services, f"on lee-xi at 8 {typed}", MANAGER.model_copy(update={"zone": seat_zone}))
    schedule = kept(services)[0].schedule
    assert schedule is not None
    assert schedule.zone == zone
    assert f"08:00 {zone}" in shown(answer)
    assert ("I took UTC" in shown(answer)) == is_guessed


def test_what_is_not_named_again_stays_as_it_was(services: Services) -> None:
    say(services, "on lee-xi at 8 Seoul weekdays +trade -voting full always")
    answer = shown(say(services, "on lee-xi at 9"))
    assert "09:00 Asia/Seoul" in answer
    assert "every weekday at 09:00 · full · only with trade · without voting · says so when nothing is new" in answer
    answer = shown(say(services, "on lee-xi at 9 Berlin daily any words short silent"))
    assert "every day at 09:00 · short · silent when nothing is new" in answer
    assert "09:00 Europe/Berlin" in answer


def test_ordering_a_topic_again_changes_it_and_keeps_what_was_told(services: Services) -> None:
    say(services, "on lee-xi at 8")
    (before,) = kept(services)
    services.store.subscriptions.keep(before, None, told=["a"])
    answer = say(services, "on lee-xi at 9 full trade -voting always")
    (after,) = kept(services)
    assert isinstance(answer, OrdersChanged)
    assert (answer.change, after.id, services.store.subscriptions.told(after.id)) == ("changed", before.id, ("a",))
    assert (after.length, after.include, after.exclude, after.when_nothing) == ("full", ("trade",), ("voting",), "line")


@pytest.mark.parametrize("line", ["on lee-xi at 8", "off lee-xi", "pause 7d", "resume", "follow lee", "unfollow lee"])
def test_only_managers_order_in_a_channel(services: Services, line: str) -> None:
    with pytest.raises(UserError, match="Only channel managers can schedule"):
        say(services, line, READER)


@pytest.mark.parametrize("line", ["on lee-xi at 8", "follow Lee Jae Myung"])
@pytest.mark.parametrize(
    "place", [ALONE, Place(platform="discord", workspace="", channel="77")], ids=["slack", "discord"]
)
def test_everybody_orders_in_a_conversation_of_their_own(services: Services, line: str, place: Place) -> None:
    say(services, line, Seat(place=place, user="U2"))
    assert len(kept(services)) == 1


@pytest.mark.parametrize("line", ["list", "preview lee-xi", "doctor", "export"])
def test_everybody_may_read(services: Services, line: str) -> None:
    assert say(services, line, READER).found


@pytest.mark.parametrize("line", ["on lee-xi at 8", "off", "pause 7d", "follow lee", "forget me", "import {}"])
def test_a_terminal_says_that_orders_are_for_channels(services: Services, line: str) -> None:
    with pytest.raises(UserError, match="Digests go to a channel"):
        say(services, line, None)


def test_an_unknown_topic_is_not_ordered(services: Services) -> None:
    answer = say(services, "on lee-chi at 8")
    assert isinstance(answer, NotFound)
    assert "lee-xi" in answer.suggestions
    assert kept(services) == ()


def test_a_button_of_one_channel_does_nothing_in_another(services: Services) -> None:
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    elsewhere = MANAGER.model_copy(update={"place": OTHER})
    assert isinstance(say(services, f"off {order.id}", elsewhere), NotFound)
    assert kept(services) == (order,)


def test_off_takes_the_topic_the_id_or_the_only_one(services: Services) -> None:
    for line in ("off", "off lee-xi", "off Lee–Xi", "off lee xi"):
        say(services, "on lee-xi at 8")
        assert isinstance(say(services, line), OrdersChanged)
        assert kept(services) == ()
    assert isinstance(say(services, "off"), NotFound)


def test_off_asks_which_of_several(services: Services) -> None:
    say(services, "on lee-xi at 8")
    say(services, "on trade at 9")
    with pytest.raises(MissingArgumentError, match="Which one") as missing:
        say(services, "off")
    assert missing.value.field == "topic"


def test_a_pause_ends_by_itself_on_its_day(services: Services) -> None:
    say(services, "on lee-xi at 8 weekdays")
    answer = say(services, "pause 4d")
    (order,) = kept(services)
    due = datetime.fromtimestamp(services.store.subscriptions.next_due(order.id) or 0, UTC)
    assert (order.state, order.paused_until) == ("paused", date(2025, 11, 28))
    assert due == datetime(2025, 11, 28, 7, tzinfo=UTC)
    assert "paused; next: Fri 28 Nov 2025, 08:00 Europe/Berlin" in shown(answer)


def test_the_end_of_a_long_pause_is_told_with_its_year(services: Services) -> None:
    say(services, "on lee-xi at 8")
    told = "paused; next: Mon 23 Nov 2026, 08:00 Europe/Berlin"
    assert told in shown(say(services, "pause 364d"))
    assert all(told in shown(say(services, line)) for line in ("list", "doctor"))


def test_a_pause_without_days_lasts_until_resume(services: Services) -> None:
    say(services, "on lee-xi at 8")
    say(services, "on trade at 9")
    say(services, "follow Lee Jae Myung")
    assert "2 digests" in shown(say(services, "pause"))
    digests = [each for each in kept(services) if each.kind == "digest"]
    assert [services.store.subscriptions.next_due(each.id) for each in digests] == [None, None]
    assert len(services.store.subscriptions.followed()) == 1
    say(services, "resume")
    digests = [each for each in kept(services) if each.kind == "digest"]
    assert [each.state for each in digests] == ["active", "active"]
    assert None not in [services.store.subscriptions.next_due(each.id) for each in digests]


def test_who_is_followed_cannot_be_paused_and_is_followed_again_where_a_channel_had_refused_it(
    services: Services,
) -> None:
    say(services, "follow Lee Jae Myung")
    (order,) = kept(services)
    with pytest.raises(UserError, match="Try digest unfollow Lee Jae Myung"):
        say(services, f"pause {order.id}")
    services.store.subscriptions.keep(order.model_copy(update={"state": "refused"}), None)
    assert f"digest resume {order.id} tries again" in shown(say(services, "list"))
    assert f"digest resume {order.id} tries again" in shown(say(services, "doctor"))
    assert "Following: Lee Jae Myung" in shown(say(services, f"resume {order.id}"))
    assert services.store.subscriptions.followed() == (order,)


def test_following_starts_with_all_that_was_said(services: Services) -> None:
    answer = say(services, "follow Lee Jae Myung")
    (order,) = kept(services)
    assert (order.kind, order.title, order.schedule) == ("follow", "Lee Jae Myung", None)
    assert len(services.store.subscriptions.told(order.id)) > 10
    assert "Following: Lee Jae Myung" in shown(answer)
    assert isinstance(say(services, "unfollow Lee Jae Myung"), OrdersChanged)
    assert kept(services) == ()


class Dying:
    """The orders of a process that dies as soon as it has kept one."""

    def __init__(self, entries: Subscriptions) -> None:
        self._entries, self._is_dead = entries, False

    def keep(self, order: Subscription, due_at: int | None, *, told: Sequence[str] | None = None) -> None:
        self._entries.keep(order, due_at, told=told)
        self._is_dead = True

    def __getattr__(self, name: str) -> object:
        if self._is_dead:
            raise StoreError("dead")
        return getattr(self._entries, name)


class With:
    """A store with other orders."""

    def __init__(self, store: Store, entries: Dying) -> None:
        self._store, self.subscriptions = store, entries

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


def test_nothing_old_is_sent_even_if_whoever_follows_dies_right_after_it_is_kept(services: Services) -> None:
    with suppress(StoreError):
        dying = cast(Store, With(services.store, Dying(services.store.subscriptions)))
        say(services._replace(store=dying), "follow Lee Jae Myung")
    (order,) = kept(services)
    assert follow_edition(services, order, today=date(2025, 11, 10)) is None


@pytest.mark.parametrize("name", ["kim", "Nobody Atall", "presidential office"])
def test_only_one_person_can_be_followed(services: Services, name: str) -> None:
    assert not say(services, f"follow {name}").found
    assert kept(services) == ()


def test_forget_me_drops_orders_and_notes(services: Services) -> None:
    say(services, "on lee-xi at 8")
    say(services, "on trade at 8", MANAGER.model_copy(update={"user": "slack T1 U9"}))
    services.store.remember("briefed slack T1 U1 lee-xi", "2025-11-24")
    assert say(services, "forget me") == Forgotten(orders=1)
    assert [each.made_by for each in kept(services)] == ["slack T1 U9"]
    assert services.store.recall("briefed slack T1 U1 lee-xi") is None


def test_a_channel_with_one_digest_has_its_topic_by_default(services: Services) -> None:
    assert default_topic_of(services.store, NEWS) is None
    say(services, "follow Lee Jae Myung")
    say(services, "on lee-xi at 8")
    assert default_topic_of(services.store, NEWS) == "lee-xi"
    say(services, "on trade at 8")
    assert default_topic_of(services.store, NEWS) is None


def test_a_place_takes_so_many_orders_and_no_more(services: Services) -> None:
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    for number in range(MOST_ORDERS - 1):
        more = order.model_copy(update={"id": f"more{number}", "subject": f"topic {number}"})
        services.store.subscriptions.keep(more, None)
    with pytest.raises(UserError, match="25 digests and follows here already"):
        say(services, "on trade at 8")
    assert isinstance(say(services, "on lee-xi at 9"), OrdersChanged)


@pytest.mark.parametrize("line", ["on lee-xi at 18", "resume"])
def test_a_day_that_had_its_edition_is_not_announced_again(services: Services, line: str) -> None:
    say(services, "on lee-xi at 18" if line == "resume" else "on lee-xi at 8")
    (order,) = kept(services)
    due_at = services.store.subscriptions.next_due(order.id)
    assert due_at is not None
    today = Run(subscription=order.id, edition="2025-11-24", due_at=due_at - 86_400, state="sent", finished_at=1)
    services.store.subscriptions.advance(Due(order, due_at), due_at, [today])
    assert "next: Tue 25 Nov, 18:00 Europe/Berlin" in shown(say(services, line))
