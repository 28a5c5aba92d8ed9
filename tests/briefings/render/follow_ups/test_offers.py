"""What each kind of answer offers next."""

import pytest

from briefings.models.answers import Ambiguous, Answer, Help, NotFound
from briefings.models.asked import Asked
from briefings.render.follow_ups import FollowUps, follow_ups
from briefings.render.follow_ups.offers import sources_of
from briefings.render.follow_ups.places import cited_places
from briefings.render.follow_ups.words import instead
from briefings.render.options import DEFAULT_LIMITS
from briefings.render.pages import page_of
from tests.briefings.render import by_hand


def offered(answer: Answer, command: str, line: str = "", *, has_more: bool = False, **asked: object) -> FollowUps:
    places = cited_places(page_of(answer, DEFAULT_LIMITS).sections, sources_of(answer))
    question = Asked(command=command, line=line).model_copy(update=asked)
    return follow_ups(answer, question, has_more=has_more, places=places)


def buttons(offers: FollowUps) -> list[str]:
    """Labels with what they ask."""
    return [f"{each.label}: {each.command} {each.line}".rstrip() for each in offers.buttons]


def test_a_briefing_leads_to_the_other_views_of_its_topic() -> None:
    assert buttons(offered(by_hand.BRIEF, "brief", '"lee-xi"')) == [
        'More: brief "lee-xi" full',
        'Quotes: quotes "lee-xi"',
        'Timeline: timeline "lee-xi"',
        'Wording: wording "lee-xi"',
        'Sources: brief "lee-xi"',
    ]


def test_a_timeline_keeps_its_window() -> None:
    assert buttons(offered(by_hand.TIMELINE, "timeline", '"lee-xi"'))[0] == 'Brief: brief "lee-xi" since 2025-10-01'


def test_more_turns_the_page_and_back_turns_it_back() -> None:
    offers = offered(by_hand.MANY_QUOTES, "quotes", 'by "Lee"', has_more=True, page=2)
    assert [(each.label, each.page, each.act) for each in offers.buttons[:2]] == [
        ("Back", 1, "turn"),
        ("More", 3, "turn"),
    ]


def test_a_verdict_leads_to_its_paragraphs_and_to_the_other_renderings() -> None:
    offers = offered(by_hand.CHECK_QUOTED, "check", '"Lee" "unprecedented"')
    assert buttons(offers)[0] == 'Wording side by side: wording by "Lee Jae Myung" about "unprecedented"'
    assert [choice.line for menu in offers.menus for choice in menu.choices] == ["a3 7", "a4 11"]


def test_a_single_place_is_a_button() -> None:
    assert buttons(offered(by_hand.CHECK_NEAR, "check"))[0] == "See paragraph: paragraph a3 10"


def test_words_of_somebody_else_lead_to_that_speaker() -> None:
    assert (
        'wording by "Lee Jae Myung" about "constructive role"'
        in buttons(offered(by_hand.CHECK_SOMEONE_ELSE, "check"))[0]
    )


def test_a_paragraph_leads_to_its_neighbours() -> None:
    assert buttons(offered(by_hand.PASSAGE, "paragraph")) == ["¶9: paragraph a1 9", "¶11: paragraph a1 11"]


def test_an_ambiguous_name_offers_those_who_bear_it() -> None:
    assert buttons(offered(by_hand.AMBIGUOUS, "who-said", 'by "kim" since 2025-01-01')) == [
        'Kim Jong-un: who-said by "Kim Jong-un" since 2025-01-01',
        'Kim Min-seok: who-said by "Kim Min-seok" since 2025-01-01',
        'Sarah Kim: who-said by "Sarah Kim" since 2025-01-01',
    ]


def test_a_suggestion_stands_where_the_unknown_words_stood() -> None:
    assert buttons(offered(by_hand.MISSING, "brief", '"lee-chi" full')) == ['lee-xi: brief "lee-xi" full']


def test_quotes_of_several_speakers_can_be_narrowed_to_one() -> None:
    menu = offered(by_hand.FEW_QUOTES, "quotes", '"lee-xi"').menus[-1]
    assert [(choice.label, choice.line) for choice in menu.choices] == [
        ("Lee Jae Myung", '"lee-xi" by "Lee Jae Myung"'),
        ("Xi Jinping", '"lee-xi" by "Xi Jinping"'),
    ]


def test_topics_can_be_chosen() -> None:
    assert [choice.line for choice in offered(by_hand.TOPICS, "topics").menus[0].choices] == [
        '"lee-xi"',
        '"denuclearization"',
    ]


@pytest.mark.parametrize("answer", by_hand.EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
def test_answers_can_be_shared_and_questions_back_cannot(answer: Answer) -> None:
    is_question = isinstance(answer, Ambiguous | NotFound | Help)
    assert (offered(answer, "brief").share is None) == is_question


@pytest.mark.parametrize(
    ("command", "line", "unclear", "expected"),
    [
        ("brief", '"lee-chi"', "lee-chi", '"lee-xi"'),
        ("brief", "since 2025-01-01", None, '"lee-xi" since 2025-01-01'),
        ("brief", "", None, '"lee-xi"'),
        ("check", '"kim" "the kim words"', "kim", '"lee-xi" "the kim words"'),
        ("check", "kim words", "kim", '"lee-xi" words'),
        ("who-said", "kim", "kim", 'by "lee-xi"'),
        ("who-said", 'by "kim"', "kim", 'by "lee-xi"'),
        ("quotes", '"x" by "kim"', "kim", '"x" by "lee-xi"'),
    ],
)
def test_the_words_that_were_meant_replace_those_that_were_typed(
    command: str, line: str, unclear: str | None, expected: str
) -> None:
    assert instead(Asked(command=command, line=line), unclear, "lee-xi").line == expected
