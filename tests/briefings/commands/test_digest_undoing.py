"""What was done by mistake is as it was before; what somebody changed since is not overwritten."""

import pytest

from briefings.commands.registry import reply_again, reply_to_line
from briefings.errors import UserError
from briefings.models.answers import Answer, NotFound
from briefings.models.asked import Asked
from briefings.models.digest import OrdersChanged
from briefings.models.subscription import Run, Seat, Subscription
from briefings.render.follow_ups import follow_ups
from briefings.services import Services
from briefings.store.subscriptions import Due
from tests.briefings.commands.ordering import MANAGER, OTHER, READER, desk, kept, say, shown

COLLEAGUE = MANAGER.model_copy(update={"user": "slack T1 U9"})
MADE = "on lee-xi at 8 Berlin weekdays trade -voting full always"
State = tuple[tuple[Subscription, int | None, tuple[str, ...], tuple[str, ...]], ...]


def state(services: Services) -> State:
    """All that is kept of all orders."""
    entries = services.store.subscriptions
    return tuple(
        (each, entries.next_due(each.id), entries.told(each.id), tuple(run.edition for run in entries.runs(each.id)))
        for each in kept(services)
    )


def button(services: Services, line: str, seat: Seat = MANAGER) -> Asked:
    """Say something; what its Undo asks."""
    reply = reply_to_line(f"digest {line}", services.names, desk(services, seat))
    return next(each for each in follow_ups(reply.answer, reply.asked).buttons if each.label == "Undo").asked


def press(services: Services, undo: Asked, seat: Seat = MANAGER) -> Answer:
    return reply_again(undo, services.names, desk(services, seat)).answer


EXPORTED = 'import {"orders": [{"topic": "lee-xi", "at": "7:00"}, {"topic": "trade", "at": "9:00"}, {"follow": "Xi"}]}'


@pytest.mark.parametrize(
    ("before", "done"),
    [
        ((), "on lee-xi at 8"),
        ((MADE,), "on lee-xi at 9"),
        ((MADE,), "on lee-xi at 9 any words short silent daily"),
        ((MADE, "pause"), "on lee-xi at 9"),
        ((MADE,), "off"),
        ((MADE, "pause 3d"), "off lee-xi"),
        ((MADE, "pause"), "off"),
        ((MADE,), "pause 3d"),
        ((MADE, "pause 3d"), "pause 7d"),
        ((MADE, "pause 3d"), "resume"),
        ((MADE, "on trade at 9", "pause 3d trade"), "pause"),
        ((MADE, "on trade at 9", "pause 3d trade"), "resume"),
        ((), "follow Lee Jae Myung"),
        (("follow Lee Jae Myung",), "unfollow"),
        ((), EXPORTED),
        ((MADE, "pause 3d"), EXPORTED),
    ],
)
def test_undo_is_exactly_what_was_before_however_often_it_is_pressed(
    services: Services, before: tuple[str, ...], done: str
) -> None:
    for line in before:
        say(services, line)
    was = state(services)
    undo = button(services, done, COLLEAGUE)
    assert state(services) != was
    for _ in range(2):
        answer = press(services, undo)
        assert isinstance(answer, OrdersChanged)
        assert answer.change == "undone"
        assert state(services) == was
        assert "Undone:" in shown(answer)


def test_what_the_place_was_told_and_what_it_was_sent_comes_back_too(services: Services) -> None:
    say(services, "on lee-xi at 18")
    (order,) = kept(services)
    entries = services.store.subscriptions
    entries.keep(order, entries.next_due(order.id), told=["a", "b"])
    due_at = entries.next_due(order.id)
    assert due_at is not None
    today = Run(subscription=order.id, edition="2025-11-24", due_at=due_at, state="sent", finished_at=due_at)
    entries.advance(Due(order, due_at), due_at + 86_400, [today])
    was = state(services)
    press(services, button(services, "off"))
    assert state(services) == was
    assert entries.told(order.id) == ("a", "b")
    say(services, "on lee-xi at 19")
    assert entries.next_due(order.id) == due_at + 86_400 + 3600  # today's was sent


def test_a_repeated_follow_is_no_change_that_undo_could_end(services: Services) -> None:
    say(services, "follow Lee Jae Myung")
    was = state(services)
    answer = say(services, "follow Lee Jae Myung")
    assert isinstance(answer, OrdersChanged)
    assert answer.undo == ""
    press(services, button(services, "follow Lee Jae Myung", COLLEAGUE))
    assert state(services) == was


@pytest.mark.parametrize("since", ["on lee-xi at 10", "pause 9d", "off", "off; on lee-xi at 9"])
def test_what_was_changed_since_is_not_overwritten_and_said(services: Services, since: str) -> None:
    say(services, "on lee-xi at 8")
    undo = button(services, "on lee-xi at 9")
    for line in since.split("; "):
        say(services, line, COLLEAGUE)
    is_now = state(services)
    with pytest.raises(UserError, match="That was changed since, so I undid nothing"):
        press(services, undo)
    assert state(services) == is_now


def test_only_managers_undo(services: Services) -> None:
    say(services, "on lee-xi at 8")
    undo = button(services, "off")
    with pytest.raises(UserError, match="Only channel managers can schedule"):
        press(services, undo, READER)
    assert kept(services) == ()


@pytest.mark.parametrize("changes", ["undo nonsense", "undo abcd2345:00000000", "undo :", "undo"])
def test_what_was_never_done_is_not_undone(services: Services, changes: str) -> None:
    assert isinstance(press(services, Asked(command="digest", line=changes)), NotFound)


def test_a_button_of_one_channel_undoes_nothing_in_another(services: Services) -> None:
    undo = button(services, "on lee-xi at 8")
    assert isinstance(press(services, undo, MANAGER.model_copy(update={"place": OTHER})), NotFound)
    assert len(kept(services)) == 1


def test_undo_without_more_takes_back_the_last_change_here(services: Services) -> None:
    say(services, "on lee-xi at 8")
    was = state(services)
    say(services, "on lee-xi at 9")
    say(services, "on trade at 9", MANAGER.model_copy(update={"place": OTHER}))
    assert "Undone: Lee–Xi" in shown(say(services, "undo"))
    assert tuple(each for each in state(services) if each[0].subject == "lee-xi") == was


def test_who_is_forgotten_is_in_no_note_of_what_was(services: Services) -> None:
    say(services, "on lee-xi at 8")
    undo = button(services, "on lee-xi at 9", COLLEAGUE)
    gone = button(services, "off", COLLEAGUE)
    say(services, "forget me")
    say(services, "forget me", COLLEAGUE)
    for each in (undo, gone):
        assert isinstance(press(services, each), NotFound)
    assert kept(services) == ()


@pytest.mark.parametrize(
    "line", ["on lee-xi at 8", "follow Lee Jae Myung", 'import {"orders": []}', "export", "forget me"]
)
def test_what_was_done_is_not_done_again_by_a_button_that_shares_it(services: Services, line: str) -> None:
    reply = reply_to_line(f"digest {line}", services.names, desk(services))
    offers = follow_ups(reply.answer, reply.asked, has_more=True)
    assert offers.share is None
    assert ("More" in {each.label for each in offers.buttons}) == (line == "export")  # whose parts are only read
