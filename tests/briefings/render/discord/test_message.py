"""Discord messages: what is in them, and what no message may do, whatever articles and askers bring."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from briefings.models.answers import Answer
from briefings.models.asked import Asked
from briefings.render.discord import MENU_PREFIX, DiscordMessage, sentence_to_discord, to_discord
from briefings.render.follow_ups import FollowUp, decode
from tests.briefings.render import by_hand
from tests.briefings.render.by_hand import EVERY_ANSWER
from tests.briefings.render.outline import wrapped
from tests.briefings.render.swollen import JUNK, swollen
from tests.briefings.render.test_promises import bare_words, words_between_marks
from tests.strategies import answers, questions
from tests.wire.discord.components import BUTTON, SELECT, label_of, shown_text, walk
from tests.wire.discord.markdown import NOTHING_ALLOWED
from tests.wire.discord.openapi import body_complaint
from tests.wire.discord.rules import manners, message_complaints
from tests.words import HOSTILE, QUOTING, SPOKEN

BRIEF = Asked(command="brief", line='"lee-xi"')


def complaints(message: DiscordMessage) -> list[str]:
    body = message.payload()
    wrong = [body_complaint("create_message", body), *message_complaints(body, is_v2=False)]
    return [*(str(each) for each in wrong if each), *manners(body, NOTHING_ALLOWED)]


def states(message: DiscordMessage) -> list[str]:
    """What buttons and choices carry."""
    parts = list(walk(list(message.components)))
    chosen = [option["value"] for part in parts if part["type"] == SELECT for option in part["options"]]
    return [*(part["custom_id"] for part in parts if part["type"] == BUTTON), *chosen]


@given(answers(HOSTILE), questions, st.booleans())
@settings(max_examples=150, deadline=None)
def test_discord_takes_every_message_and_obeys_nothing_in_it(answer: Answer, asked: Asked, is_shared: bool) -> None:
    assert complaints(to_discord(answer, asked, is_shared=is_shared)) == []


@given(answers(HOSTILE), questions)
@settings(max_examples=80, deadline=None)
def test_every_button_says_what_it_does(answer: Answer, asked: Asked) -> None:
    message = to_discord(answer, asked)
    assert all(isinstance(decode(state, dict(message.kept).get), FollowUp) for state in states(message))


@given(answers(QUOTING), questions)
@settings(max_examples=80, deadline=None)
def test_discord_quotes_only_what_a_source_quotes(answer: Answer, asked: Asked) -> None:
    said = shown_text("", list(to_discord(answer, asked).embeds), ())
    for line in said.splitlines():
        plain = line.replace("\\", "").replace("*", "").replace("> ", "")
        assert bare_words(tuple(words_between_marks(plain))) <= bare_words(SPOKEN) | {"…", ""}


@pytest.mark.parametrize("answer", EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
def test_a_shared_message_has_no_button_to_share_it(answer: Answer) -> None:
    found = [decode(state) for state in states(to_discord(answer, BRIEF, is_shared=True))]
    assert "share" not in {each.act for each in found if isinstance(each, FollowUp)}


@pytest.mark.parametrize("answer", EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
def test_no_message_mentions_anybody(answer: Answer) -> None:
    assert to_discord(answer, BRIEF).payload()["allowed_mentions"] == {"parse": []}


def test_a_long_state_is_kept_and_found_again() -> None:
    asked = Asked(command="check", line='"Lee" "' + "words " * 30 + '"')
    message = to_discord(by_hand.CHECK_QUOTED, asked)
    shared = [decode(state, dict(message.kept).get) for state in states(message)]
    assert asked.line in {each.line for each in shared if isinstance(each, FollowUp) and each.act == "share"}


def test_a_speaker_is_chosen_from_a_menu() -> None:
    message = to_discord(by_hand.FEW_QUOTES, Asked(command="quotes", line='"lee-xi"'))
    menus = [part for part in walk(list(message.components)) if part["type"] == SELECT]
    assert [(menu["custom_id"], label_of(menu)) for menu in menus] == [
        (f"{MENU_PREFIX}paragraph", "See paragraph …"),
        (f"{MENU_PREFIX}speaker", "Only quotes of …"),
    ]


@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: junk[:4])
@pytest.mark.parametrize(
    "asked", [BRIEF, BRIEF.model_copy(update={"page": 2}), BRIEF.model_copy(update={"view": "sources"})]
)
def test_texts_of_any_length_fit(junk: str, asked: Asked) -> None:
    messages = [to_discord(answer, asked.model_copy(update={"line": junk})) for answer in swollen(junk)]
    assert [words for message in messages for words in complaints(message)] == []


def test_a_sentence_is_a_message_of_its_own() -> None:
    message = sentence_to_discord("No topic *lee-chi*. @everyone Did you mean lee-xi?", FollowUp("lee-xi", BRIEF))
    assert complaints(message) == []
    assert message.embeds == ({"description": "No topic \\*lee-chi\\*. @\u200beveryone Did you mean lee-xi?"},)


def outline(message: DiscordMessage) -> str:
    """The message as it is written, then the labels of each row."""
    rows = (" | ".join(label_of(part) for part in walk(row["components"])) for row in message.components)
    return wrapped([*shown_text("", list(message.embeds), ()).splitlines(), *rows])


def test_a_briefing_in_discord() -> None:
    assert outline(to_discord(by_hand.BRIEF, BRIEF)) == snapshot("""\
