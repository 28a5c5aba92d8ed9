"""A digest in a Slack channel: once, with its replies in its thread, whatever happens on the way."""

import asyncio
import time
from pathlib import Path

import pytest

from bot.digests.book import Book
from bot.digests.parcel import Parcel
from bot.digests.terms import MOST_REFUSALS
from briefings.schedule import WINDOW_S
from tests.bot.digests.sending import QUICK, Writer, ended, left_by_a_dead_process, put_due, sending, slack_order
from tests.bot.running import running_app
from tests.wire.faults import Cut, Fault, RateLimited, Refused, ServerError, Slow
from tests.wire.slack import BEN, NEWS, QUIET, LoopbackSlack
from tests.wire.slack.state import SCOPES

HISTORY = (*SCOPES, "channels:history")


@pytest.fixture
def mode() -> str:
    """Sending is the same in both."""
    return "http"


def words(slack: LoopbackSlack, channel: str = NEWS) -> list[list[str]]:
    """Every digest of a channel: the parent's words, then its replies'."""
    return [
        [message.text, *(reply.text for reply in slack.thread(message))] for message in slack.visible(channel)
    ]  # fmt: skip


WHOLE = ["Lee–Xi summits 2026-01-05", "reply 0 of 2026-01-05", "reply 1 of 2026-01-05"]


async def test_it_arrives_once_with_its_replies_in_the_thread(slack: LoopbackSlack, database: Path) -> None:
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app):
        entries = app.core.store.subscriptions
        put_due(entries, order)
        run = await ended(entries, order)
    assert words(slack) == [WHOLE]
    assert (run.state, len(run.parts), run.is_part_under_way) == ("sent", 3, False)


async def test_what_it_told_is_known_from_then_on(slack: LoopbackSlack, database: Path) -> None:
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app):
        entries = app.core.store.subscriptions
        put_due(entries, order)
        await ended(entries, order)
        assert entries.told(order.id) == ("a", "b")


async def test_nothing_new_sends_nothing(slack: LoopbackSlack, database: Path) -> None:
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app, writer=Writer(has_news=False)):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, slack.visible(NEWS)) == ("nothing", ())


FAULTS: list[tuple[Fault, bool]] = [
    (RateLimited(1), False),
    (Slow(1.0), False),
    (ServerError(503, done=False), True),
    (ServerError(503, done=True), True),
    (Cut(done=False), True),
    (Cut(done=True), True),
]


@pytest.mark.parametrize("after", [0, 1, 2])
@pytest.mark.parametrize(("fault", "needs_look"), FAULTS)
async def test_a_fault_at_any_part_loses_nothing_and_doubles_nothing(
    fault: Fault, needs_look: bool, after: int, slack: LoopbackSlack, database: Path
) -> None:
    slack.set_scopes(*HISTORY)
    slack.faults.add(fault, route="chat.postMessage", after=after)
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, words(slack)) == ("sent", [WHOLE])
    assert bool(slack.calls("conversations.history") or slack.calls("conversations.replies")) == needs_look


@pytest.mark.parametrize("is_done", [False, True])
async def test_where_nobody_may_look_an_ambiguous_part_is_not_repeated(
    is_done: bool, slack: LoopbackSlack, database: Path
) -> None:
    slack.faults.add(Cut(done=is_done), route="chat.postMessage", after=1)
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, len(run.parts)) == ("unsure", 1)
    assert "does not let me look" in run.note
    assert words(slack) == [WHOLE[: 1 + is_done]]


@pytest.mark.parametrize("is_sent", [True, False])
@pytest.mark.parametrize("parts", [0, 1, 2])
async def test_whoever_takes_over_goes_on_where_it_stopped(
    parts: int, is_sent: bool, slack: LoopbackSlack, database: Path
) -> None:
    slack.set_scopes(*HISTORY)
    order = slack_order()
    async with running_app(slack, database) as app:
        await left_by_a_dead_process(app, order, parts=parts, is_sent=is_sent)
        async with sending(app.core, app, writer=Writer(has_news=False)):
            run = await ended(app.core.store.subscriptions, order)
    assert (run.state, words(slack)) == ("sent", [WHOLE])


