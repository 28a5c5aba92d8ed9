"""Which days a timeline takes when it cannot take all."""

from datetime import date, timedelta

from briefings.compose.timeline_days import Chronicle, choose_days
from briefings.events.extract import extract_events
from briefings.quotes.batch import plain_article
from briefings.text.sentences import split_sentences

FIRST = date(2024, 3, 1)


def chronicle(days_later: int, *remembered: int) -> Chronicle:
    """An article that looks back on days of the story."""
    told = [FIRST + timedelta(days=day) for day in remembered]
    text = " ".join(f"The dam was repaired on {day:%B} {day.day}, {day.year}." for day in told) or "Rain fell."
    article = plain_article(text, FIRST + timedelta(days=days_later))
    sentences = split_sentences(article.text, article.prose)
    return Chronicle(article, sentences, extract_events(article, sentences, ()))


def test_a_late_day_needs_fewer_memories_than_an_early_one() -> None:
    quiet = [chronicle(day) for day in (0, *range(60, 120, 2))]
    early = [chronicle(day, 3) for day in (40, 42, 44)]
    late = [chronicle(119, 101), chronicle(119, 101)]
    assert choose_days([*quiet, *early, *late], 1) == (FIRST + timedelta(days=101),)


def test_equally_late_days_are_ranked_by_how_often_they_are_remembered() -> None:
    quiet = [chronicle(day) for day in range(0, 60, 2)]
    told = [chronicle(50, 11), chronicle(51, 11), chronicle(53, 11), chronicle(55, 13)]
    assert choose_days([*quiet, *told], 1) == (FIRST + timedelta(days=11),)


def test_a_day_that_is_only_announced_adds_nothing() -> None:
    assert FIRST + timedelta(days=30) not in choose_days([chronicle(0), chronicle(1, 30), chronicle(40)], 3)
