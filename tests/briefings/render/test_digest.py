"""A digest as messages of chats: what is in them, and what no message may do, whatever articles bring."""

import json
import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings

from briefings.models.answers import Answer, Correction
from briefings.models.asked import Asked
from briefings.models.digest import Digest, Order, OrdersChanged
from briefings.models.subscription import Place, Subscription, SubscriptionId
from briefings.render import dates, formats
from briefings.render.discord import DiscordMessage, digest_to_discord, to_discord
from briefings.render.follow_ups import FollowUp, decode
from briefings.render.html import to_html
from briefings.render.json import to_json
from briefings.render.markdown import to_markdown
from briefings.render.options import RenderOptions
from briefings.render.slack import SlackMessage, digest_to_slack, to_slack
from briefings.render.terminal import to_text
from tests.briefings.render import by_hand
from tests.briefings.render.discord.test_message import complaints as discord_complaints
from tests.briefings.render.discord.test_message import states as discord_states
from tests.briefings.render.slack.test_message import buttons_and_options
from tests.briefings.render.slack.test_message import complaints as slack_complaints
from tests.briefings.render.swollen import JUNK
from tests.briefings.render.test_promises import bare_words, words_between_marks
from tests.digests import digests, order_answers
from tests.wire.discord.components import shown_text as discord_text
from tests.wire.slack.blocks import shown_text, texts
from tests.wire.slack.rules import block_text_length
from tests.words import HOSTILE, QUOTING, SPOKEN

ID = SubscriptionId("abcd2345")
WORD = re.compile(r"[^\W_]+")
ASKED = Asked(command="digest", line="list")
BRIEF = by_hand.BRIEF
DIGEST = Digest(
    title=BRIEF.title,
    topic=BRIEF.topic,
    as_of=BRIEF.as_of,
    new_articles=2,
    claims=BRIEF.sections[0].claims,
    quotations=BRIEF.quotations[:1],
    ahead=BRIEF.sections[1].claims,
    corrections=(Correction(source="a.txt", before="Ten.", after="Twelve.", citation=BRIEF.quotations[0].citation),),
    disagreements=BRIEF.disagreements,
    wordings=BRIEF.wordings,
    sources=BRIEF.sources,
    footer=BRIEF.footer,
)


def in_slack(digest: Digest) -> tuple[SlackMessage, ...]:
    return digest_to_slack(digest, ID)


def in_discord(digest: Digest) -> tuple[DiscordMessage, ...]:
    return digest_to_discord(digest, ID)


def slack_words(message: SlackMessage) -> str:
    return shown_text(_read(message))


def _read(message: SlackMessage) -> list[dict[str, object]]:
    return [block for block in message.blocks if block["type"] != "actions"]


def discord_words(message: DiscordMessage) -> str:
    return discord_text("", list(message.embeds), ())


@given(digests(HOSTILE))
@settings(max_examples=100, deadline=None)
def test_chats_take_every_message_of_a_digest_and_obey_nothing_in_it(digest: Digest) -> None:
    assert [words for message in in_slack(digest) for words in slack_complaints(message)] == []
    assert [words for message in in_discord(digest) for words in discord_complaints(message)] == []


@given(order_answers(HOSTILE))
@settings(max_examples=100, deadline=None)
def test_chats_take_what_is_said_of_orders(answer: Answer) -> None:
    assert slack_complaints(to_slack(answer, ASKED)) == []
    assert discord_complaints(to_discord(answer, ASKED)) == []
    assert to_text(answer)
    assert to_markdown(answer)
    assert to_html(answer)
    assert json.loads(to_json(answer))


@given(digests(HOSTILE))
@settings(max_examples=60, deadline=None)
def test_no_message_of_a_digest_comes_near_the_wall(digest: Digest) -> None:
    for message in in_slack(digest):
        assert block_text_length(list(message.blocks)) < 9_000
        assert len(message.blocks) <= 50
        assert len(message.text) <= 4_000


@given(digests(QUOTING))
@settings(max_examples=60, deadline=None)
def test_a_digest_quotes_only_what_a_source_quotes(digest: Digest) -> None:
    shown = [str(part["text"]) for message in in_slack(digest) for part in texts(_read(message))]
    for words in [*shown, to_text(digest, 400)]:
        assert bare_words(tuple(words_between_marks(words))) <= bare_words(SPOKEN) | {"…", ""}


@given(digests(HOSTILE))
@settings(max_examples=60, deadline=None)
def test_every_button_of_a_digest_says_what_it_does(digest: Digest) -> None:
    for message in in_slack(digest):
        pressed = [str(part["value"]) for block in message.blocks for part in buttons_and_options(block)]
        assert all(isinstance(decode(state, dict(message.kept).get), FollowUp) for state in pressed)
    for answer in in_discord(digest):
        assert all(isinstance(decode(state, dict(answer.kept).get), FollowUp) for state in discord_states(answer))


