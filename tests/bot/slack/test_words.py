"""Plain words: mentions, answered in their thread for all, and direct messages."""

from pathlib import Path
from time import perf_counter
from types import SimpleNamespace

import pytest

from bot.throttle import PERSON_BURST
from tests.bot.running import running_app
from tests.wire.slack import ANNA, BOT, NEWS, LoopbackSlack
from tests.wire.slack.blocks import shown_text
from tests.wire.wire_types import Json

ASKED = [
    ("lee-xi", "Ahead"),
    ("who said unprecedented", "unprecedented"),
    ('did Lee say "unprecedented"?', "QUOTED"),
    ("catch me up on lee-xi since 1 Nov", "Nov"),
    ("catch me up since 1 Nov", "Which topic?"),
    ("brief lee-chi", "Did you mean"),
    ("", "brief"),
]


@pytest.mark.parametrize(("words", "shown"), ASKED)
async def test_a_mention_is_answered_in_its_thread_for_all(
    words: str, shown: str, slack: LoopbackSlack, database: Path
) -> None:
    async with running_app(slack, database):
        await slack.deliver_mention(words, user=ANNA, channel=NEWS)
        (mention,) = slack.visible(NEWS)
        (answer,) = await slack.wait_for(lambda: slack.thread(mention))
    assert shown.lower() in shown_text(answer.blocks).lower()
    assert "Share to channel" not in shown_text(answer.blocks)


async def test_a_mention_in_a_thread_is_answered_in_that_thread(slack: LoopbackSlack, database: Path) -> None:
    head = slack.say("What of the summit?", user=ANNA, channel=NEWS)
    async with running_app(slack, database):
        await slack.deliver_mention("topics", user=ANNA, channel=NEWS, thread_ts=head.ts)
        _, answer = await slack.wait_for(lambda: found if len(found := slack.thread(head)) == 2 else None)
    assert answer.bot_id is not None


async def test_a_direct_message_is_answered_there(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        await slack.deliver_direct_message("brief lee-xi", user=ANNA)
        _, answer = await slack.wait_for(lambda: found if len(found := slack.direct(ANNA)) == 2 else None)
        await slack.deliver_action(answer, user=ANNA, label="Timeline")
        *_, timeline = await slack.wait_for(lambda: found if len(found := slack.direct(ANNA)) == 3 else None)
    assert "timeline" in shown_text(timeline.blocks).lower()
    assert slack.ephemeral(ANNA) == ()


async def test_a_page_is_turned_in_a_direct_message(slack: LoopbackSlack, database: Path) -> None:
    async with running_app(slack, database):
        await slack.deliver_direct_message("quotes lee-xi", user=ANNA)
        _, first = await slack.wait_for(lambda: found if len(found := slack.direct(ANNA)) == 2 else None)
        await slack.deliver_action(first, user=ANNA, label="More")
        await slack.wait_for(lambda: slack.direct(ANNA)[-1] != first)
    assert len(slack.direct(ANNA)) == 2


NOT_ASKED: list[Json] = [
    {"type": "message", "channel_type": "im", "user": BOT, "bot_id": "B0BOT", "text": "lee-xi"},
    {"type": "message", "channel_type": "im", "user": ANNA, "bot_id": "B0OTHER", "text": "lee-xi"},
    {"type": "message", "channel_type": "channel", "user": ANNA, "text": "lee-xi"},
    {"type": "app_mention", "user": ANNA, "bot_id": "B0OTHER", "text": f"<@{BOT}> lee-xi"},
]


@pytest.mark.parametrize("event", NOT_ASKED)
async def test_bots_are_not_answered(event: Json, slack: LoopbackSlack, database: Path) -> None:
    said = slack.say("x", user=ANNA, channel=NEWS)
    place: Json = {"ts": said.ts, "event_ts": said.ts, "channel": NEWS, "team": "T0LOOP"}
    async with running_app(slack, database) as app:
        await slack.deliver_event(place | event)
        await app.stop(within_s=5)
    assert slack.thread(said) == ()
    assert slack.calls("chat.postMessage") == ()


async def test_what_was_too_much_is_told_to_whoever_asked_and_not_to_all(
    slack: LoopbackSlack, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The clock of what is too much stands still: a slow machine would otherwise earn another question.
    monkeypatch.setattr("bot.dispatch.time", SimpleNamespace(monotonic=lambda: 1.0, perf_counter=perf_counter))
    async with running_app(slack, database) as app:
        for _ in range(int(PERSON_BURST)):
            await slack.deliver_command("/topics", "help", user=ANNA, channel=NEWS)
        await slack.deliver_mention("topics", user=ANNA, channel=NEWS)
        mention = slack.visible(NEWS)[-1]
        await app.stop_jobs(within_s=10)
    assert slack.thread(mention) == ()
    assert "more than I can answer at once" in slack.ephemeral(ANNA)[-1].text
