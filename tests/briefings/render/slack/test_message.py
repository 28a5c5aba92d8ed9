"""Slack messages: what is in them, and what no message may do, whatever articles and askers bring."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from briefings.models.answers import Answer
from briefings.models.asked import Asked
from briefings.render.follow_ups import FollowUp, decode
from briefings.render.follow_ups.state import SLACK_VALUE
from briefings.render.slack import ACTION_PREFIX, SlackMessage, sentence_to_slack, to_slack
from tests.briefings.render import by_hand
from tests.briefings.render.by_hand import EVERY_ANSWER
from tests.briefings.render.outline import wrapped
from tests.briefings.render.swollen import JUNK, swollen
from tests.briefings.render.test_promises import bare_words, words_between_marks
from tests.strategies import answers, questions
from tests.wire.slack.blocks import elements, shown_text, texts
from tests.wire.slack.mrkdwn import NOTHING_ALLOWED
from tests.wire.slack.rules import block_complaints, block_text_length, manners, posting_manners
from tests.words import HOSTILE, QUOTING, SPOKEN

BRIEF = Asked(command="brief", line='"lee-xi"')


def complaints(message: SlackMessage) -> list[str]:
    payload = message.payload()
    blocks = list(message.blocks)
    return [*block_complaints(blocks), *manners(payload, NOTHING_ALLOWED), *posting_manners(payload)]


@given(answers(HOSTILE), questions, st.booleans())
@settings(max_examples=150, deadline=None)
def test_slack_takes_every_message_and_obeys_nothing_in_it(answer: Answer, asked: Asked, is_shared: bool) -> None:
    assert complaints(to_slack(answer, asked, is_shared=is_shared)) == []


@given(answers(HOSTILE), questions)
@settings(max_examples=100, deadline=None)
def test_no_message_comes_near_the_wall(answer: Answer, asked: Asked) -> None:
    message = to_slack(answer, asked)
    assert block_text_length(list(message.blocks)) < 9_000
    assert len(message.blocks) <= 50
    assert len(message.text) <= 4_000


@given(answers(HOSTILE), questions)
@settings(max_examples=100, deadline=None)
def test_articles_stand_where_slack_knows_no_markup(answer: Answer, asked: Asked) -> None:
    kinds = {part["type"] for part in texts(list(to_slack(answer, asked).blocks))}
    assert kinds <= {"plain_text", "text"}


@given(answers(QUOTING), questions)
@settings(max_examples=80, deadline=None)
def test_slack_quotes_only_what_a_source_quotes(answer: Answer, asked: Asked) -> None:
    message = to_slack(answer, asked)
    for part in texts([block for block in message.blocks if block["type"] != "actions"]):
        assert bare_words(tuple(words_between_marks(str(part["text"])))) <= bare_words(SPOKEN) | {"…", ""}


@given(answers(HOSTILE), questions)
@settings(max_examples=80, deadline=None)
def test_every_button_says_what_it_does(answer: Answer, asked: Asked) -> None:
    message = to_slack(answer, asked)
    kept = dict(message.kept)
    states = [str(part["value"]) for block in message.blocks for part in buttons_and_options(block)]
    assert all(isinstance(decode(state, kept.get), FollowUp) for state in states)
    assert all(len(state) <= SLACK_VALUE for state in states)


def buttons_and_options(block: dict[str, object]) -> list[dict[str, object]]:
    found = elements(block)
    return [*(part for part in found if "value" in part), *(one for part in found for one in part.get("options", ()))]


@pytest.mark.parametrize("answer", EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
def test_a_shared_message_has_no_button_to_share_it(answer: Answer) -> None:
    acts = [
        decode(str(part["value"]))
        for block in to_slack(answer, BRIEF, is_shared=True).blocks
        for part in buttons_and_options(block)
    ]
    assert "share" not in {each.act for each in acts if isinstance(each, FollowUp)}


@pytest.mark.parametrize("answer", EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
def test_action_ids_are_ours_and_five_buttons_make_a_line(answer: Answer) -> None:
    for block in to_slack(answer, BRIEF).blocks:
        found = elements(block)
        assert all(str(part["action_id"]).startswith(ACTION_PREFIX) for part in found)
        assert len(found) <= 5


def test_a_private_briefing_can_be_shared_in_one_press() -> None:
    share = elements(to_slack(by_hand.BRIEF, BRIEF, share="Share to #asia").blocks[-1])[-1]
    assert (share["text"]["text"], share["style"]) == ("Share to #asia", "primary")
    assert share["value"] == 'b1|s|1|a|brief|"lee-xi"'


def test_a_long_state_is_kept_and_found_again() -> None:
    asked = Asked(command="check", line='"Lee" "' + "word " * 600 + '"')
    message = to_slack(by_hand.CHECK_NOT_FOUND, asked)
    value = str(elements(message.blocks[-1])[-1]["value"])
    found = decode(value, dict(message.kept).get)
    assert isinstance(found, FollowUp)
    assert found.line == asked.line


@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: junk[:4])
@pytest.mark.parametrize(
    "asked", [BRIEF, BRIEF.model_copy(update={"page": 2}), BRIEF.model_copy(update={"view": "sources"})]
)
def test_texts_of_any_length_fit(junk: str, asked: Asked) -> None:
    messages = [to_slack(answer, asked.model_copy(update={"line": junk})) for answer in swollen(junk)]
    assert [words for message in messages for words in complaints(message)] == []
    assert max(block_text_length(list(message.blocks)) for message in messages) < 9_000
    assert max(len(message.text) for message in messages) <= 4_000


def test_a_sentence_is_a_message_of_its_own() -> None:
    message = sentence_to_slack("No topic *lee-chi*. <!channel> Did you mean lee-xi?", FollowUp("lee-xi", BRIEF))
    assert complaints(message) == []
    assert shown_text(list(message.blocks)) == "No topic *lee-chi*. <!channel> Did you mean lee-xi?\nlee-xi"


def test_the_same_answer_gives_the_same_bytes() -> None:
    again = type(by_hand.BRIEF).model_validate_json(by_hand.BRIEF.model_dump_json())
    assert json.dumps(to_slack(again, BRIEF).payload()) == json.dumps(to_slack(by_hand.BRIEF, BRIEF).payload())


def outline(message: SlackMessage) -> str:
    """The blocks as lines: what each is, and below it its words, styled ones in braces."""
    lines = []
    for block in message.blocks:
        shown = (f"{{{part['text']}}}" if "style" in part else str(part["text"]) for part in texts([block]))
        is_joined = block["type"] == "rich_text"
        words = ("" if is_joined else " | ").join(shown)
        lines += [f"[{block['type']}]", *(f"  {line}" for line in words.splitlines())]
    return wrapped(lines)


def test_a_briefing_in_slack() -> None:
    assert outline(to_slack(by_hand.BRIEF, BRIEF)) == snapshot("""\
