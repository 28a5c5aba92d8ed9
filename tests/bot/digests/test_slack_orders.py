"""Scheduling in Slack: who may, what is confirmed, what arrives, and how it ends."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.slack_app import SlackApp
from briefings.analyse import analyse
from briefings.ingest import load
from tests.bot.digests.sending import digesting, ended, make_due, this_minute
from tests.bot.running import running_app
from tests.wire.slack import ANNA, BEN, NEWS, PRIVATE, LoopbackSlack
from tests.wire.slack.blocks import shown_text
from tests.wire.slack.values import Message

NOT_YOURS = "Only channel managers can schedule. Anyone can use /brief."
YET_ALONE = f"{NOT_YOURS} To have it for yourself, type the same in a direct message to me."


@pytest.fixture
def mode() -> str:
    """One way to Slack is enough here."""
    return "http"


async def digest(slack: LoopbackSlack, text: str, *, user: str = ANNA, channel: str = NEWS) -> Message:
    """Type /digest, and wait for the answer."""
    count = len(slack.ephemeral(user))
    await slack.deliver_command("/digest", text, user=user, channel=channel)
    return (await slack.wait_for(lambda: slack.ephemeral(user)[count:]))[-1]


def listed(app: SlackApp) -> list[str]:
    """The subjects of all subscriptions."""
    return [order.subject for order in app.core.store.subscriptions.subscriptions()]


async def test_a_manager_schedules_and_the_next_time_is_confirmed(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        told = await digest(slack, "on lee-xi at 8:00 Berlin weekdays")
        (order,) = app.core.store.subscriptions.subscriptions()
    shown = shown_text(told.blocks)
    assert "08:00" in shown
    assert "Europe/Berlin" in shown
    assert (order.subject, order.place.channel, order.made_by) == ("lee-xi", NEWS, f"slack T0LOOP {ANNA}")
    assert slack.visible(NEWS) == ()


async def test_without_a_zone_the_askers_own_is_taken(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        told = await digest(slack, "on lee-xi at 8")
        (order,) = app.core.store.subscriptions.subscriptions()
    assert order.schedule is not None
    assert order.schedule.zone == "Europe/London"
    assert "Europe/London" in shown_text(told.blocks)


async def test_others_may_read_and_not_schedule(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        refused = await digest(slack, "on lee-xi at 8", user=BEN)
        await digest(slack, "on lee-xi at 8")
        seen = await digest(slack, "list", user=BEN)
        kept = await digest(slack, "off lee-xi", user=BEN)
        followed = await digest(slack, "follow Lee Jae Myung", user=BEN)
        assert listed(app) == ["lee-xi"]
    assert kept.text == NOT_YOURS
    assert refused.text == followed.text == YET_ALONE
    assert "08:00" in shown_text(seen.blocks)


async def test_between_two_people_nothing_is_ordered_that_could_not_arrive(
    slack: LoopbackSlack, database: Path
) -> None:
    slack.add_channel("D0PAIR", "directmessage", "im", members=(ANNA, BEN))
    async with running_app(slack, database) as app:
        for line in ("on lee-xi at 8", "follow Lee Jae Myung"):
            told = await digest(slack, line, channel="D0PAIR")
            assert told.text.startswith("I am not in this conversation myself, so no digest could arrive here.")
        assert listed(app) == []


async def test_with_the_bot_alone_everybody_orders_and_it_is_asked_once_whether_it_is_there(
    slack: LoopbackSlack, database: Path
) -> None:
    alone = slack.state.direct_channel(BEN).id

    def there_are(answers: int) -> bool:
        return len(slack.visible(alone)) >= answers

    async with running_app(slack, database) as app:
        for answers, line in enumerate(("on lee-xi at 8", "list"), start=1):
            await slack.deliver_command("/digest", line, user=BEN, channel=alone)
            await slack.wait_for(partial(there_are, answers))
        assert listed(app) == ["lee-xi"]
    assert len(slack.calls("conversations.history")) == 1


async def test_the_operator_names_managers(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database, more={"BRIEFBOT_SLACK_MANAGERS": f"U1, {BEN}"}) as app:
        await digest(slack, "on lee-xi at 8", user=BEN)
        assert listed(app) == ["lee-xi"]


async def test_an_administrator_who_owns_nothing_manages(slack: LoopbackSlack, database: Path) -> None:
    slack.add_user("U0ADA", "ada", is_admin=True)
    async with running_app(slack, database) as app:
        await digest(slack, "on lee-xi at 8", user="U0ADA")
        assert listed(app) == ["lee-xi"]


async def test_who_is_asked_of_slack_once(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        await digest(slack, "list")
        await digest(slack, "doctor")
        await slack.deliver_command("/topics", user=BEN, channel=NEWS)
        await slack.wait_for(lambda: slack.ephemeral(BEN))
    assert [call.args["user"] for call in slack.calls("users.info")] == [ANNA]


async def test_what_is_due_arrives_once_with_its_replies(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app, digesting(app.core, app):
        await digest(slack, f"on lee-xi at {this_minute()} UTC")
        order = make_due(app.core.store.subscriptions)
        run = await ended(app.core.store.subscriptions, order)
        later = app.core.store.subscriptions.next_due(order.id)
    (parent,) = slack.visible(NEWS)
    replies = slack.thread(parent)
    assert (run.state, len(run.parts)) == ("sent", 1 + len(replies))
    assert "Lee–Xi" in shown_text(parent.blocks)
    assert "Sources" in shown_text(replies[-1].blocks)
    assert later is not None
    assert later - run.due_at in (86_400, 82_800, 90_000)


async def test_the_next_day_nothing_is_new_and_the_channel_stays_silent(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app, digesting(app.core, app):
        entries = app.core.store.subscriptions
        await digest(slack, f"on lee-xi at {this_minute()} UTC")
        order = make_due(entries)
        await ended(entries, order)
        (run,) = entries.runs(order.id)
        again = run.model_copy(update={"edition": "2099-01-01", "state": "waiting", "payload": None, "parts": ()})
        assert entries.put_run(again)
        second = await ended(entries, order)
    assert (second.state, len(slack.visible(NEWS))) == ("nothing", 1)


async def test_undo_takes_it_back(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        told = await digest(slack, "on lee-xi at 8")
        await slack.deliver_action(told, user=ANNA, label="Undo")
        await slack.wait_for(lambda: not listed(app), what="no subscription")


async def test_a_digests_buttons_work_for_those_who_may(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app, digesting(app.core, app):
        entries = app.core.store.subscriptions
        await digest(slack, f"on lee-xi at {this_minute()} UTC")
        order = make_due(entries)
        await ended(entries, order)
        (parent,) = slack.visible(NEWS)
        await slack.deliver_action(parent, user=BEN, label="Pause 7 days")
        (refused,) = await slack.wait_for(lambda: slack.ephemeral(BEN))
        await slack.deliver_action(parent, user=BEN, label="Full brief")
        brief = await slack.wait_for(lambda: slack.ephemeral(BEN)[1:])
        await slack.deliver_action(parent, user=ANNA, label="Pause 7 days")
        await slack.wait_for(lambda: slack.ephemeral(ANNA)[1:])
        paused = entries.subscription(order.id)
    assert refused.text == NOT_YOURS
    assert "Lee–Xi" in shown_text(brief[0].blocks)
    assert paused is not None
    assert (paused.state, paused.paused_until is not None) == ("paused", True)


async def test_a_form_takes_the_words_that_a_typed_order_takes_and_changes_nothing_else(
    slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database) as app:
        await digest(slack, "on lee-xi at 8 Berlin weekdays full always")
        await slack.deliver_command("/digest", "digest on", user=ANNA, channel=NEWS)
        (form,) = await slack.wait_for(lambda: slack.modals(ANNA))
        cities = await slack.deliver_options(form, "muni", user=ANNA, action_id="zone")
        values = {"topic": "lee-xi", "at": "9", "include": 'trade, "important partner"', "exclude": "-voting"}
        await slack.deliver_view_submission(form, values, user=ANNA)
        await slack.wait_for(lambda: slack.ephemeral(ANNA)[1:])
        (order,) = app.core.store.subscriptions.subscriptions()
    assert [one["value"] for one in cities.body["options"]][:1] == ["Europe/Berlin"]
    assert (order.include, order.exclude) == (("trade", "important partner"), ("voting",))
    assert order.schedule is not None
    assert (order.schedule.zone, order.schedule.weekdays) == ("Europe/Berlin", (0, 1, 2, 3, 4))
    assert (order.length, order.when_nothing) == ("full", "line")


@pytest.mark.parametrize("typed", ["", "on", "on lee-xi"])
async def test_what_is_missing_is_asked_for_in_a_form(typed: str, slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        await slack.deliver_command("/digest", typed, user=ANNA, channel=NEWS)
        (form,) = await slack.wait_for(lambda: slack.modals(ANNA))
        suggested = await slack.deliver_options(form, "lee", user=ANNA, action_id="topic")
        zones = await slack.deliver_options(form, "seo", user=ANNA, action_id="zone")
        values = {"topic": "lee-xi", "at": "7:30", "zone": "Asia/Seoul"}
        await slack.deliver_view_submission(form, values, user=ANNA)
        (told,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
        (order,) = app.core.store.subscriptions.subscriptions()
    assert suggested.body is not None
    assert zones.body is not None
    assert order.schedule is not None
    assert (order.schedule.zone, order.place.channel) == ("Asia/Seoul", NEWS)
    assert "07:30" in shown_text(told.blocks)


async def test_a_mention_schedules_too(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        await slack.deliver_mention("digest on lee-xi at 8", user=ANNA, channel=NEWS)
        (mention,) = slack.visible(NEWS)
        await slack.wait_for(lambda: slack.thread(mention))
        assert listed(app) == ["lee-xi"]


async def test_the_topic_of_a_channels_only_digest_is_its_default_topic(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        await digest(slack, "on lee-xi at 8", channel=PRIVATE)
        await slack.deliver_command("/timeline", user=ANNA, channel=PRIVATE)
        answers = await slack.wait_for(lambda: slack.ephemeral(ANNA)[1:])
    assert "Lee–Xi" in shown_text(answers[0].blocks)


async def test_anybody_follows_in_their_own_conversation_and_is_told_of_new_words(
    slack: LoopbackSlack, database: Path, tmp_path: Path
) -> None:
    async with running_app(slack, database) as app, digesting(app.core, app):
        await slack.deliver_direct_message('digest follow "Lee Jae Myung"', user=BEN)
        await slack.wait_for(lambda: [one for one in slack.direct(BEN) if one.bot_id])
        before = len(slack.direct(BEN))
        load_article(app, tmp_path)
        await slack.wait_for(lambda: len(slack.direct(BEN)) > before, 15, "the new words")
        (order,) = app.core.store.subscriptions.subscriptions()
        run = await ended(app.core.store.subscriptions, order)
    assert run.state == "sent"
    assert "the bridge is ours" in shown_text(slack.direct(BEN)[before].blocks)


def load_article(app: SlackApp, folder: Path) -> None:
    """Put an article into the corpus in which somebody who is followed says something new."""
    text = "President Lee Jae Myung spoke in Busan.\n\n“Today the bridge is ours,” Lee Jae Myung said on Tuesday."
    (folder / "new").mkdir()
    record = {"id": "n1", "date": "2026-01-06", "title": "Lee opens a bridge", "text": text}
    (folder / "new" / "one.jsonl").write_text(json.dumps(record))
    load([folder / "new"], app.core.store, analyse=analyse, sync=False)


async def test_forget_me_leaves_nothing_of_a_person(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app:
        await slack.deliver_command("/brief", "lee-xi", user=ANNA, channel=NEWS)
        await slack.wait_for(lambda: slack.ephemeral(ANNA))
        await digest(slack, "on lee-xi at 8")
        store = app.core.store
        assert store.recall(f"briefed slack T0LOOP {ANNA} lee-xi")
        await digest(slack, "forget me")
        assert (listed(app), store.recall(f"briefed slack T0LOOP {ANNA} lee-xi")) == ([], None)


async def test_the_home_tab_shows_what_one_ordered(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        await digest(slack, "on lee-xi at 8 Berlin")
        await slack.deliver_home_opened(user=ANNA)
        home = await slack.wait_for(lambda: slack.home(ANNA))
    shown = shown_text(home.body["blocks"])
    assert f"<#{NEWS}>" in shown
    assert "08:00 Europe/Berlin" in shown


async def test_after_the_bot_was_down_one_late_digest_comes_and_names_the_missed_days(
    slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database) as app:
        entries = app.core.store.subscriptions
        earlier = datetime.now(UTC) - timedelta(minutes=20)
        await digest(slack, f"on lee-xi at {earlier:%H:%M} UTC")
        (order,) = entries.subscriptions()
        came = earlier.replace(second=0, microsecond=0)
        entries.keep(order, int((came - timedelta(days=2)).timestamp()))
        async with digesting(app.core, app):
            run = await ended(entries, order)
        runs = entries.runs(order.id)
    (parent,) = slack.visible(NEWS)
    shown = shown_text(parent.blocks)
    assert [one.state for one in runs] == ["sent", "missed", "missed"]
    assert run.edition == came.date().isoformat()
    assert "Late: was due" in shown
    assert f"{earlier:%H:%M}" in shown
    assert "Missed" in shown


async def test_a_digest_that_was_refused_goes_on_when_somebody_says_so(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app, digesting(app.core, app):
        entries = app.core.store.subscriptions
        await digest(slack, f"on lee-xi at {this_minute()} UTC")
        slack.archive(NEWS)
        order = make_due(entries)
        first = await ended(entries, order)
        slack.state.channels[NEWS] = replace(slack.state.channels[NEWS], is_archived=False)
        refused = entries.subscription(order.id)
        checked = await digest(slack, "doctor")
        await digest(slack, "resume lee-xi")
        resumed, next_at = entries.subscription(order.id), entries.next_due(order.id)
    told, rests = slack.direct(ANNA)
    assert refused is not None
    assert resumed is not None
    assert (first.state, refused.state, resumed.state) == ("refused", "refused", "active")
    assert "archived" in shown_text(told.blocks)
    assert f"digest resume {order.id}" in shown_text(rests.blocks)
    assert "archived" in shown_text(checked.blocks)
    assert next_at is not None


async def test_a_loop_that_cannot_look_says_so(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database) as app, digesting(app.core, app) as loop:
        before = await loop.waits()
        app.core.store.close()
        assert (before, await loop.waits()) == (None, f"The database {database} has been closed.")
