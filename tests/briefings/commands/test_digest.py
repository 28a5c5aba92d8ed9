"""Standing orders as people make them in a channel: the words in, what is kept and answered out."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefings.commands.arguments import MissingArgumentError
from briefings.commands.desk import Desk
from briefings.commands.orders import MOST_ORDERS, default_topic_of
from briefings.commands.registry import reply_again, reply_to_line
from briefings.errors import UserError
from briefings.models.answers import Answer, NotFound
from briefings.models.digest import (
    Digest,
    Forgotten,
    OrderCheckup,
    OrderList,
    OrdersChanged,
    OrdersExported,
    OrdersImported,
)
from briefings.models.subscription import Place, Run, Seat, Subscription
from briefings.render.follow_ups import follow_ups
from briefings.render.pages.orders import exported_text
from briefings.render.terminal import to_text
from briefings.services import Services, open_services
from briefings.settings import Settings, shipped_corpus
from briefings.store.opening import open_store
from briefings.store.subscriptions import Due
from briefings.terminal import copy_in_terminal

NEWS = Place(platform="slack", workspace="T1", channel="C1")
OTHER = Place(platform="slack", workspace="T1", channel="C2")
ALONE = Place(platform="slack", workspace="T1", channel="D1")
MANAGER = Seat(place=NEWS, user="slack T1 U1", can_manage=True, zone="Europe/Berlin")
READER = Seat(place=NEWS, user="slack T1 U2")
MONDAY_NOON = datetime(2025, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_services(Settings(data_dir=tmp_path), shipped_corpus()) as opened:
        yield opened


def desk(services: Services, seat: Seat | None = MANAGER) -> Desk:
    return services.desk(None, seat=seat)._replace(now=MONDAY_NOON)


def say(services: Services, line: str, seat: Seat | None = MANAGER) -> Answer:
    return reply_to_line(f"digest {line}", services.names, desk(services, seat)).answer


def kept(services: Services) -> tuple[Subscription, ...]:
    return services.store.subscriptions.subscriptions()


def shown(answer: Answer) -> str:
    return to_text(answer, width=200)


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


def test_ordering_a_topic_again_changes_it_and_keeps_what_was_told(services: Services) -> None:
    say(services, "on lee-xi at 8")
    (before,) = kept(services)
    services.store.subscriptions.tell(before.id, ["a"])
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


def test_undo_drops_what_was_ordered(services: Services) -> None:
    reply = reply_to_line("digest on lee-xi at 8", services.names, desk(services))
    undo = next(each for each in follow_ups(reply.answer, reply.asked).buttons if each.label == "Undo")
    assert isinstance(reply_again(undo.asked, services.names, desk(services)).answer, OrdersChanged)
    assert kept(services) == ()


def undone(services: Services, line: str, seat: Seat = MANAGER) -> Answer:
    reply = reply_to_line(f"digest {line}", services.names, desk(services))
    undo = next(each for each in follow_ups(reply.answer, reply.asked).buttons if each.label == "Undo")
    return reply_again(undo.asked, services.names, desk(services, seat)).answer


@pytest.mark.parametrize(
    ("made", "off"),
    [
        ("on lee-xi at 8", "off"),
        ('on trade at 8:30 Seoul mon-wed full "steel and ships" -voting always', "off trade"),
        ('on lee-xi at 9 tue "silent" -"at noon"', "off"),
        ("follow Lee Jae Myung", "unfollow"),
    ],
)
def test_what_was_taken_off_comes_back_as_it_was(services: Services, made: str, off: str) -> None:
    say(services, made)
    (before,) = kept(services)
    assert undone(services, off).found
    assert kept(services) == (before,)
    assert before.kind == "follow" or services.store.subscriptions.next_due(before.id) is not None


def test_a_follow_that_is_taken_off_by_its_button_comes_back(services: Services) -> None:
    say(services, "follow Lee Jae Myung")
    (before,) = kept(services)
    assert undone(services, f"off {before.id}").found
    assert kept(services) == (before,)


def test_only_managers_take_back_that_something_was_taken_off(services: Services) -> None:
    say(services, "on lee-xi at 8")
    with pytest.raises(UserError, match="Only channel managers can schedule"):
        undone(services, "off", READER)
    assert kept(services) == ()


@pytest.mark.parametrize(
    "line", ["on lee-xi at 8", "follow Lee Jae Myung", 'import {"orders": []}', "export", "forget me"]
)
def test_what_was_done_is_not_done_again_by_a_button_that_shares_it(services: Services, line: str) -> None:
    reply = reply_to_line(f"digest {line}", services.names, desk(services))
    offers = follow_ups(reply.answer, reply.asked, has_more=True)
    assert offers.share is None
    assert "More" not in {each.label for each in offers.buttons}


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
    assert "paused; next: Fri 28 Nov, 08:00 Europe/Berlin" in shown(answer)


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


def test_following_starts_with_all_that_was_said(services: Services) -> None:
    answer = say(services, "follow Lee Jae Myung")
    (order,) = kept(services)
    assert (order.kind, order.title, order.schedule) == ("follow", "Lee Jae Myung", None)
    assert len(services.store.subscriptions.told(order.id)) > 10
    assert "Following: Lee Jae Myung" in shown(answer)
    assert isinstance(say(services, "unfollow Lee Jae Myung"), OrdersChanged)
    assert kept(services) == ()


@pytest.mark.parametrize("name", ["kim", "Nobody Atall", "presidential office"])
def test_only_one_person_can_be_followed(services: Services, name: str) -> None:
    assert not say(services, f"follow {name}").found
    assert kept(services) == ()


def test_an_export_is_imported_elsewhere_as_it_was(services: Services) -> None:
    say(services, 'on lee-xi at 8:30 Seoul mon-wed full "trade" -voting always')
    say(services, "on trade at 9")
    say(services, "follow Lee Jae Myung")
    exported = say(services, "export", READER)
    assert isinstance(exported, OrdersExported)
    text = exported_text(exported)
    assert len(json.loads(text)["orders"]) == 3
    imported = say(services, f"import {text}", MANAGER.model_copy(update={"place": OTHER}))
    assert isinstance(imported, OrdersImported)
    assert imported.refused == ()
    plain = {"id", "place", "made_at"}
    here, there = (services.store.subscriptions.subscriptions(place=place) for place in (NEWS, OTHER))
    assert sorted(each.model_dump_json(exclude=plain) for each in here) == sorted(
        each.model_dump_json(exclude=plain) for each in there
    )


def test_an_import_through_a_chat_that_curls_marks_is_understood(services: Services) -> None:
    assert isinstance(say(services, "import {“orders”: [{“topic”: “lee-xi”, “at”: “8:00”}]}"), OrdersImported)
    assert len(kept(services)) == 1


def test_what_cannot_be_imported_is_said_and_holds_up_nothing(services: Services) -> None:
    records = [{"topic": "lee-chi", "at": "8"}, {"topic": "lee-xi", "at": "25"}, 7, {"follow": "kim"}, {"follow": 3}]
    answer = say(services, f"import {json.dumps({'orders': [*records, {'topic': 'lee-xi', 'at': '8'}]})}")
    assert isinstance(answer, OrdersImported)
    assert (len(answer.orders), len(answer.refused)) == (1, 5)
    assert "Try 8:30" in shown(answer)


@pytest.mark.parametrize("text", ["x", '{"a": 1}', "[]", '{"orders": 5}'])
def test_what_is_no_export_is_refused(services: Services, text: str) -> None:
    with pytest.raises(UserError, match="not what digest export gave"):
        say(services, f"import {text}")


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


def test_a_preview_of_an_order_leaves_out_what_the_channel_knows(services: Services) -> None:
    first = say(services, "preview lee-xi", READER)
    assert isinstance(first, Digest)
    assert first.is_first
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    services.store.subscriptions.tell(order.id, [*services.store.find_articles()])
    again = say(services, "preview", READER)
    assert isinstance(again, Digest)
    assert not again.has_news
    assert "Nothing new." in shown(again)


def test_a_preview_by_any_name_of_the_topic_is_that_of_its_order(services: Services) -> None:
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    services.store.subscriptions.tell(order.id, [*services.store.find_articles()])
    for asked in (order.id, "lee-xi", "Lee–Xi", "Lee Xi"):
        again = say(services, f"preview {asked}", READER)
        assert isinstance(again, Digest)
        assert not again.has_news


@pytest.mark.parametrize("line", ["on lee-xi at 18", "resume"])
def test_a_day_that_had_its_edition_is_not_announced_again(services: Services, line: str) -> None:
    say(services, "on lee-xi at 18" if line == "resume" else "on lee-xi at 8")
    (order,) = kept(services)
    due_at = services.store.subscriptions.next_due(order.id)
    assert due_at is not None
    today = Run(subscription=order.id, edition="2025-11-24", due_at=due_at - 86_400, state="sent", finished_at=1)
    services.store.subscriptions.advance(Due(order, due_at), due_at, [today])
    assert "next: Tue 25 Nov, 18:00 Europe/Berlin" in shown(say(services, line))


def test_a_checkup_says_that_what_may_have_arrived_may_be_repeated(services: Services) -> None:
    say(services, "on lee-xi at 8")
    (order,) = kept(services)
    due_at = services.store.subscriptions.next_due(order.id)
    assert due_at is not None
    unsure = Run(subscription=order.id, edition="2025-11-24", due_at=3, state="unsure", note="Nobody can look.")
    services.store.subscriptions.advance(Due(order, due_at), due_at, [unsure])
    told = " ".join(shown(say(services, "doctor", READER)).split())
    assert "24 Nov 2025 may have arrived · Nobody can look. · The next one may repeat what it said." in told


def test_a_checkup_names_who_is_followed_by_the_id_too(services: Services) -> None:
    say(services, "follow Lee Jae Myung")
    (order,) = kept(services)
    told = " ".join(shown(say(services, "doctor", READER)).split())
    assert f"{order.id} when they are quoted with something new" in told


def test_a_copy_in_a_terminal_tells_how_many_orders_it_took_along(
    services: Services, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = (str(tmp_path / name) for name in ("source.db", "target.db"))
    say(services, "on lee-xi at 8")
    with closing(open_store(source)) as store:
        store.subscriptions.keep(kept(services)[0], None)
    copy_in_terminal(source, target)
    assert capsys.readouterr().out == "Copied 0 documents, 0 notes, 1 order of digests.\n"
