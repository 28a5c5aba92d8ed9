"""What was ordered or taken off by mistake comes back; what shares an answer does not do it again."""

import pytest

from briefings.commands.registry import reply_again, reply_to_line
from briefings.errors import UserError
from briefings.models.answers import Answer
from briefings.models.digest import (
    OrdersChanged,
)
from briefings.models.subscription import Seat
from briefings.render.follow_ups import follow_ups
from briefings.services import Services
from tests.briefings.commands.ordering import MANAGER, READER, desk, kept, say


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