[header]
  Lee Jae Myung and Xi Jinping
[context]
  5 articles · 30 Oct 2025 – 4 Jan 2026 · as of 5 Jan 2026
[rich_text]
  {What happened}{29 or 30 Oct 2025  }The interview was released hours before Xi arrived at Gimhae
    International Airport in Busan. [2¶7] [1¶4] {⚠ outlets differ}{1 Nov 2025  }South Korean
    President Lee Jae Myung held his first summit talks with Chinese President Xi Jinping. [5¶1]
    [4¶8] {agency feed}{4 Jan 2026  }Lee underscored the significance of launching this year’s
    “practical diplomacy” with a four-day state visit to China. [3¶2] {single source}
[rich_text]
  {Ahead, as of 5 Jan 2026}{Mon 5 Jan  }A second summit with Chinese President Xi Jinping. [4¶7]{Apr
    2026  }US President Donald Trump’s planned visit to China. [3¶12] {single source}
[rich_text]
  {In their words}“We urgently need China to play a constructive role in resolving the Korean
    Peninsula’s nuclear issue and building a peace regime.” [1¶10]
  {29 Oct 2025} · Lee Jae Myung · written interview with China’s Xinhua News Agency · via Xinhua
  also in [2¶6]“close neighbours who cannot move apart and inseparable partners in cooperation”
    [5¶9]
  {1 Nov 2025} · Xi Jinping · quoted in part
