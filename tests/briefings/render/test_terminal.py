"""Briefings, timelines and changes as a terminal shows them. Read the pages, not the code: they are the product."""

from inline_snapshot import snapshot

from briefings.render.options import Limits
from briefings.render.terminal import to_text
from tests.briefings.render import by_hand


def test_a_briefing_tells_what_happened_what_is_ahead_and_who_said_what() -> None:
    assert to_text(by_hand.BRIEF) == snapshot("""\
Lee Jae Myung and Xi Jinping
5 articles · 30 Oct 2025 – 4 Jan 2026 · as of 5 Jan 2026

What happened
  29 or 30 Oct 2025  The interview was released hours before Xi arrived at Gimhae International
                     Airport in Busan. [2¶7] [1¶4] ⚠ outlets differ
  1 Nov 2025         South Korean President Lee Jae Myung held his first summit talks with Chinese
                     President Xi Jinping. [5¶1] [4¶8] agency feed
  4 Jan 2026         Lee underscored the significance of launching this year’s “practical diplomacy”
                     with a four-day state visit to China. [3¶2] single source

Ahead, as of 5 Jan 2026
  Mon 5 Jan          A second summit with Chinese President Xi Jinping. [4¶7]
  Apr 2026           US President Donald Trump’s planned visit to China. [3¶12] single source

In their words
  29 Oct 2025        “We urgently need China to play a constructive role in resolving the Korean
                     Peninsula’s nuclear issue and building a peace regime.” [1¶10]
                     Lee Jae Myung · written interview with China’s Xinhua News Agency · via Xinhua
                     also in [2¶6]
  1 Nov 2025         “close neighbours who cannot move apart and inseparable partners in
                     cooperation” [5¶9]
                     Xi Jinping · quoted in part

Where outlets differ
  differ             the interview with Xinhua appeared: 29 Oct 2025 [1¶4] · 30 Oct 2025 [2¶3]
  cannot tell        where the dinner of 4 Jan was: the Wanda Vista Hotel in Beijing [3¶4] · the
                     Diaoyutai State Guesthouse [4¶5]

  1 statement worded differently by outlets (add full to compare)
  Lee Jae Myung is quoted in 5 of 5 articles · Xi Jinping is quoted in 1 of 5 articles · Li Qiang is
  not quoted
  Not shown: 7 facts; for more add full, for all of them add --format json.

Sources
  [1]  President Lee aiming to deliver 'tangible results' during state visit from China's Xi ·
       outlet not stated · 30 Oct 2025 · 000_d7b0530f49b5d1eb.txt
  [2]  Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges Beijing’s 'constructive'
       role in NK denuclearization · outlet not stated · 30 Oct 2025 · translated ·
       001_ea70b24212733699.txt
  [3]  headline and outlet not stated · 4 Jan 2026 · 002_f40bd6caac6023d5.txt
  [4]  Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting
       point’ in bilateral ties · outlet not stated · by SARAH KIM · 4 Jan 2026 ·
       003_4adf800426517d0c.txt
  [5]  The Daily Example · headline not stated · 1 Nov 2025 · agency feed · 004_557be8cb5a940d7c.txt
       · https://example.org/2025/11/01

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_a_full_briefing_compares_wordings() -> None:
    text = to_text(by_hand.FULL_BRIEF)
    start = text.index("Worded differently")
    assert text[start : text.index("Sources")] == snapshot("""\
Worded differently
  Lee Jae Myung, 29 Oct 2025
  “I intend to explore with President Xi ways to continue advancing the maturity of the Korea-China
  strategic cooperative partnership amid dramatic shifts in the domestic and global landscape since
  diplomatic ties were established” [1¶5]
  “Together with President Xi Jinping, I will seek ways to further advance and sustain the mature
  development of the South Korea-China strategic cooperative partnership” [2¶3]

  Lee Jae Myung is quoted in 5 of 5 articles · Xi Jinping is quoted in 1 of 5 articles · Li Qiang is
  not quoted

""")


def test_a_small_excerpt_budget_cuts_speech_and_counts_what_is_left_out() -> None:
    text = to_text(by_hand.FULL_BRIEF, limits=Limits(excerpt_words=12))
    assert text[text.index("In their words") : text.index("Sources")] == snapshot("""\
In their words
  29 Oct 2025        “We urgently need China to play a constructive role” … [1¶10]
                     Lee Jae Myung · written interview with China’s Xinhua News Agency · via Xinhua
                     also in [2¶6]
  1 Nov 2025         “close neighbours who cannot move apart and inseparable partners in
                     cooperation” [5¶9]
                     Xi Jinping · quoted in part

Where outlets differ
  differ             the interview with Xinhua appeared: 29 Oct 2025 [1¶4] · 30 Oct 2025 [2¶3]
  cannot tell        where the dinner of 4 Jan was: the Wanda Vista Hotel in Beijing [3¶4] · the
                     Diaoyutai State Guesthouse [4¶5]

  Lee Jae Myung is quoted in 5 of 5 articles · Xi Jinping is quoted in 1 of 5 articles · Li Qiang is
  not quoted
  Not shown: 1 wording; for all of them add --format json.

""")


def test_a_timeline_sets_what_is_ahead_apart() -> None:
    assert to_text(by_hand.TIMELINE) == snapshot("""\
Lee Jae Myung and Xi Jinping: timeline
4 events from 5 articles · Jul 2014 – 5 Jan 2026 · since 1 Oct 2025 · as of 5 Jan 2026

  Jul 2014     Xi met with then-President Park Geun-hye. [2¶9] background
  30 Oct 2025  The interview was released hours before Xi arrived at Gimhae International Airport in
               Busan, where he was greeted with the highest honor by the South Korean government.
               [2¶7] [1¶4]
               ⚠ outlets differ: the interview with Xinhua appeared: 29 Oct 2025 [1¶4] · 30 Oct 2025
               [2¶3]
  31 Oct 2025  The Asia-Pacific Economic Cooperation summit, which opens Friday in Gyeongju [2¶8]
               announced

Ahead, as of 5 Jan 2026
  Mon 5 Jan    A second summit with Chinese President Xi Jinping. [4¶7]

Sources
  [1]  President Lee aiming to deliver 'tangible results' during state visit from China's Xi ·
       outlet not stated · 30 Oct 2025 · 000_d7b0530f49b5d1eb.txt
  [2]  Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges Beijing’s 'constructive'
       role in NK denuclearization · outlet not stated · 30 Oct 2025 · translated ·
       001_ea70b24212733699.txt
  [3]  headline and outlet not stated · 4 Jan 2026 · 002_f40bd6caac6023d5.txt
  [4]  Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting
       point’ in bilateral ties · outlet not stated · by SARAH KIM · 4 Jan 2026 ·
       003_4adf800426517d0c.txt
  [5]  The Daily Example · headline not stated · 1 Nov 2025 · agency feed · 004_557be8cb5a940d7c.txt
       · https://example.org/2025/11/01

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_changes_show_corrections_before_and_after() -> None:
    assert to_text(by_hand.CHANGES, width=80) == snapshot("""\
Lee Jae Myung and Xi Jinping: what changed
since 1 Nov 2025 · as of 5 Jan 2026 · 2 new articles · 2 corrected sentences

New
  4 Jan 2026  Lee began a four-day state visit to China. [4¶7] [3¶2]

In their words
  4 Jan 2026  “Here in China, despite its vast geography, only 10 polling
              stations were set up for overseas elections, causing considerable
              hardship for many of you” … “We will accelerate efforts to improve
              the overseas election system so that no obstacles stand in the way
              of your exercise of sovereignty.” [3¶14]
              Lee Jae Myung

Corrected
  President Lee aiming to deliver 'tangible results' during state visit from
  China's Xi [1¶3]
  was: Lee and Xi are set to meet on Friday.
  now: Lee and Xi are set to meet on Saturday.
  Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges Beijing’s
  'constructive' role … [2¶5]
  was: He did not elaborate.
  now: taken out

Sources
  [1]  President Lee aiming to deliver 'tangible results' during state visit
       from China's Xi · outlet not stated · 30 Oct 2025 ·
       000_d7b0530f49b5d1eb.txt
  [2]  Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges
       Beijing’s 'constructive' role in NK denuclearization · outlet not stated
       · 30 Oct 2025 · translated · 001_ea70b24212733699.txt
  [3]  headline and outlet not stated · 4 Jan 2026 · 002_f40bd6caac6023d5.txt
  [4]  Lee calls China an 'important partner' for Korean Peninsula peace,
       promises new ‘starting point’ in bilateral ties · outlet not stated · by
       SARAH KIM · 4 Jan 2026 · 003_4adf800426517d0c.txt
  [5]  The Daily Example · headline not stated · 1 Nov 2025 · agency feed ·
       004_557be8cb5a940d7c.txt · https://example.org/2025/11/01

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_nothing_new_is_said() -> None:
    assert to_text(by_hand.NOTHING_NEW) == snapshot("""\
Lee Jae Myung and Xi Jinping: what changed
since 4 Jan 2026 · as of 5 Jan 2026

  Nothing new since 4 Jan 2026.

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_long_labels_in_a_narrow_terminal_have_a_line_of_their_own() -> None:
    assert to_text(by_hand.TOPICS, width=40) == snapshot("""\
Topics
2 topics · 5 articles

  lee-xi         Lee Jae Myung and Xi
                 Jinping · 5 articles
  denuclearization
                 Denuclearization · 1
                 article

no AI text · corpus 5 · 3f9c… · rules 1
""")