async def test_a_limit_on_looking_is_waited_out(slack: LoopbackSlack, database: Path) -> None:
    slack.set_scopes(*HISTORY)
    slack.faults.add(RateLimited(1), route="conversations.history")
    order = slack_order()
    async with running_app(slack, database) as app:
        await left_by_a_dead_process(app, order, parts=0, is_sent=True)
        async with sending(app.core, app):
            run = await ended(app.core.store.subscriptions, order)
    assert (run.state, words(slack)) == ("sent", [WHOLE])


async def test_a_parent_that_was_deleted_ends_it(slack: LoopbackSlack, database: Path) -> None:
    slack.faults.add(Refused("thread_not_found"), route="chat.postMessage", after=1)
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, "deleted" in run.note, slack.direct(BEN)) == ("sent", True, ())


async def test_a_place_that_refuses_is_told_tried_six_times_and_rests_and_holds_up_no_other(
    slack: LoopbackSlack, database: Path
) -> None:
    quiet, news = slack_order("order009", channel=QUIET), slack_order()
    slack.allow_mentions(QUIET)
    async with running_app(slack, database) as app, sending(app.core, app):
        entries = app.core.store.subscriptions
        put_due(entries, quiet, ago_s=9)
        put_due(entries, news)
        sent, refused = await ended(entries, news), await ended(entries, quiet)
        again = entries.subscription(quiet.id)
    told, rests = slack.direct(BEN)
    assert (sent.state, refused.state) == ("sent", "refused")
    assert "I tried 6 times; it rests until `digest resume order009`" in rests.text
    assert again is not None
    assert again.state == "refused"
    assert "/invite" in told.text
    assert [call.args["channel"] for call in slack.calls("chat.postMessage")].count(QUIET) == MOST_REFUSALS


async def test_what_one_digest_meets_holds_up_no_other_of_its_channel(slack: LoopbackSlack, database: Path) -> None:
    first, second = slack_order("order008"), slack_order("order009", subject="trade")
    slack.faults.add(Refused("invalid_blocks"), route="chat.postMessage", place=NEWS)
    async with running_app(slack, database) as app, sending(app.core, app, terms=QUICK._replace(retry_s=30)):
        entries = app.core.store.subscriptions
        put_due(entries, first, ago_s=9)
        put_due(entries, second)
        run = await ended(entries, second, timeout_s=10)
        (held,) = entries.runs(first.id)
    assert (run.state, held.state, held.attempts) == ("sent", "sending", 1)


async def test_whoever_ordered_much_in_a_channel_that_refuses_is_told_once(
    slack: LoopbackSlack, database: Path
) -> None:
    orders = [slack_order(f"order00{number}", channel=QUIET, subject=f"topic {number}") for number in range(3)]
    slack.allow_mentions(QUIET)
    async with running_app(slack, database) as app, sending(app.core, app):
        for order in orders:
            put_due(app.core.store.subscriptions, order)
        states = [(await ended(app.core.store.subscriptions, order)).state for order in orders]
    assert states == ["refused"] * 3
    assert ["it rests" in told.text for told in slack.direct(BEN)] == [False, True]


@pytest.mark.parametrize("error", ["is_archived", "channel_not_found", "restricted_action", "account_inactive"])
async def test_every_refusal_has_its_sentence(error: str, slack: LoopbackSlack, database: Path) -> None:
    slack.faults.add(Refused(error), route="chat.postMessage", place=NEWS, times=MOST_REFUSALS)
    if error == "account_inactive":
        slack.faults.clear()
        slack.faults.add(Refused(error), route="chat.postMessage", place=NEWS)
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    assert run.state == "refused"
    assert f"<#{NEWS}>" in run.note


async def test_a_channel_that_takes_it_later_gets_all_of_it(slack: LoopbackSlack, database: Path) -> None:
    slack.kick("U0BOT", NEWS)
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app, terms=QUICK._replace(retry_s=0.5)):
        put_due(app.core.store.subscriptions, order)
        await slack.wait_for(lambda: slack.direct(BEN))
        slack.invite("U0BOT", NEWS)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, words(slack)) == ("sent", [WHOLE])


async def test_too_late_is_missed(slack: LoopbackSlack, database: Path) -> None:
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order, ago_s=WINDOW_S + 60)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, slack.visible(NEWS)) == ("missed", ())


