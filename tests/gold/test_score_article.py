"""The scorer of articles is itself held against answers whose worth is known."""

import pytest

from briefings.models.quote import Quote
from tests.gold.rates import Rate
from tests.gold.samples import BRIDGE, BUDGET, MONDAY, TIME, mark_sample, predict, predict_quote
from tests.gold.score_article import score_article

FIGURES = {"found", "speaker", "name", "kind", "basis", "joined", "indirect", "people", "dates", "events"}


MONDAY_MARK = [{"at": 1, "words": "on Monday", "on": "2026-01-05"}]


def rates(*quotes: Quote, **changes: object) -> dict[str, Rate]:
    return score_article(mark_sample(**changes), predict(*quotes), ()).rates


def test_a_perfect_answer_is_worth_one_in_every_figure() -> None:
    score = score_article(mark_sample(), predict(BRIDGE, TIME, BUDGET, dates=(("Monday", MONDAY),)), ())
    assert {figure: rate.f1 for figure, rate in score.rates.items()} == dict.fromkeys(FIGURES, 1.0)
    assert score.misses == ()


def test_no_answer_finds_nothing() -> None:
    assert rates()["found"] == Rate(right=0, given=0, marked=3)
    assert rates()["found"].f1 == 0.0


def test_a_stretch_that_is_one_character_short_is_not_found() -> None:
    short = predict_quote("we will rebuild the old bridge", kind="mixed", mention="Jane Doe")
    assert rates(short, TIME)["found"] == Rate(right=2, given=3, marked=3)


def test_a_stretch_given_twice_is_right_once() -> None:
    assert rates(BRIDGE, BRIDGE, TIME)["found"] == Rate(right=3, given=4, marked=3)


def test_a_term_counts_against_the_product_only_with_a_speaker() -> None:
    assert rates(BRIDGE, TIME, predict_quote("moon tax", speaker=None))["found"] == Rate(3, 3, 3)
    assert rates(BRIDGE, TIME, predict_quote("moon tax"))["found"] == Rate(3, 4, 3)


def test_an_optional_stretch_counts_for_nothing_found_or_not() -> None:
    term = [{"at": 3, "words": "moon tax", "why": "arguable", "optional": True}]
    assert rates(BRIDGE, TIME, term=term)["found"] == Rate(3, 3, 3)
    assert rates(BRIDGE, TIME, predict_quote("moon tax"), term=term)["found"] == Rate(3, 3, 3)


SPEAKERS = [
    ("Jane Doe", None, 1, 1),
    ("Doe", None, 0, 0),  # a surname is no whole name
    ("Doe", "Jane Doe", 1, 0),
    ("John Doe", None, 0, 0),
    (None, "Jane Doe, the mayor", 1, 0),  # abstains, but saw the mention
    (None, None, 0, 0),
]


@pytest.mark.parametrize(("speaker", "mention", "is_speaker", "is_name"), SPEAKERS)
def test_a_mention_makes_the_speaker_right_and_only_the_whole_name_makes_the_name_right(
    speaker: str | None, mention: str | None, is_speaker: int, is_name: int
) -> None:
    words = "we will rebuild the old bridge."
    one = rates(predict_quote(words, kind="mixed", speaker=speaker, mention=mention))
    assert (one["speaker"].right, one["name"].right) == (is_speaker, is_name)
    assert one["name"].given == (speaker is not None)


def test_nobody_is_the_only_right_answer_for_words_of_nobody() -> None:
    quote = [{"at": 1, "words": ["we will rebuild the old bridge."], "kind": "mixed", "basis": "unknown"}]
    term = [{"at": 2, "words": words, "why": "-", "optional": True} for words in ("It is time,", "to start now.")]
    term.append({"at": 3, "words": "moon tax", "why": "-"})
    abstains = rates(predict_quote("we will rebuild the old bridge.", speaker=None), quote=quote, term=term)
    guesses = rates(BRIDGE, quote=quote, term=term)
    assert (abstains["speaker"], abstains["name"]) == (Rate(1, 1, 1), Rate(0, 0, 0))
    assert (guesses["speaker"], guesses["name"]) == (Rate(0, 1, 1), Rate(0, 1, 0))


def test_a_split_quotation_given_in_halves_is_found_and_not_joined() -> None:
    halves = (predict_quote("It is time,"), predict_quote("to start now."))
    one = rates(BRIDGE, *halves)
    assert (one["found"].f1, one["joined"]) == (1.0, Rate(0, 1, 1))


def test_half_of_a_reported_clause_with_its_speaker_is_enough() -> None:
    assert rates(predict_quote("budget is safe", kind="indirect"))["indirect"].right == 1
    assert rates(predict_quote("budget is safe", kind="indirect", speaker="John Roe"))["indirect"].right == 0
    assert rates(predict_quote("safe", kind="indirect"))["indirect"].right == 0


def test_people_who_are_not_there_cost_precision() -> None:
    score = score_article(mark_sample(), predict(cast=("Jane Doe", "Moon Tax")), ())
    assert score.rates["people"] == Rate(right=1, given=2, marked=1)


def test_a_date_is_right_by_its_place_and_its_value() -> None:
    wrong = [{"at": 1, "words": "on Monday", "on": "2026-01-12"}]
    assert rates()["dates"] == Rate(1, 1, 1)
    assert rates(dates=wrong)["dates"] == Rate(0, 1, 1)


def test_a_wrong_value_of_an_optional_date_counts_and_a_missing_one_does_not() -> None:
    wrong = [{"at": 1, "words": "on Monday", "on": "2026-01-12", "optional": True}]
    unread = [{"at": 3, "words": "the budget", "on": "2026", "optional": True}]
    assert rates(dates=wrong)["dates"] == Rate(0, 1, 0)
    assert rates(dates=[*MONDAY_MARK, *unread])["dates"] == Rate(1, 1, 1)


def test_an_event_stands_on_a_marked_date() -> None:
    right = score_article(mark_sample(), predict(dates=(("Monday", MONDAY),)), ())
    wrong = score_article(mark_sample(), predict(dates=(("Monday", MONDAY), ("bridge", MONDAY))), ())
    assert (right.rates["events"], wrong.rates["events"]) == (Rate(1, 1, 1), Rate(1, 2, 2))