@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: junk[:4])
def test_texts_of_any_length_fit(junk: str) -> None:
    claims = tuple(claim.model_copy(update={"text": junk}) for claim in DIGEST.claims) * 3
    quote = DIGEST.quotations[0].model_copy(update={"parts": (junk, junk), "speaker": junk, "occasion": junk})
    sources = tuple(source.model_copy(update={"headline": junk, "source": junk}) for source in DIGEST.sources)
    swollen = DIGEST.model_copy(
        update={"title": junk, "claims": claims, "quotations": (quote,) * 5, "sources": sources}
    )
    for digest in (swollen, swollen.model_copy(update={"topic": None})):
        assert [words for message in in_slack(digest) for words in slack_complaints(message)] == []
        assert [words for message in in_discord(digest) for words in discord_complaints(message)] == []


def test_a_digest_is_one_message_and_its_replies() -> None:
    parent, changed, worded, sources = in_slack(DIGEST)
    assert slack_words(parent).startswith(DIGEST.title)
    assert "Below: 1 corrected sentence · outlets differ on 1 fact" in slack_words(parent)
    assert [slack_words(reply).splitlines()[0] for reply in (changed, worded, sources)] == [
        "What changed",
        "Worded differently",
        "Sources",
    ]
    assert "was: Ten. now: Twelve." in changed.text


def test_both_chats_say_the_same() -> None:
    for here, there in zip(in_slack(DIGEST), in_discord(DIGEST), strict=True):
        assert set(WORD.findall(slack_words(here))) == set(WORD.findall(discord_words(there)))


def test_the_buttons_of_a_digest_act_on_its_order() -> None:
    found = [decode(str(part["value"])) for block in in_slack(DIGEST)[0].blocks for part in buttons_and_options(block)]
    asked = [(each.command, each.line) for each in found if isinstance(each, FollowUp)]
    assert asked[:3] == [
        ("brief", '"lee-xi" full'),
        ("changed", '"lee-xi"'),
        ("digest", 'pause 7d "abcd2345"'),
    ]
    assert {command for command, _ in asked[3:]} == {"paragraph"}


def test_nothing_new_is_one_line_without_replies() -> None:
    quiet = Digest(title="Grid", topic=BRIEF.topic, as_of=BRIEF.as_of, since=BRIEF.first_published, footer=BRIEF.footer)
    (message,) = in_slack(quiet)
    assert "Nothing new since 30 Oct 2025." in slack_words(message)
    assert len(in_discord(quiet)) == 1


def test_late_and_missed_ones_are_said_first() -> None:
    late = DIGEST.model_copy(
        update={
            "was_due": "Mon 24 Nov, 08:00 Europe/Berlin",
            "missed": (BRIEF.first_published, BRIEF.last_published),
            "since": None,
        }
    )
    lines = slack_words(in_slack(late)[0]).splitlines()
    assert lines[2:4] == ["Late: was due Mon 24 Nov, 08:00 Europe/Berlin.", "Missed: Thu 30 Oct 2025 and Sun 4 Jan."]


def test_new_words_of_a_person_have_their_own_buttons() -> None:
    said = DIGEST.model_copy(update={"topic": None, "title": "Lee Jae Myung", "claims": (), "ahead": ()})
    found = [decode(str(part["value"])) for block in in_slack(said)[0].blocks for part in buttons_and_options(block)]
    asked = [(each.command, each.line) for each in found if isinstance(each, FollowUp)]
    assert asked[:2] == [("quotes", 'by "Lee Jae Myung"'), ("digest", 'off "abcd2345"')]


def test_a_digest_gives_the_same_bytes_again() -> None:
    again = Digest.model_validate_json(DIGEST.model_dump_json())
    assert [one.payload() for one in in_slack(again)] == [one.payload() for one in in_slack(DIGEST)]
    assert to_json(again) == to_json(DIGEST)


@pytest.mark.parametrize(("format_name", "in_chat"), [("slack", in_slack), ("discord", in_discord)])
def test_a_previewed_payload_is_the_list_of_messages_as_they_are_sent(
    format_name: str, in_chat: Callable[[Digest], Sequence[SlackMessage | DiscordMessage]]
) -> None:
    payloads = json.loads(formats.RENDERERS[format_name](DIGEST, RenderOptions(asked=ASKED)))
    as_sent = [json.loads(json.dumps(message.payload())) for message in in_chat(DIGEST)]
    assert len(payloads) == 4
    assert json.dumps(payloads).replace("previewed", ID) == json.dumps(as_sent)


