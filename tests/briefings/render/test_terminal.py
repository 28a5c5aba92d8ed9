"""Every kind of answer as a terminal shows it. Read the pages, not the code: they are the product."""

from inline_snapshot import snapshot

from briefings.render.options import NO_LIMITS, Limits
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
  diplomatic” … [1¶5]
  “Together with President Xi Jinping, I will seek ways to further advance and sustain the mature
  development of the South Korea-China strategic cooperative partnership” [2¶3]

  Lee Jae Myung is quoted in 5 of 5 articles · Xi Jinping is quoted in 1 of 5 articles · Li Qiang is
  not quoted

""")


def test_a_small_excerpt_budget_cuts_speech_and_counts_what_is_left_out() -> None:
    text = to_text(by_hand.FULL_BRIEF, limits=Limits(excerpt_words=12))
    assert text[text.index("In their words") : text.index("Sources")] == snapshot("""\
In their words
  29 Oct 2025        “We urgently need China to play a constructive role in resolving the” … [1¶10]
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


def test_few_quotes_are_all_shown_newest_first() -> None:
    assert to_text(by_hand.FEW_QUOTES) == snapshot("""\
Quotes with the words unprecedented
5 quotes in 4 of 5 articles · 29 Oct 2025 – 4 Jan 2026 · 4 quoted, 1 reported

  4 Jan 2026   “Here in China, despite its vast geography, only 10 polling stations were set up for
               overseas elections, causing considerable hardship for many of you” … “We will
               accelerate efforts to improve the overseas election system so that no obstacles stand
               in the way of your exercise of sovereignty.” [3¶14]
               Lee Jae Myung
  1 Nov 2025   “It can never be overstated how important regional security is.” [5¶5]
               speaker not clear · date of publication · agency feed
  1 Nov 2025   “(China) is willing to deepen communication with South Korea and jointly address
               challenges” [5¶8]
               Xi Jinping · through a translator · agency feed
  30 Oct 2025  he would be willing to visit China promptly if he had the opportunity to do so [2¶12]
               Lee Jae Myung (pronoun) · reported, not quoted · date of publication · translated
  29 Oct 2025  “We urgently need China to play a constructive role in resolving the Korean
               Peninsula’s nuclear issue and building a peace regime.” [1¶10]
               Lee Jae Myung · written interview with China’s Xinhua News Agency · via Xinhua
               also “a constructive role” [2¶6] quoted in part

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


def test_many_quotes_begin_with_a_summary_by_day() -> None:
    assert to_text(by_hand.MANY_QUOTES) == snapshot("""\
Lee Jae Myung
9 quotes in 4 of 5 articles · 29 Oct 2025 – 4 Jan 2026 · 8 quoted, 1 reported

By day
  4 Jan 2026   7 quoted · meeting with Koreans · [3] [4]
               “Here in China, despite its vast geography, only 10 polling stations were” … [3¶14]
  30 Oct 2025  1 reported · [2]
  29 Oct 2025  1 quoted · written interview with China’s Xinhua News Agency · [1]
               “We urgently need China to play a constructive role in resolving the” … [1¶10]

Newest
  4 Jan 2026   “significant milestone” [3¶1]
               speaker: pronoun · meeting with Koreans · quoted in part
  4 Jan 2026   “practical diplomacy” [3¶2]
               speaker: pronoun · meeting with Koreans · quoted in part
  4 Jan 2026   “sustain the current positive momentum to ensure that such difficulties are never
               repeated” [3¶5]
               speaker: pronoun · meeting with Koreans · quoted in part
  4 Jan 2026   “unprecedented” [3¶7]
               speaker: pronoun · meeting with Koreans · quoted in part
  4 Jan 2026   “tremendous progress” [4¶13]
               speaker: pronoun · meeting with Koreans · quoted in part
  4 Jan 2026   “damage must have been significant” [4¶14]
               speaker: pronoun · meeting with Koreans · quoted in part
  4 Jan 2026   “Here in China, despite its vast geography, only 10 polling stations were set up for
               overseas elections, causing considerable hardship for many of you” … “We will
               accelerate efforts to improve the overseas election system so that no obstacles stand
               in the way of your exercise of sovereignty.” [3¶14]
               speaker: named
  30 Oct 2025  he would be willing to visit China promptly if he had the opportunity to do so [2¶12]
               speaker: pronoun · reported, not quoted · date of publication · translated

  Showing 8 of 9 quotes. For all of them add --format json.

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


def test_without_limits_all_quotes_are_shown() -> None:
    assert "Showing" not in to_text(by_hand.MANY_QUOTES, limits=NO_LIMITS)


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
  000_d7b0530f49b5d1eb.txt [1¶3]
  was: Lee and Xi are set to meet on Friday.
  now: Lee and Xi are set to meet on Saturday.
  001_ea70b24212733699.txt [2¶5]
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


def test_topics_are_listed_by_what_to_type() -> None:
    assert to_text(by_hand.TOPICS) == snapshot("""\
Topics
2 topics · 5 articles

  lee-xi            Lee Jae Myung and Xi Jinping · 5 articles
  denuclearization  Denuclearization · 1 article

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_search_shows_sentences_with_their_places() -> None:
    assert to_text(by_hand.SEARCH) == snapshot("""\
Search: dinner hotel
2 matching articles · 1 place shown

  4 Jan 2026  Lee said as he attended a dinner event for the Korean community in China at a hotel in
              Beijing. [1¶4]

Sources
  [1]  Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting
       point’ in bilateral ties · outlet not stated · by SARAH KIM · 4 Jan 2026 ·
       003_4adf800426517d0c.txt

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_sources_tell_what_is_not_stated() -> None:
    assert to_text(by_hand.CORPUS) == snapshot("""\
Sources
5 articles · 30 Oct 2025 – 4 Jan 2026

  [1]  President Lee aiming to deliver 'tangible results' during state visit from China's Xi ·
       outlet not stated · 30 Oct 2025 · 11 paragraphs · 9 quotes · 000_d7b0530f49b5d1eb.txt
  [2]  Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges Beijing’s 'constructive'
       role in NK denuclearization · outlet not stated · 30 Oct 2025 · translated · 12 paragraphs ·
       8 quotes · 001_ea70b24212733699.txt
  [3]  headline and outlet not stated · 4 Jan 2026 · 13 paragraphs · 13 quotes ·
       002_f40bd6caac6023d5.txt
  [4]  Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting
       point’ in bilateral ties · outlet not stated · by SARAH KIM · 4 Jan 2026 · 14 paragraphs · 11
       quotes · 003_4adf800426517d0c.txt
  [5]  The Daily Example · headline not stated · 1 Nov 2025 · agency feed · 15 paragraphs · 7 quotes
       · 004_557be8cb5a940d7c.txt · https://example.org/2025/11/01

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_an_ambiguous_name_asks_which_one() -> None:
    assert to_text(by_hand.AMBIGUOUS) == snapshot("""\
kim may be several people. Which one?

  Kim Jong-un – mentioned, never quoted
  Kim Min-seok – 2 quotes · mentioned in 3 articles
  Sarah Kim – byline, not a speaker
""")


def test_a_candidate_s_count_is_told_once() -> None:
    counted = by_hand.AMBIGUOUS.candidates[1].model_copy(update={"note": "2 quotes"})
    text = to_text(by_hand.AMBIGUOUS.model_copy(update={"candidates": (counted,)}))
    assert text.splitlines()[-1] == "  Kim Min-seok – 2 quotes"


def test_who_is_quoted_in_a_paragraph_stands_apart_from_what_is_quoted() -> None:
    ten = by_hand.CHINA_ROLE.model_copy(update={"parts": ("We are not leaving the port,", "not now, not ever.")})
    text = to_text(by_hand.PASSAGE.model_copy(update={"quotes": (ten,)}))
    assert f"  {ten.speaker} · “We are not leaving the port” … “not now, not ever.”" in text


def test_not_found_says_what_to_try() -> None:
    assert to_text(by_hand.MISSING) == snapshot("""\
No topic lee-chi. Did you mean lee-xi?

  Try: lee-xi
""")


def test_help_is_printed_as_it_is() -> None:
    assert to_text(by_hand.HELP) == snapshot("""\
  check <person> "<words>"
  did this person say these words?
""")


def test_a_list_of_some_sources_tells_how_many_there_are() -> None:
    text = to_text(by_hand.CORPUS.model_copy(update={"sources": by_hand.SOURCES[:2]}))
    assert text.splitlines()[1].startswith("2 of 5 articles · ")


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


def test_a_long_list_of_sources_tells_only_the_cited_ones() -> None:
    sources = tuple(
        by_hand.SOURCES[0].model_copy(update={"article_id": f"b{number}", "headline": f"Headline {number}"})
        for number in range(14)
    )
    text = to_text(by_hand.SEARCH.model_copy(update={"sources": (*sources, by_hand.SOURCES[3])}))
    assert text[text.index("Sources") :] == snapshot("""\
Sources
  [15]  Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting
        point’ in bilateral ties · outlet not stated · by SARAH KIM · 4 Jan 2026 ·
        003_4adf800426517d0c.txt
        14 more articles not cited here

no AI text · corpus 5 · 3f9c… · rules 1
""")


def test_a_sentence_that_somebody_says_is_found_as_speech_with_its_speaker() -> None:
    (hit,) = by_hand.SEARCH.hits
    spoken = hit.model_copy(update={"text": "We will wait.", "is_quoted": True, "speaker": "Lee Jae Myung"})
    lines = [line.strip() for line in to_text(by_hand.SEARCH.model_copy(update={"hits": (spoken,)})).splitlines()]
    said = next(number for number, line in enumerate(lines) if "We will wait." in line)
    assert "“We will wait.”" in lines[said]
    assert lines[said + 1] == "Lee Jae Myung"


def test_a_total_beyond_what_is_counted_says_at_least() -> None:
    text = to_text(by_hand.SEARCH.model_copy(update={"total": 1000, "is_total_exact": False}))
    assert "at least 1,000 matching articles" in text
