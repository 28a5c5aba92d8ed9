"""What a channel is told of its standing orders: the list, the checkup, the preview."""

from briefings.models.digest import (
    Digest,
    OrderCheckup,
    OrderList,
)
from briefings.models.subscription import Run
from briefings.services import Services
from briefings.store.subscriptions import Due
from tests.briefings.commands.ordering import MANAGER, NEWS, OTHER, READER, kept, say, shown


def test_a_list_has_times_zones_and_ids(services: Services) -> None:
    say(services, "on lee-xi at 8 Seoul mon,wed trade -voting")
    say(services, "follow Lee Jae Myung")
    (order, _) = kept(services)
    answer = say(services, "list", READER)
    assert isinstance(answer, OrderList)
    text = shown(answer)
    assert "1 digest · 1 followed" in text
    assert f"{order.id}" in text
    assert "next: Wed 26 Nov, 08:00 Asia/Seoul" in text
    assert "every Mon, Wed at 08:00 · short · only with trade · without voting" in text
    assert "a message here when they are quoted with something new" in text


def test_a_channel_sees_its_own_orders_only_and_a_terminal_all(services: Services) -> None:
    say(services, "on lee-xi at 8")
    assert "Nothing is ordered yet" in shown(say(services, "list", MANAGER.model_copy(update={"place": OTHER})))
    assert NEWS.key in shown(say(services, "list", None))


def test_a_checkup_tells_what_became_of_the_last_runs(services: Services) -> None:
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    due_at = services.store.subscriptions.next_due(order.id)
    assert due_at is not None
    runs = [
        Run(subscription=order.id, edition="2025-11-22", due_at=1, state="sent", finished_at=1763794803),
        Run(subscription=order.id, edition="2025-11-23", due_at=2, state="refused", attempts=6, note="Not in channel."),
        Run(subscription=order.id, edition="2025-11-24", due_at=3, state="missed", note="It was down."),
    ]
    services.store.subscriptions.advance(Due(order, due_at), due_at + 86_400, runs)
    answer = say(services, "doctor", READER)
    assert isinstance(answer, OrderCheckup)
    lines = [" ".join(each.split()) for each in shown(answer).splitlines()]
    assert "1 order · 1 with trouble" in lines
    assert "24 Nov 2025 missed · It was down." in lines
    assert "23 Nov 2025 refused · tried 6 times · Not in channel." in lines
    assert "22 Nov 2025 sent · at 08:00" in lines


def test_a_preview_of_an_order_leaves_out_what_the_channel_knows(services: Services) -> None:
    first = say(services, "preview lee-xi", READER)
    assert isinstance(first, Digest)
    assert first.is_first
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    services.store.subscriptions.keep(order, None, told=services.store.find_articles())
    again = say(services, "preview", READER)
    assert isinstance(again, Digest)
    assert not again.has_news
    assert "Nothing new." in shown(again)


def test_a_preview_by_any_name_of_the_topic_is_that_of_its_order(services: Services) -> None:
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    services.store.subscriptions.keep(order, None, told=services.store.find_articles())
    for asked in (order.id, "lee-xi", "Lee–Xi", "Lee Xi"):
        again = say(services, f"preview {asked}", READER)
        assert isinstance(again, Digest)
        assert not again.has_news


def test_a_checkup_says_that_what_may_have_arrived_may_be_repeated(services: Services) -> None:
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    due_at = services.store.subscriptions.next_due(order.id)
    assert due_at is not None
    unsure = Run(subscription=order.id, edition="2025-11-24", due_at=3, state="unsure", note="Nobody can look.")
    services.store.subscriptions.advance(Due(order, due_at), due_at, [unsure])
    told = " ".join(shown(say(services, "doctor", READER)).split())
    assert "24 Nov 2025 may have arrived · Nobody can look. · The next one may repeat what it said." in told


def test_a_checkup_says_what_waits_and_since_when(services: Services) -> None:
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    due_at = services.store.subscriptions.next_due(order.id)
    assert due_at is not None
    assert services.store.subscriptions.advance(
        Due(order, due_at), None, [Run(subscription=order.id, edition="2025-11-25", due_at=due_at)]
    )
    assert "25 Nov 2025 waiting · due 08:00" in " ".join(shown(say(services, "doctor", READER)).split())


def test_a_checkup_names_who_is_followed_by_the_id_too(services: Services) -> None:
    say(services, "follow Lee Jae Myung")
    (order,) = kept(services)
    told = " ".join(shown(say(services, "doctor", READER)).split())
    assert f"{order.id} when they are quoted with something new" in told
