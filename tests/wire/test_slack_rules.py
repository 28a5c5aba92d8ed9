"""Each rule catches what breaks it: a bad payload goes to the stand-in, and its words come out of `violations`."""

import pytest
from slack_sdk.errors import SlackApiError

from tests.wire.slack import ANNA, BEN, NEWS, LoopbackSlack
from tests.wire.slack.rules import block_complaints, option_complaints, view_complaints
from tests.wire.tiny_bolt import button, section, web_client
from tests.wire.wire_types import Json


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


def select(options: int) -> Json:
    return {"type": "static_select", "action_id": "s", "options": [option(f"o{n}") for n in range(options)]}


def option(text: str) -> Json:
    return {"text": {"type": "plain_text", "text": text}, "value": text}


REFUSED = [
    ([section("x" * 3001)], "too long"),
    ([section("")], "should be non-empty"),
    ([{"type": "section"}], "neither text nor fields"),
    ([{"type": "sektion"}], "no block is of type 'sektion'"),
    ([section("x") | {"colour": "red"}], "'colour' was unexpected"),
    ([section("x")] * 51, "51 blocks, 50 are allowed"),
    ([section("x") | {"block_id": "b"}, section("y") | {"block_id": "b"}], "block_id 'b' twice"),
    ([actions(button("A", "go"), button("B", "go"))], "action_id 'go' twice"),
    ([actions(button("A" * 76, "go"))], "too long"),
    ([actions(button("A", "go", "v" * 2001))], "too long"),
    ([actions(*(button("A", f"go{n}") for n in range(26)))], "too long"),
    ([actions(select(101))], "blocks[0] (actions)"),
    ([{"type": "header", "text": {"type": "plain_text", "text": "h" * 151}}], "too long"),
    ([{"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}] * 11}], "too long"),
    ([{"type": "markdown", "text": "x" * 6001}] * 2, "12002 characters of markdown, 12000 are allowed"),
    ([section("x" * 2700)] * 5, "13500 characters of text over all blocks"),
]


@pytest.mark.parametrize(("blocks", "words"), REFUSED)
async def test_blocks_that_slack_would_refuse_are_refused_and_noted(
    blocks: list[Json], words: str, lenient_slack: LoopbackSlack
) -> None:
    client = web_client(lenient_slack)
    with pytest.raises(SlackApiError, match=r"invalid_blocks|msg_blocks_too_long"):
        await client.chat_postMessage(channel=NEWS, text="x", blocks=blocks, unfurl_links=False, unfurl_media=False)
    assert words in "; ".join(lenient_slack.violations)
    assert lenient_slack.visible(NEWS) == ()


GOOD: Json = {"text": "x", "blocks": [section("x")], "unfurl_links": False, "unfurl_media": False}
MANNERS = [
    ({"text": ""}, "blocks without text for screen readers"),
    ({"unfurl_links": True}, "unfurl_links is not false"),
    ({"unfurl_media": None}, "unfurl_media is not false"),
    ({"text": "<!channel> look"}, "text: live broadcast <!channel>"),
    ({"text": "x" * 40_001}, "cut at 40000"),
    ({"parse": "full"}, "parse is full"),
    ({"link_names": True}, "link_names is on"),
    ({"colour": "red"}, "has no argument 'colour'"),
    ({"unfurl_links": "never"}, "argument 'unfurl_links' is not a boolean"),
    ({"blocks": [section("<!here>")]}, "live broadcast <!here>"),
    ({"blocks": [section("<!subteam^S1>")]}, "live broadcast <!subteam^S1>"),
    ({"blocks": [section("<@U0BEN>")]}, "live mention of U0BEN"),
    ({"blocks": [section("<#C0ELSEWHERE>")]}, "live name of channel C0ELSEWHERE"),
    ({"blocks": [section("<https://evil.example|a label>")]}, "live link to https://evil.example"),
    ({"blocks": [section("see https://evil.example now")]}, "live link to https://evil.example"),
    ({"blocks": [section("<javascript:alert(1)|a>")]}, "live link to javascript:alert(1)"),
    ({"blocks": [section("a & b")]}, "unescaped '&'"),
    ({"blocks": [section("a < b")]}, "unescaped '<'"),
    ({"blocks": [section("a\u202eb")]}, "invisible U+202E"),
    ({"blocks": [actions(button("a\u2066b", "go"))]}, "invisible U+2066"),
    ({"blocks": [actions(button("a", "go") | {"url": "https://evil.example"})]}, "live address https://evil.example"),
    ({"blocks": [rich({"type": "broadcast", "range": "here"})]}, "live broadcast in rich text"),
    ({"blocks": [rich({"type": "user", "user_id": "U0BEN"})]}, "live mention of U0BEN in rich text"),
    ({"blocks": [rich({"type": "link", "url": "https://evil.example"})]}, "live address https://evil.example in url"),
    ({"blocks": [{"type": "markdown", "text": "[x](https://evil.example)"}]}, "live link to https://evil.example"),
]


@pytest.mark.parametrize(("change", "words"), MANNERS)
async def test_what_slack_would_show_all_the_same_is_noted(
    change: Json, words: str, lenient_slack: LoopbackSlack
) -> None:
    await web_client(lenient_slack).api_call("chat.postMessage", json=GOOD | {"channel": NEWS} | change)
    assert words in "; ".join(lenient_slack.violations)
    assert len(lenient_slack.visible(NEWS)) == 1


FINE = [
    section("*bold* _it_ `code` <!date^1700000000^{date}|then> <@U0BOT> in <#C0NEWS>"),
    section("&lt;!channel&gt; &amp; &lt;@U0BEN&gt;"),
    section("<https://t0loop.slack.com/archives/C0NEWS/p1|there>"),
    section("a\u200b*star"),
    section("> quoted"),
    {"type": "section", "text": {"type": "mrkdwn", "text": "https://evil.example", "verbatim": True}},
    {"type": "section", "text": {"type": "plain_text", "text": "<!channel> & <@U0BEN>"}},
    {"type": "divider"},
    {"type": "image", "image_url": "https://t0loop.slack.com/files/a.png", "alt_text": "a chart"},
    rich({"type": "text", "text": "<!channel> *not bold*"}),
    actions(button("A", "go"), button("B", "stop")),
]


@pytest.mark.parametrize("block", FINE)
async def test_what_breaks_no_rule_is_not_noted(block: Json, lenient_slack: LoopbackSlack) -> None:
    await web_client(lenient_slack).api_call("chat.postMessage", json=GOOD | {"channel": NEWS, "blocks": [block]})
    assert lenient_slack.violations == []


async def test_the_asker_and_allowed_links_may_be_live(lenient_slack: LoopbackSlack) -> None:
    lenient_slack.allow_links("https://outlet.example/")
    lenient_slack.allow_mentions(BEN)
    block = section(f"<@{BEN}> <https://outlet.example/story|story>")
    await web_client(lenient_slack).api_call("chat.postMessage", json=GOOD | {"channel": NEWS, "blocks": [block]})
    assert lenient_slack.violations == []


async def test_more_than_a_burst_in_one_channel_is_refused_and_noted(lenient_slack: LoopbackSlack) -> None:
    client = web_client(lenient_slack)
    client.retry_handlers.clear()
    for _ in range(4):
        await client.chat_postMessage(channel=NEWS, text="x")
    with pytest.raises(SlackApiError, match="ratelimited"):
        await client.chat_postMessage(channel=NEWS, text="x")
    await client.chat_postMessage(channel=ANNA, text="another channel")
    assert lenient_slack.violations == [f"chat.postMessage: more than 1 message a second in {NEWS}"]


VIEW: Json = {"type": "modal", "title": {"type": "plain_text", "text": "T"}, "blocks": [section("x")]}
INPUT: Json = {
    "type": "input",
    "label": {"type": "plain_text", "text": "Words"},
    "element": {"type": "plain_text_input", "action_id": "words"},
}
VIEWS = [
    ({"type": "drawer"}, "no view is of type 'drawer'"),
    ({"title": {"type": "plain_text", "text": "T" * 25}}, "too long"),
    ({"private_metadata": "m" * 3001}, "too long"),
    ({"blocks": [section("x")] * 101}, "101 blocks, 100 are allowed"),
    ({"blocks": [INPUT]}, "a modal with inputs has no submit"),
    ({"blocks": [{"type": "sektion"}]}, "no block is of type 'sektion'"),
    ({"colour": "red"}, "'colour' was unexpected"),
]


@pytest.mark.parametrize(("change", "words"), VIEWS)
def test_views_that_slack_would_refuse_are_told(change: Json, words: str) -> None:
    assert view_complaints(VIEW) == []
    assert words in "; ".join(view_complaints(VIEW | change))


OPTIONS = [
    ({}, "without options"),
    ({"options": [option("x")] * 101}, "101 options, 100 are allowed"),
    ({"options": [option("x" * 76)]}, "too long"),
    ({"option_groups": [{"label": {"type": "plain_text", "text": "g"}}]}, "without options"),
]


@pytest.mark.parametrize(("answer", "words"), OPTIONS)
def test_options_that_slack_would_not_show_are_told(answer: Json, words: str) -> None:
    assert option_complaints({"options": [option("x")]}) == []
    assert words in "; ".join(option_complaints(answer))


@pytest.mark.parametrize("blocks", [None, "blocks", 7, {"type": "section"}, ["x"], [[]], [{}]])
def test_odd_blocks_are_told_and_break_nothing(blocks: object) -> None:
    assert block_complaints(blocks) != []