[rich_text]
  {Where outlets differ}{differ  }the interview with Xinhua appeared: 29 Oct 2025 [1¶4] · 30 Oct
    2025 [2¶3]{cannot tell  }where the dinner of 4 Jan was: the Wanda Vista Hotel in Beijing [3¶4] ·
    the Diaoyutai State Guesthouse [4¶5]
[context]
  1 statement worded differently by outlets (add full to compare) | Lee Jae Myung is quoted in 5 of
    5 articles · Xi Jinping is quoted in 1 of 5 articles · Li Qiang is not quoted | Not shown: 7
    facts; for more press More.
[context]
  [1] President Lee aiming to deliver 'tangible results' during state visit from China's Xi · outlet
    not stated · 30 Oct 2025 · 000_d7b0530f49b5d1eb.txt
  [2] Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges Beijing’s 'constructive'
    role in NK denuclearization · outlet not stated · 30 Oct 2025 · translated ·
    001_ea70b24212733699.txt
  [3] headline and outlet not stated · 4 Jan 2026 · 002_f40bd6caac6023d5.txt
  [4] Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting
    point’ in bilateral ties · outlet not stated · by SARAH KIM · 4 Jan 2026 ·
    003_4adf800426517d0c.txt
  [5] The Daily Example · headline not stated · 1 Nov 2025 · agency feed · 004_557be8cb5a940d7c.txt
    · https://example.org/2025/11/01
[context]
  no AI text · corpus 5 · 3f9c… · rules 1
[actions]
  More | Quotes | Timeline | Wording | Sources
[actions]
  See paragraph … | [2¶7] | [1¶4] | [5¶1] | [4¶8] | [3¶2] | [4¶7] | [3¶12] | [1¶10] | [2¶6] | [5¶9]
    | [2¶3] | [3¶4] | [4¶5] | Share to channel
""")


def test_a_verdict_in_slack() -> None:
    assert outline(to_slack(by_hand.CHECK_CONFLICT, Asked(command="check", line='"lee" "x"'))) == snapshot("""\
[header]
  ⚠ QUOTED, with a conflict, in 1 of 5 articles
[context]
  Asked: Lee Jae Myung – significant milestone
[context]
  Quoted, but the same article's fuller quote reads differently: compare below.
[rich_text]
  {Where}“significant milestone” [1¶1]
  {4 Jan 2026} · Lee Jae Myung · quoted in part
[rich_text]
  {Reads differently}“This return visit will serve as an important marker in charting the next 30
    years of our relationship” [1¶4]
  {4 Jan 2026} · Lee Jae Myung
[rich_text]
  {Difference: [-only asked-] [+only in the source+]}{[-significant milestone-]} {[+important
    marker+]}
[context]
  [1] headline and outlet not stated · 4 Jan 2026 · 002_f40bd6caac6023d5.txt
[context]
  no AI text · corpus 5 · 3f9c… · rules 1
[actions]
  Wording side by side | Sources
[actions]
  See paragraph … | [1¶1] | [1¶4] | Share to channel
""")


def test_quotes_in_slack() -> None:
    asked = Asked(command="who-said", line='by "lee"', page=2)
    assert outline(to_slack(by_hand.MANY_QUOTES, asked)) == snapshot("""\
[header]
  Lee Jae Myung
[context]
  9 quotes in 4 of 5 articles · 29 Oct 2025 – 4 Jan 2026 · 8 quoted, 1 reported