async def test_paused_since_it_was_due_is_not_sent(slack: LoopbackSlack, database: Path) -> None:
    order = slack_order()
    async with running_app(slack, database) as app:
        entries = app.core.store.subscriptions
        put_due(entries, order)
        entries.keep(order.model_copy(update={"state": "paused"}), None)
        async with sending(app.core, app):
            run = await ended(entries, order)
    assert (run.state, slack.visible(NEWS)) == ("nothing", ())


async def test_two_senders_on_one_database_send_each_digest_once(slack: LoopbackSlack, database: Path) -> None:
    orders = [slack_order(f"order{n:03}", subject=f"topic {n}") for n in range(4)]
    async with running_app(slack, database) as app, sending(app.core, app), sending(app.core, app):
        for number, order in enumerate(orders):
            put_due(app.core.store.subscriptions, order, f"2026-01-0{number + 1}", ago_s=10 - number)
        for order in orders:
            await ended(app.core.store.subscriptions, order, 40)
    assert [digest[0][-10:] for digest in words(slack)] == [f"2026-01-0{n + 1}" for n in range(4)]
    assert {len(digest) for digest in words(slack)} == {3}


async def test_stopping_lets_the_part_under_way_arrive_and_leaves_the_rest(
    slack: LoopbackSlack, database: Path
) -> None:
    slack.faults.add(Slow(1.0), route="chat.postMessage")
    order = slack_order()
    async with running_app(slack, database) as app:
        entries = app.core.store.subscriptions
        async with sending(app.core, app):
            put_due(entries, order)
            await slack.wait_for(lambda: slack.visible(NEWS))
        (run,) = entries.runs(order.id)
        left = words(slack)
        async with sending(app.core, app):
            done = await ended(entries, order)
    assert (run.state, len(run.parts), run.is_part_under_way) == ("sending", 1, False)
    assert (done.state, left, words(slack)) == ("sent", [WHOLE[:1]], [WHOLE])


async def test_a_run_whose_claim_was_lost_is_let_alone(slack: LoopbackSlack, database: Path) -> None:
    slack.faults.add(Slow(3.0), route="chat.postMessage")
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app):
        entries = app.core.store.subscriptions
        put_due(entries, order)
        await slack.wait_for(lambda: slack.visible(NEWS))
        book = Book(entries, app.core.threads)
        assert await book.ask(entries.drop, order.id)
        await slack.wait_for(lambda: all(call.status for call in slack.calls("chat.postMessage")))
    assert words(slack) == [WHOLE[:1]]


def test_a_parcel_keeps_what_it_is() -> None:
    parcel = Parcel(title="t", parts=('{"text": "é"}',), told=("x",))
    assert Parcel.model_validate_json(parcel.model_dump_json()) == parcel


async def test_paused_while_a_channel_refuses_it_is_not_sent_when_the_channel_takes_it(
    slack: LoopbackSlack, database: Path
) -> None:
    slack.kick("U0BOT", NEWS)
    order = slack_order()
    async with running_app(slack, database) as app, sending(app.core, app, terms=QUICK._replace(retry_s=1.0)):
        entries = app.core.store.subscriptions
        put_due(entries, order)
        await slack.wait_for(lambda: slack.direct(BEN))
        entries.keep(order.model_copy(update={"state": "paused"}), None)
        slack.invite("U0BOT", NEWS)
        run = await ended(entries, order)
    assert (run.state, run.note, slack.visible(NEWS)) == ("nothing", "It was paused.", ())


async def test_what_waits_out_a_limit_when_we_stop_is_anothers_at_once(slack: LoopbackSlack, database: Path) -> None:
    slack.faults.add(RateLimited(30), route="chat.postMessage")
    order = slack_order()
    async with running_app(slack, database) as app:
        entries = app.core.store.subscriptions
        async with sending(app.core, app, terms=QUICK._replace(lease_s=60)) as sender:
            put_due(entries, order)
            await slack.wait_for(lambda: [call for call in slack.calls("chat.postMessage") if call.status])
            await asyncio.sleep(0.2)
            await sender.stop(0.1)
        (free,) = entries.claim_runs("another", now=int(time.time()) + 1, until=int(time.time()) + 5, limit=1)
    assert (free.parts, free.is_part_under_way) == ((), False)
