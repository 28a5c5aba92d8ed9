"""What people do in Discord reaches a real discord.py client over real sockets, and its answers are seen."""

import pytest

from tests.wire.discord import ANNA, BEN, BOT, CROWD, FAR, GUILD, LOCKED, MONA, NEWS, QUIET, LoopbackDiscord
from tests.wire.discord.values import Message
from tests.wire.tiny_discord import running_client


async def answered(discord: LoopbackDiscord) -> Message:
    """Let BEN ask for a briefing, and give the answer."""
    asked = await discord.slash(BEN, NEWS, "brief", {"topic": "lee-xi"})
    answer = discord.answer_to(asked)
    assert answer is not None
    return answer


async def test_a_command_is_answered_to_the_asker_alone(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        asked = await discord.slash(BEN, NEWS, "brief", {"topic": "lee-xi", "limit": 5})
    assert [message.content for message in discord.ephemeral(BEN)] == ["lee-xi 5"]
    assert discord.ephemeral(ANNA) == discord.visible(NEWS) == ()
    assert asked.latency_s is not None
    assert discord.latencies_s == (asked.latency_s,)
    assert asked.latency_s < 1
    assert discord.unanswered == ()


async def test_autocomplete_offers_choices(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        typed = await discord.autocomplete(BEN, NEWS, "brief", "topic", "le")
    assert [choice["value"] for choice in typed.choices] == ["lee-xi"]


@pytest.mark.parametrize("how", ["edit", "follow"])
async def test_a_deferred_answer_comes_later_and_as_private_as_it_was_announced(
    how: str, discord: LoopbackDiscord
) -> None:
    async with running_client(discord):
        asked = await discord.slash(BEN, NEWS, "slow", {"how": how, "who": MONA})
        (more,) = await discord.wait_for(lambda: discord.visible(NEWS))
    answer = discord.answer_to(asked)
    assert answer is not None
    assert (answer.content, answer.only_for, more.content) == ("thought of mona", BEN, "and more")


async def test_a_button_of_an_ephemeral_answer_shares_it_and_takes_it_away(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        await discord.click(await answered(discord), "Share", user=BEN)
        await discord.wait_for(lambda: not discord.ephemeral(BEN))
    assert [message.content for message in discord.visible(NEWS)] == ["lee-xi 3"]


async def test_a_menu_changes_the_answer_in_its_place(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        await discord.choose(await answered(discord), "speaker", ["xi"], user=BEN)
    assert [message.content for message in discord.ephemeral(BEN)] == ["Only xi"]


async def test_a_modal_is_opened_filled_in_and_sent(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        await discord.click(await answered(discord), "Ask", user=BEN)
        (modal,) = discord.modals(BEN)
        with pytest.raises(AssertionError, match="takes 1 to 20 characters"):
            await discord.submit(modal, {"topic": "x" * 21})
        with pytest.raises(AssertionError, match="has no \\['colour'\\]"):
            await discord.submit(modal, {"topic": "trade", "colour": "red"})
        await discord.submit(modal, {"topic": "trade"})
    assert modal.title == "Brief"
    assert [message.content for message in discord.ephemeral(BEN)] == ["lee-xi 3", "On trade"]
    assert discord.modals(BEN) == ()


async def test_a_modal_can_be_closed_without_a_word(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        await discord.click(await answered(discord), "Ask", user=BEN)
        discord.dismiss(discord.modals(BEN)[0])
    assert discord.modals(BEN) == ()
    assert len(discord.interactions) == 2


async def test_a_message_command_sees_words_that_the_bot_was_never_told(discord: LoopbackDiscord) -> None:
    said = discord.say(MONA, NEWS, "He said so")
    async with running_client(discord):
        await discord.message_command(BEN, NEWS, said, "Check quotes")
    assert [message.content for message in discord.ephemeral(BEN)] == ["Checked: He said so"]


async def test_a_mention_is_answered_by_a_reply(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        said = discord.mention(BEN, NEWS, "hello")
        (answer,) = await discord.wait_for(lambda: discord.replies(said))
    assert (answer.content, answer.author) == ("You called", BOT)


async def test_a_direct_message_is_answered_there(discord: LoopbackDiscord) -> None:
    async with running_client(discord) as client:
        discord.direct_message(BEN, "hello")
        await discord.wait_for(lambda: len(discord.direct(BEN)) == 2)
    assert client.heard == ["hello"]


async def test_words_are_withheld_unless_the_bot_is_meant(discord: LoopbackDiscord) -> None:
    async with running_client(discord) as client:
        said = discord.mention(BEN, NEWS, "hello")
        (answer,) = await discord.wait_for(lambda: discord.replies(said))
        discord.say(MONA, NEWS, "not for you")
        discord.say(MONA, NEWS, "for you", reply_to=answer)
        await discord.wait_for(lambda: len(client.heard) == 3)
    assert client.heard == [f"<@{BOT}> hello", "", "for you"]


async def test_an_app_that_a_person_installed_answers_where_its_bot_is_not(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        for place in (FAR, CROWD):
            asked = await discord.slash(ANNA, place, "brief", {"topic": "trade"})
            assert asked.payload["authorizing_integration_owners"] == {"1": ANNA}
    assert len(discord.ephemeral(ANNA)) == 2


async def test_what_is_told_twice_is_answered_twice_by_a_bot_that_does_not_remember(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        said = discord.mention(BEN, NEWS, "hello")
        discord.redeliver(said)
        await discord.wait_for(lambda: len(discord.replies(said)) == 2)
        asked = await discord.slash(BEN, NEWS, "brief", {"topic": "trade"})
        discord.redeliver(asked)
        await discord.wait_for(lambda: len(discord.calls("create_interaction_response")) == 2)
    assert [call.status for call in discord.calls("create_interaction_response")] == [200, 400]
    assert len(discord.ephemeral(BEN)) == 1


async def test_typed_options_reach_the_bot_as_things(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        await discord.slash(MONA, NEWS, "digest start", {"channel": NEWS})
        await discord.slash(BEN, NEWS, "digest start", {"channel": NEWS}, is_reopened=True)
    assert [message.content for message in discord.ephemeral(MONA)] == ["Will post in news"]
    assert [message.content for message in discord.ephemeral(BEN)] == ["Not you"]


NOT_OFFERED = [
    (BEN, NEWS, "digest start", "ben is offered no 'digest' there"),
    (BEN, FAR, "brief", "ben is offered no 'brief' there"),
    (BEN, NEWS, "summarise", "registered are \\['brief', 'digest', 'slow'\\]"),
]


@pytest.mark.parametrize(("user", "channel", "name", "words"), NOT_OFFERED)
async def test_nobody_can_send_what_is_not_offered(
    user: str, channel: str, name: str, words: str, discord: LoopbackDiscord
) -> None:
    async with running_client(discord):
        with pytest.raises(LookupError, match=words):
            await discord.slash(user, channel, name, {"topic": "trade"})


NOT_SENT = [
    ("brief", {}, "'topic' is required"),
    ("brief", {"topic": "x", "colour": "red"}, "no option \\['colour'\\]"),
    ("brief", {"topic": 7}, "takes no 7"),
    ("brief", {"topic": "x", "limit": 10}, "takes 1 to 9, not 10"),
    ("brief", {"topic": "x", "limit": True}, "takes no True"),
    ("slow", {"how": "never"}, "offers \\['edit', 'follow'\\]"),
    ("digest", {}, "choose among \\['start'\\]"),
    ("digest stop", {}, "has no 'stop'"),
]


@pytest.mark.parametrize(("name", "options", "words"), NOT_SENT)
async def test_discords_client_sends_only_what_a_command_takes(
    name: str, options: dict[str, str | int | bool], words: str, discord: LoopbackDiscord
) -> None:
    async with running_client(discord):
        with pytest.raises(AssertionError, match=words):
            await discord.slash(MONA, NEWS, name, options)


async def test_nobody_can_press_what_is_not_shown(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        answer = await answered(discord)
        with pytest.raises(LookupError, match="there is \\['Share', 'Speaker', 'Ask'\\]"):
            await discord.click(answer, "Quotes", user=BEN)
        with pytest.raises(LookupError, match="nobody else sees"):
            await discord.click(answer, "Share", user=MONA)
        with pytest.raises(AssertionError, match="no option \\['trump'\\]"):
            await discord.choose(answer, "speaker", ["trump"], user=BEN)


async def test_a_button_of_an_older_page_can_still_be_pressed(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        answer = await answered(discord)
        old = {"type": 2, "style": 2, "label": "Share", "custom_id": "share"}
        await discord.click(answer, user=BEN, component=old)
        await discord.wait_for(lambda: discord.visible(NEWS))


async def test_nobody_is_heard_where_the_bot_does_not_look(discord: LoopbackDiscord) -> None:
    async with running_client(discord) as client:
        with pytest.raises(AssertionError, match="nothing of channels"):
            discord.mention(BEN, QUIET, "hello")
        discord.deny(LOCKED, 1 << 11, user=BEN)
        with pytest.raises(AssertionError, match="may not write"):
            discord.say(BEN, LOCKED, "hello")
        discord.say(BEN, QUIET, "hello")
        discord.direct_message(BEN, "after")
        await discord.wait_for(lambda: client.heard)
    assert client.heard == ["after"]


async def test_commands_are_seen_as_registered(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        names = [command["name"] for command in discord.commands()]
    assert sorted(names) == ["Check quotes", "brief", "digest", "slow"]
    assert discord.commands(GUILD) == ()
    assert {command["name"]: command["default_member_permissions"] for command in discord.commands()}["digest"] == "32"


async def test_without_a_session_nothing_is_told(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        discord.gateway.fall_silent()
        asked = await discord.slash(BEN, NEWS, "brief", {"topic": "trade"})
    assert asked.failure == "no session heard it"
    assert discord.unanswered == (asked,)