Lee Jae Myung and Xi Jinping
-# 5 articles · 30 Oct 2025 – 4 Jan 2026 · as of 5 Jan 2026
### What happened
- **29 or 30 Oct 2025** The interview was released hours before Xi arrived at Gimhae International
    Airport in Busan. \\[2¶7\\] \\[1¶4\\] **⚠ outlets differ**
- **1 Nov 2025** South Korean President Lee Jae Myung held his first summit talks with Chinese
    President Xi Jinping. \\[5¶1\\] \\[4¶8\\] *agency feed*
- **4 Jan 2026** Lee underscored the significance of launching this year’s “practical diplomacy”
    with a four-day state visit to China. \\[3¶2\\] *single source*
### Ahead, as of 5 Jan 2026
- **Mon 5 Jan** A second summit with Chinese President Xi Jinping. \\[4¶7\\]
- **Apr 2026** US President Donald Trump’s planned visit to China. \\[3¶12\\] *single source*
### In their words
> “We urgently need China to play a constructive role in resolving the Korean Peninsula’s nuclear
    issue and building a peace regime.” \\[1¶10\\]
> **29 Oct 2025** · Lee Jae Myung · written interview with China’s Xinhua News Agency · via Xinhua
> also in \\[2¶6\\]

> “close neighbours who cannot move apart and inseparable partners in cooperation” \\[5¶9\\]
> **1 Nov 2025** · Xi Jinping · quoted in part
### Where outlets differ
- **differ** the interview with Xinhua appeared: 29 Oct 2025 \\[1¶4\\] · 30 Oct 2025 \\[2¶3\\]
- **cannot tell** where the dinner of 4 Jan was: the Wanda Vista Hotel in Beijing \\[3¶4\\] · the
    Diaoyutai State Guesthouse \\[4¶5\\]
-# 1 statement worded differently by outlets (add full to compare)
-# Lee Jae Myung is quoted in 5 of 5 articles · Xi Jinping is quoted in 1 of 5 articles · Li Qiang
    is not quoted
-# Not shown: 7 facts; for more press More.
-# \\[1\\] President Lee aiming to deliver 'tangible results' during state visit from China's Xi ·
    outlet not stated · 30 Oct 2025 · 000\\_d7b0530f49b5d1eb.txt
-# \\[2\\] Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges Beijing’s
    'constructive' role in NK denuclearization · outlet not stated · 30 Oct 2025 · translated ·
    001\\_ea70b24212733699.txt
-# \\[3\\] headline and outlet not stated · 4 Jan 2026 · 002\\_f40bd6caac6023d5.txt
-# \\[4\\] Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting
    point’ in bilateral ties · outlet not stated · by SARAH KIM · 4 Jan 2026 ·
    003\\_4adf800426517d0c.txt
-# \\[5\\] The Daily Example · headline not stated · 1 Nov 2025 · agency feed ·
    004\\_557be8cb5a940d7c.txt · https:\\/\\/example.org\\/2025\\/11\\/01
no AI text · corpus 5 · 3f9c… · rules 1
More | Quotes | Timeline | Wording | Sources
Share
See paragraph …
""")


def test_a_verdict_in_discord() -> None:
    assert outline(to_discord(by_hand.CHECK_NEAR, Asked(command="check", line='"lee" "x"'))) == snapshot("""\
≈ NEAR
-# Asked: **Lee Jae Myung** – China is not a competitor with us in global markets
-# Not these exact words. The difference is shown.
### Nearest, not the same
> “China is now a competitor with us in global markets” \\[1¶10\\]
> **4 Jan 2026** · Lee Jae Myung
### Difference: \\[-only asked-\\] \\[+only in the source+\\]
China is ~~\\[-not-\\]~~ **\\[+now+\\]** a competitor with us in global markets
-# \\[1\\] headline and outlet not stated · 4 Jan 2026 · 002\\_f40bd6caac6023d5.txt
no AI text · corpus 5 · 3f9c… · rules 1
See paragraph | Sources | Share
""")


def test_verdicts_on_a_message_in_discord() -> None:
    asked = Asked(command="check-quotes", line='Lee said "unprecedented".')
    assert outline(to_discord(by_hand.CHECKS, asked)) == snapshot("""\
3 quotations checked
-# Against 5 articles
- **✔ QUOTED** · **unprecedented** · Lee Jae Myung
  “unprecedented” \\[3¶7\\]
- **≈ NEAR** · **China is not a competitor with us in global markets** · Lee Jae Myung
  Not these exact words. The difference is shown.
  “China is now a competitor with us in global markets” \\[3¶10\\]
  China is ~~\\[-not-\\]~~ **\\[+now+\\]** a competitor with us in global markets
- **○ NOT FOUND** · **denuclearization is impossible** · Lee Jae Myung
  That is not proof it was never said.
-# \\[3\\] headline and outlet not stated · 4 Jan 2026 · 002\\_f40bd6caac6023d5.txt
no AI text · corpus 5 · 3f9c… · rules 1
Sources | Share
See paragraph …
""")


def test_an_ambiguous_name_in_discord() -> None:
    assert outline(to_discord(by_hand.AMBIGUOUS, Asked(command="who-said", line='by "kim"'))) == snapshot("""\
kim may be several people. Which one?
- **Kim Jong-un** – mentioned, never quoted
- **Kim Min-seok** – 2 quotes · mentioned in 3 articles
- **Sarah Kim** – byline, not a speaker
Kim Jong-un | Kim Min-seok | Sarah Kim
""")
