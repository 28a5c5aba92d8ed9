"""The message shortcut: verdicts for whoever asked alone, and sharing in the message's thread."""

from pathlib import Path

from bot.slack.manifest import SHORTCUT
from tests.bot.running import running_app
from tests.wire.slack import ANNA, BEN, NEWS, QUIET, LoopbackSlack
from tests.wire.slack.blocks import shown_text

CLAIM = 'Lee called it "unprecedented" &amp; said "China is not a competitor with us in global markets".'


async def test_each_quotation_gets_a_verdict_and_it_is_shared_in_the_thread(
    slack: LoopbackSlack, database: Path
) -> None:
    said = slack.say(CLAIM, user=BEN, channel=NEWS)
    async with running_app(slack, database):
        await slack.deliver_shortcut(said, SHORTCUT, user=ANNA)
        (verdicts,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
        assert slack.thread(said) == ()
        await slack.deliver_action(verdicts, user=ANNA, label="Share in thread")
        (shared,) = await slack.wait_for(lambda: slack.thread(said))
    shown = shown_text(verdicts.blocks)
    assert "QUOTED" in shown
    assert "NEAR" in shown.upper() or "NOT FOUND" in shown.upper()
    assert shown_text(shared.blocks).splitlines()[0] == shown.splitlines()[0]


async def test_it_works_where_the_bot_is_not(slack: LoopbackSlack, database: Path) -> None:
    said = slack.say(CLAIM, user=BEN, channel=QUIET)
    async with running_app(slack, database):
        await slack.deliver_shortcut(said, SHORTCUT, user=ANNA)
        (verdicts,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
        await slack.deliver_action(verdicts, user=ANNA, label="Share in thread")
        *_, told = await slack.wait_for(lambda: found if len(found := slack.ephemeral(ANNA)) == 2 else None)
        slack.invite("U0BOT", QUIET)
        await slack.deliver_action(told, user=ANNA, label="Retry")
        await slack.wait_for(lambda: slack.thread(said))
    assert "/invite" in told.text


async def test_a_message_without_quotations_is_told_so(slack: LoopbackSlack, database: Path) -> None:
    said = slack.say("Good morning <!channel>", user=BEN, channel=NEWS)
    async with running_app(slack, database):
        await slack.deliver_shortcut(said, SHORTCUT, user=ANNA)
        (told,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
    assert "no quotation" in told.text


async def test_a_very_long_message_can_still_be_shared(slack: LoopbackSlack, database: Path) -> None:
    said = slack.say(CLAIM + " So it goes." * 400, user=BEN, channel=NEWS)
    async with running_app(slack, database):
        await slack.deliver_shortcut(said, SHORTCUT, user=ANNA)
        (verdicts,) = await slack.wait_for(lambda: slack.ephemeral(ANNA))
        await slack.deliver_action(verdicts, user=ANNA, label="Share in thread")
        await slack.wait_for(lambda: slack.thread(said))
