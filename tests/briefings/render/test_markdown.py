import pytest
from inline_snapshot import snapshot
from markdown_it import MarkdownIt

from briefings.render.markdown import escape, escape_start, to_markdown
from tests.briefings.render import by_hand


def test_a_briefing_is_a_document_with_headings_and_lists() -> None:
    assert to_markdown(by_hand.BRIEF) == snapshot("""\
# Lee Jae Myung and Xi Jinping

5 articles · 30 Oct 2025 – 4 Jan 2026 · as of 5 Jan 2026

## What happened

- **29 or 30 Oct 2025** The interview was released hours before Xi arrived at Gimhae International Airport in Busan. [2¶7] [1¶4] **⚠ outlets differ**
- **1 Nov 2025** South Korean President Lee Jae Myung held his first summit talks with Chinese President Xi Jinping. [5¶1] [4¶8] *agency feed*
- **4 Jan 2026** Lee underscored the significance of launching this year’s “practical diplomacy” with a four-day state visit to China. [3¶2] *single source*

## Ahead, as of 5 Jan 2026

- **Mon 5 Jan** A second summit with Chinese President Xi Jinping. [4¶7]
- **Apr 2026** US President Donald Trump’s planned visit to China. [3¶12] *single source*

## In their words

- **29 Oct 2025** “We urgently need China to play a constructive role in resolving the Korean Peninsula’s nuclear issue and building a peace regime.” [1¶10]\\
  Lee Jae Myung · written interview with China’s Xinhua News Agency · via Xinhua\\
  also in [2¶6]
- **1 Nov 2025** “close neighbours who cannot move apart and inseparable partners in cooperation” [5¶9]\\
  Xi Jinping · quoted in part

## Where outlets differ

- **differ** the interview with Xinhua appeared: 29 Oct 2025 [1¶4] · 30 Oct 2025 [2¶3]
- **cannot tell** where the dinner of 4 Jan was: the Wanda Vista Hotel in Beijing [3¶4] · the Diaoyutai State Guesthouse [4¶5]

1 statement worded differently by outlets (add full to compare)

Lee Jae Myung is quoted in 5 of 5 articles · Xi Jinping is quoted in 1 of 5 articles · Li Qiang is not quoted

Not shown: 7 facts; for more add full, for all of them add --format json.

## Sources

- **\\[1\\]** President Lee aiming to deliver 'tangible results' during state visit from China's Xi · outlet not stated · 30 Oct 2025 · 000\\_d7b0530f49b5d1eb.txt
- **\\[2\\]** Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges Beijing’s 'constructive' role in NK denuclearization · outlet not stated · 30 Oct 2025 · translated · 001\\_ea70b24212733699.txt
- **\\[3\\]** headline and outlet not stated · 4 Jan 2026 · 002\\_f40bd6caac6023d5.txt
- **\\[4\\]** Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting point’ in bilateral ties · outlet not stated · by SARAH KIM · 4 Jan 2026 · 003\\_4adf800426517d0c.txt
- **\\[5\\]** The Daily Example · headline not stated · 1 Nov 2025 · agency feed · 004\\_557be8cb5a940d7c.txt · https\\://example.org/2025/11/01

---

no AI text · corpus 5 · 3f9c… · rules 1
""")  # noqa: E501 - lines as they are shown


def test_a_check_shows_its_difference_in_plain_signs() -> None:
    assert to_markdown(by_hand.CHECK_NEAR) == snapshot("""\
# ≈ NEAR

Asked: **Lee Jae Myung** – China is not a competitor with us in global markets

Not these exact words. The difference is shown.

## Nearest, not the same

- **4 Jan 2026** “China is now a competitor with us in global markets” [1¶10]\\
  Lee Jae Myung

## Difference: \\[-only asked-\\] \\[+only in the source+\\]

- China is \\[-not-\\] \\[+now+\\] a competitor with us in global markets

## Sources

- **\\[1\\]** headline and outlet not stated · 4 Jan 2026 · 002\\_f40bd6caac6023d5.txt

---

no AI text · corpus 5 · 3f9c… · rules 1
""")


HOSTILE = [
    "[click](http://evil.example)",
    "![image](http://evil.example/x.png)",
    "<http://evil.example>",
    "<script>alert(1)</script>",
    "*bold* _italic_ **strong** ~~gone~~",
    "`code` and ```fence```",
    "&lt;b&gt;",
    "# heading",
    "- item",
    "12. item",
    "> quotation",
    "===",
    "---",
    "| a | b |",
    "[1¶4]: http://evil.example",
    "\\[x\\](y)",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_print_as_they_are(text: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    opened, inline, closed = parser.parse(escape_start(escape(text)))
    assert (opened.type, closed.type) == ("paragraph_open", "paragraph_close")
    assert {token.type for token in inline.children or ()} == {"text"}
    assert "".join(token.content for token in inline.children or ()) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@everyone", "＠everyone"),
        ("see https://evil.example", "see https\\://evil.example"),
        ("see www.evil.example", "see www\\.evil.example"),
        ("mailto:a@b.example", "mailto\\:a＠b.example"),
        ("plain: words.", "plain: words."),
    ],
)
def test_addresses_and_names_lose_their_effect(text: str, expected: str) -> None:
    assert escape(text) == expected