def test_a_first_digest_whose_words_no_line_has_says_so() -> None:
    empty = DIGEST.model_copy(update={"is_first": True, "claims": (), "quotations": (), "corrections": ()})
    assert "Nothing to tell yet: no line fits." in to_text(empty)
    assert "Nothing to tell yet" not in to_text(DIGEST.model_copy(update={"is_first": True}))


def test_what_was_taken_off_has_a_button_that_brings_it_back() -> None:
    order = Subscription(
        id=ID,
        place=Place(platform="slack", workspace="T1", channel="C1"),
        subject="lee-xi",
        title="Lee–Xi",
        made_by="slack T1 U1",
        made_at=1,
    )
    again = "undo abcd2345:00112233"
    off = OrdersChanged(change="off", orders=(Order(subscription=order, is_gone=True),), undo=again)
    pressed = [part for block in to_slack(off, ASKED).blocks for part in buttons_and_options(block)]
    states = [*(str(part["value"]) for part in pressed), *discord_states(to_discord(off, ASKED))]
    undo = Asked(command="digest", line=again)
    assert [each.asked for each in map(decode, states) if isinstance(each, FollowUp)] == [undo, undo]


def test_a_first_digest_does_not_say_that_something_changed() -> None:
    first = in_slack(DIGEST.model_copy(update={"is_first": True, "corrections": ()}))
    assert [slack_words(reply).splitlines()[0] for reply in first[1:]] == [
        "Where outlets differ",
        "Worded differently",
        "Sources",
    ]
    assert "What changed" not in json.dumps([message.payload() for message in first])


def test_a_correction_is_headed_by_what_people_call_the_article() -> None:
    (bare,) = [one for one in DIGEST.sources if one.article_id == DIGEST.corrections[0].citation.article_id]
    named = [bare, bare.model_copy(update={"headline": None, "outlet": "The Orme Herald"})]
    named.append(named[1].model_copy(update={"outlet": None}))
    shown = [
        in_slack(DIGEST.model_copy(update={"sources": tuple(new if one is bare else one for one in DIGEST.sources)}))[1]
        for new in named
    ]
    day = dates.day(bare.published_on)
    heads = [bare.headline or "", f"The Orme Herald, {day}", f"Article, {day}"]
    assert [head in slack_words(reply) for head, reply in zip(heads, shown, strict=True)] == [True] * 3
    assert not any("a.txt" in slack_words(reply) for reply in shown)


@pytest.mark.parametrize(
    ("reported", "line"),
    [(", regarding the bridge, both will wait", "Regarding the bridge, both will wait"), ("to wait", "To wait")],
)
def test_a_report_begins_with_a_word_and_a_capital(reported: str, line: str) -> None:
    told = DIGEST.wordings[0].renderings[0].model_copy(update={"kind": "indirect", "parts": (reported,)})
    worded = DIGEST.wordings[0].model_copy(update={"renderings": (told, *DIGEST.wordings[0].renderings[1:])})
    reply = in_slack(DIGEST.model_copy(update={"wordings": (worded,)}))[2]
    assert f"\n{line}" in slack_words(reply).replace("• ", "")


@pytest.mark.parametrize(
    ("basis", "said"),
    [("named", "Ana Horvat"), ("pronoun", "he or she in the article"), ("role", "by title in the article")],
)
def test_how_a_speaker_is_known_is_told_in_a_reader_s_words(basis: str, said: str) -> None:
    quote = DIGEST.quotations[0].model_copy(update={"speaker": "Ana Horvat", "basis": basis})
    shown = slack_words(in_slack(DIGEST.model_copy(update={"quotations": (quote,)}))[0])
    assert said in shown
    assert f"({basis})" not in shown


@pytest.mark.parametrize(
    ("new_articles", "line"),
    [(0, "New is only: 1 corrected sentence, below."), (2, "the new articles but 1 corrected sentence, below.")],
)
def test_a_digest_of_corrections_alone_has_a_line(new_articles: int, line: str) -> None:
    bare = DIGEST.model_copy(update={"claims": (), "quotations": (), "ahead": (), "new_articles": new_articles})
    assert line in slack_words(in_slack(bare)[0])


def test_a_digest_tells_which_words_its_lines_were_chosen_by() -> None:
    chosen = DIGEST.model_copy(update={"include": ("trade", "fine dust")})
    assert "only lines with trade, fine dust" in slack_words(in_slack(chosen)[0])
    assert "only lines with" not in slack_words(in_slack(DIGEST)[0])
