"""Lists, views and what is said instead, in a terminal. Read the pages, not the code: they are the product."""

from inline_snapshot import snapshot

from briefings.render.options import NO_LIMITS
from briefings.render.terminal import to_text
from tests.briefings.render import by_hand


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
  30 Oct 2025  He would be willing to visit China promptly if he had the opportunity to do so [2¶12]
               Lee Jae Myung (he or she in the article) · reported, not quoted · date of publication
               · translated
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
               “Here in China, despite its vast geography, only 10 polling stations” … [3¶14]
  30 Oct 2025  1 reported · [2]
  29 Oct 2025  1 quoted · written interview with China’s Xinhua News Agency · [1]
               “We urgently need China to play a constructive role” … [1¶10]

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
  30 Oct 2025  He would be willing to visit China promptly if he had the opportunity to do so [2¶12]
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