[rich_text]
  {Newest}“We urgently need China to play a constructive role in resolving the Korean Peninsula’s
    nuclear issue and building a peace regime.” [1¶10]
  {29 Oct 2025} · speaker: named · written interview with China’s Xinhua News Agency · via Xinhua
  also “a constructive role” [2¶6] quoted in part
[context]
  [1] President Lee aiming to deliver 'tangible results' during state visit from China's Xi · outlet
    not stated · 30 Oct 2025 · 000_d7b0530f49b5d1eb.txt
  [2] Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges Beijing’s 'constructive'
    role in NK denuclearization · outlet not stated · 30 Oct 2025 · translated ·
    001_ea70b24212733699.txt
[context]
  Showing 9–9 of 9 quotes. | no AI text · corpus 5 · 3f9c… · rules 1
[actions]
  Back | Wording | Sources
[actions]
  See paragraph … | [1¶10] | [2¶6] | Share to channel
""")


def test_verdicts_on_a_message_in_slack() -> None:
    asked = Asked(command="check-quotes", line='Lee said "unprecedented".')
    assert outline(to_slack(by_hand.CHECKS, asked, share="Share in thread")) == snapshot("""\
[header]
  3 quotations checked
[context]
  Against 5 articles
[rich_text]
  {✔ QUOTED} · {unprecedented} · Lee Jae Myung
  “unprecedented” [3¶7]{≈ NEAR} · {China is not a competitor with us in global markets} · Lee Jae
    Myung
  Not these exact words. The difference is shown.
  “China is now a competitor with us in global markets” [3¶10]
  China is {[-not-]} {[+now+]} a competitor with us in global markets{○ NOT FOUND} ·
    {denuclearization is impossible} · Lee Jae Myung
  That is not proof it was never said.
[context]
  [3] headline and outlet not stated · 4 Jan 2026 · 002_f40bd6caac6023d5.txt
[context]
  no AI text · corpus 5 · 3f9c… · rules 1
[actions]
  Sources
[actions]
  See paragraph … | [3¶7] | [3¶10] | Share in thread
""")


def test_an_ambiguous_name_in_slack() -> None:
    assert outline(to_slack(by_hand.AMBIGUOUS, Asked(command="who-said", line='by "kim"'))) == snapshot("""\
[rich_text]
  kim may be several people. Which one?
[rich_text]
  {Kim Jong-un} – mentioned, never quoted{Kim Min-seok} – 2 quotes · mentioned in 3 articles{Sarah
    Kim} – byline, not a speaker
[actions]
  Kim Jong-un | Kim Min-seok | Sarah Kim
""")


def test_a_paragraph_in_slack() -> None:
    assert outline(to_slack(by_hand.PASSAGE, Asked(command="paragraph", line="a1 10"))) == snapshot("""\
[header]
  Paragraph 10 of 11
[context]
  000_d7b0530f49b5d1eb.txt · 30 Oct 2025
[rich_text]
  “We urgently need China to play a constructive role in resolving the Korean Peninsula’s nuclear
    issue and building a peace regime,” Lee said. [1¶10]
[rich_text]
  {Who is quoted in it}{Lee Jae Myung} · “We urgently need China to play a constructive” …
[context]
  [1] President Lee aiming to deliver 'tangible results' during state visit from China's Xi · outlet
    not stated · 30 Oct 2025 · 000_d7b0530f49b5d1eb.txt
[context]
  no AI text · corpus 5 · 3f9c… · rules 1
[actions]
  ¶9 | ¶11
[actions]
  Share to channel
""")


def test_what_a_screen_reader_reads() -> None:
    assert to_slack(by_hand.CHECK_NEAR, Asked(command="check", line='"lee" "x"')).text == snapshot("""\
≈ NEAR
Asked: Lee Jae Myung – China is not a competitor with us in global markets
Not these exact words. The difference is shown.
Nearest, not the same
4 Jan 2026: “China is now a competitor with us in global markets” [1¶10] Lee Jae Myung
Difference: [-only asked-] [+only in the source+]
China is [-not-] [+now+] a competitor with us in global markets\
""")
