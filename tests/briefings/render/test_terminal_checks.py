"""Verdicts as a terminal shows them. Read the pages, not the code: they are the product."""

from inline_snapshot import snapshot

from briefings.render.terminal import to_text
from tests.briefings.render import by_hand


def test_a_check_that_finds_the_words_shows_where() -> None:
    assert to_text(by_hand.CHECK_QUOTED) == snapshot("""\
✔ QUOTED in 2 of 5 articles
Asked: Lee Jae Myung – unprecedented

Where
  4 Jan 2026  “unprecedented” [1¶7]
              Lee Jae Myung · Lee told South Koreans in Beijing · quoted in part
  4 Jan 2026  “unprecedented that the leaders of South Korea and China have reciprocated state
              visits in just two months.” [2¶11]
              Lee Jae Myung

Sources
  [1]  headline and outlet not stated · 4 Jan 2026 · 002_f40bd6caac6023d5.txt
  [2]  Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting
       point’ in bilateral ties · outlet not stated · by SARAH KIM · 4 Jan 2026 ·
       003_4adf800426517d0c.txt

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_a_conflict_within_an_article_is_shown_side_by_side() -> None:
    assert to_text(by_hand.CHECK_CONFLICT) == snapshot("""\
⚠ QUOTED, with a conflict, in 1 of 5 articles
Asked: Lee Jae Myung – significant milestone
Quoted, but the same article's fuller quote reads differently: compare below.

Where
  4 Jan 2026  “significant milestone” [1¶1]
              Lee Jae Myung · quoted in part

Reads differently
  4 Jan 2026  “This return visit will serve as an important marker in charting the next 30 years of
              our relationship” [1¶4]
              Lee Jae Myung

Difference: [-only asked-] [+only in the source+]
  [-significant milestone-] [+important marker+]

Sources
  [1]  headline and outlet not stated · 4 Jan 2026 · 002_f40bd6caac6023d5.txt
  [2]  Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting
       point’ in bilateral ties · outlet not stated · by SARAH KIM · 4 Jan 2026 ·
       003_4adf800426517d0c.txt

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_a_near_statement_is_shown_with_its_difference() -> None:
    assert to_text(by_hand.CHECK_NEAR) == snapshot("""\
≈ NEAR
Asked: Lee Jae Myung – China is not a competitor with us in global markets
Not these exact words. The difference is shown.

Nearest, not the same
  4 Jan 2026  “China is now a competitor with us in global markets” [1¶10]
              Lee Jae Myung

Difference: [-only asked-] [+only in the source+]
  China is [-not-] [+now+] a competitor with us in global markets

Sources
  [1]  headline and outlet not stated · 4 Jan 2026 · 002_f40bd6caac6023d5.txt

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_words_of_someone_else_name_the_speaker() -> None:
    assert to_text(by_hand.CHECK_SOMEONE_ELSE, width=72) == snapshot("""\
⚠ SOMEONE ELSE, in 2 of 5 articles
Asked: Xi Jinping – constructive role
Said by Lee Jae Myung, not by Xi Jinping.

Where
  30 Oct 2025  “We urgently need China to play a constructive role in
               resolving the Korean Peninsula’s nuclear issue and
               building a peace regime.” [1¶10]
               Lee Jae Myung
  30 Oct 2025  “a constructive role” [2¶6]
               Lee Jae Myung · quoted in part

Sources
  [1]  President Lee aiming to deliver 'tangible results' during state
       visit from China's Xi · outlet not stated · 30 Oct 2025 ·
       000_d7b0530f49b5d1eb.txt
  [2]  Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee
       urges Beijing’s 'constructive' role in NK denuclearization ·
       outlet not stated · 30 Oct 2025 · translated ·
       001_ea70b24212733699.txt

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_words_not_found_are_no_proof() -> None:
    assert to_text(by_hand.CHECK_NOT_FOUND) == snapshot("""\
○ NOT FOUND
Asked: Lee Jae Myung – denuclearization is impossible
Not in these 5 articles, 30 Oct 2025 – 4 Jan 2026. That is not proof it was never said.

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_parts_of_a_split_quotation_are_quoted_each_for_itself() -> None:
    split = by_hand.CHECK_QUOTED.evidence[0].model_copy(update={"kind": "direct", "parts": ("We came", "we saw.")})
    assert "“We came” … “we saw.” [1¶7]" in to_text(by_hand.CHECK_QUOTED.model_copy(update={"evidence": (split,)}))


def test_colours_mark_verdicts_and_differences() -> None:
    assert to_text(by_hand.CHECK_NEAR, width=60, color=True) == snapshot("""\
\x1b[33m≈ NEAR\x1b[0m
\x1b[2mAsked:\x1b[0m\x1b[2m \x1b[0m\x1b[1mLee Jae Myung\x1b[0m\x1b[2m \x1b[0m\x1b[2m–\x1b[0m\x1b[2m \x1b[0mChina is not a competitor with us in
global markets
\x1b[2mNot these exact words. The difference is shown.\x1b[0m

\x1b[1mNearest, not the same\x1b[0m
  \x1b[1m4 Jan 2026\x1b[0m  “China is now a competitor with us in global
              markets”\x1b[2m \x1b[0m\x1b[36m[1¶10]\x1b[0m
              \x1b[2mLee Jae Myung\x1b[0m

\x1b[1mDifference: [-only asked-] [+only in the source+]\x1b[0m
  China is\x1b[2m \x1b[0m\x1b[31m[-not-]\x1b[0m\x1b[2m \x1b[0m\x1b[32m[+now+]\x1b[0m\x1b[2m \x1b[0ma competitor with us in global
  markets

\x1b[1mSources\x1b[0m
  \x1b[1m[1]\x1b[0m  \x1b[2mheadline and outlet not stated · 4 Jan 2026 ·\x1b[0m
       \x1b[2m002_f40bd6caac6023d5.txt\x1b[0m

\x1b[2mno AI text · corpus 5 · 3f9c… · rules 1\x1b[0m
""")  # noqa: E501 - lines as they are shown
