"""What runs send, over a corpus that grows: the first, the next ones, corrections, silence, people who are followed."""

from datetime import date
from pathlib import Path

import pytest

from briefings.digesting import Written, follow_edition, write_run
from briefings.models.subscription import Run
from briefings.render.json import to_json
from briefings.render.terminal import to_text
from briefings.store.subscriptions import Due
from tests.briefings.grid_talks import COPY, FIRST, FOLLOW, ORDER, OTHER, SECOND, TODAY, WORDED, claims, send, write
from tests.corpora import Record, corpus_of


def test_the_first_run_tells_the_topic_in_short(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST, SECOND, OTHER) as services:
        written = write(services)
    assert written.answer is not None
    assert written.answer.is_first
    assert len(claims(written)) == 2
    assert len(written.answer.quotations) == 1
    assert [claim.on.first for claim in written.answer.ahead if claim.on] == [date(2025, 11, 26)]


def test_the_next_run_tells_what_came_since(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST) as services:
        send(services)
    with corpus_of(tmp_path, FIRST, SECOND, OTHER) as services:
        written = write(services)
    assert written.answer is not None
    assert (written.answer.is_first, written.answer.new_articles) == (False, 1)
    assert claims(written) == ["Rosa Vidal signed a first accord on the national grid with four provinces on Saturday."]
    assert written.answer.quotations[0].text == "We have an accord that will outlive this government,"
    assert [source.source for source in written.answer.sources] != []


def test_nothing_new_is_silent_or_a_line(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST) as services:
        told = send(services).told
        silent = write(services)
        line = write(services, ORDER.model_copy(update={"when_nothing": "line"}))
    assert silent == Written(None, told)
    assert line.answer is not None
    assert not line.answer.has_news


def test_news_of_another_matter_is_nothing_new(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST) as services:
        send(services)
    with corpus_of(tmp_path, FIRST, OTHER) as services:
        assert write(services).answer is None


def test_a_sentence_that_was_corrected_is_told_as_such_and_not_as_news(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST, SECOND) as services:
        send(services)
    corrected: Record = {**SECOND, "text": SECOND["text"].replace("four provinces", "five provinces")}
    with corpus_of(tmp_path, FIRST, corrected) as services:
        written = send(services)
        assert write(services).answer is None
    assert written.answer is not None
    assert (written.answer.new_articles, claims(written)) == (0, [])
    (correction,) = written.answer.corrections
    assert "four provinces" in (correction.before or "")
    assert "five provinces" in (correction.after or "")


def test_an_archive_that_is_loaded_is_no_news(tmp_path: Path) -> None:
    old: Record = {**SECOND, "id": "old", "date": "2025-09-01", "text": "Rosa Vidal opened the grid archive in Faro."}
    with corpus_of(tmp_path, FIRST) as services:
        send(services)
    with corpus_of(tmp_path, FIRST, old) as services:
        assert write(services).answer is None
    with corpus_of(tmp_path, FIRST, old, SECOND) as services:
        written = write(services)
    assert written.answer is not None
    assert (written.answer.new_articles, written.answer.late_articles, len(claims(written))) == (1, 1, 1)


def test_words_to_look_for_and_to_leave_out_hold_for_every_line(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST) as services:
        with_word = ORDER.model_copy(update={"include": ("accord",)})
        without = ORDER.model_copy(update={"exclude": ("accord",), "id": "cccc3333", "subject": "grid "})
        send(services, with_word)
        send(services, without)
    with corpus_of(tmp_path, FIRST, SECOND) as services:
        assert len(claims(write(services, with_word))) == 1
        assert write(services, without).answer is None


@pytest.mark.parametrize(("exclude", "are_told"), [((), True), (("outlive",), False), (("will outlive",), False)])
def test_words_to_leave_out_hold_below_the_message_too(
    tmp_path: Path, exclude: tuple[str, ...], are_told: bool
) -> None:
    order = ORDER.model_copy(update={"exclude": exclude})
    with corpus_of(tmp_path, FIRST) as services:
        send(services, order)
    with corpus_of(tmp_path, FIRST, SECOND, WORDED) as services:
        written = write(services, order)
    assert written.answer is not None
    assert bool(written.answer.wordings) == are_told
    assert ("outlive" in to_json(written.answer)) == are_told


@pytest.mark.parametrize(("include", "is_told"), [(("five provinces",), True), (("provinces five",), False)])
def test_a_correction_without_the_words_that_are_wanted_is_no_news(
    tmp_path: Path, include: tuple[str, ...], is_told: bool
) -> None:
    order = ORDER.model_copy(update={"include": include})
    corrected: Record = {**SECOND, "text": SECOND["text"].replace("four provinces", "five provinces")}
    with corpus_of(tmp_path, FIRST, SECOND) as services:
        send(services, order)
    with corpus_of(tmp_path, FIRST, corrected) as services:
        assert (write(services, order).answer is not None) == is_told


def test_a_word_that_a_line_must_have_is_not_cut_away(tmp_path: Path) -> None:
    text = (
        "Rosa Vidal opened the new grid (a work of three hundred engineers) in Porto on Saturday, and the first towns"
        " of the valley had light from the river by the evening of the same day."
    )
    news: Record = {"id": "six", "date": "2025-11-22", "title": "The grid is open", "text": text}
    order = ORDER.model_copy(update={"include": ("engineers",)})
    with corpus_of(tmp_path, FIRST) as services:
        send(services, order)
    with corpus_of(tmp_path, FIRST, news) as services:
        (told,) = claims(write(services, order))
    assert "engineers" in told


def test_a_run_that_was_never_delivered_is_written_the_same_again(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST, SECOND) as services:
        assert write(services) == write(services)


def test_late_and_missed_days_are_said_even_when_nothing_is_new(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST) as services:
        send(services)
        late = write(services, missed=(date(2025, 11, 22), date(2025, 11, 23)), is_late=True)
    assert late.answer is not None
    assert late.answer.missed == (date(2025, 11, 22), date(2025, 11, 23))
    assert late.answer.was_due == "Mon 24 Nov, 08:00 Europe/Berlin"


def test_the_day_of_the_last_digest_that_arrived_is_told(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST) as services:
        send(services)
        kept = services.store.subscriptions
        runs = [
            Run(subscription=ORDER.id, edition="2025-11-20", due_at=1, state="sent", finished_at=2),
            Run(subscription=ORDER.id, edition="2025-11-21", due_at=3, state="nothing", finished_at=4),
        ]
        assert kept.advance(Due(ORDER, 100), 200, runs)
    with corpus_of(tmp_path, FIRST, SECOND) as services:
        written = write(services)
    assert written.answer is not None
    assert written.answer.since == date(2025, 11, 20)


def test_in_an_old_corpus_all_days_are_those_of_its_own_clock(tmp_path: Path) -> None:
    def shown(day: date, *records: Record) -> str:
        with corpus_of(tmp_path, *records) as services:
            kept = services.store.subscriptions
            if kept.subscription(ORDER.id) is None:
                kept.keep(ORDER, 100)
            run = Run(subscription=ORDER.id, edition=day.isoformat(), due_at=1763967600)
            written = write_run(services, ORDER.model_copy(update={"when_nothing": "line"}), run, today=day)
            arrived = run.model_copy(update={"state": "sent", "finished_at": 1763967601})
            kept.advance(Due(ORDER, 100), 100, [arrived])
            kept.keep(ORDER, 100, told=written.told)
        assert written.answer is not None
        return to_text(written.answer, 200)

    first, *later = (
        shown(date(2031, 3, 1), FIRST),
        shown(date(2031, 3, 2), FIRST, SECOND),
        shown(date(2031, 3, 3), FIRST, SECOND),
    )
    assert "as of 21 Nov 2025, the day after the newest article · the first one" in first
    assert "as of 23 Nov 2025, the day after the newest article · since 21 Nov 2025" in later[0]
    assert "as of 23 Nov 2025, the day after the newest article · since the last digest" in later[1]
    assert "Nothing new since the last digest." in later[1]
    assert not any("2031" in text for text in (first, *later))


@pytest.mark.parametrize("subject", ["no such matter", "", "“”"])
def test_a_topic_that_the_corpus_does_not_know_says_so_once_and_then_nothing(tmp_path: Path, subject: str) -> None:
    order = ORDER.model_copy(update={"subject": subject})
    with corpus_of(tmp_path, FIRST) as services:
        written = write(services, order)
    assert written.answer is not None
    assert not written.answer.has_news


def test_a_follow_tells_direct_words_that_are_new_and_each_once(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST) as services:
        services.store.subscriptions.keep(FOLLOW, None)
        assert follow_edition(services, FOLLOW, today=TODAY) is not None
        send(services, FOLLOW)
        assert follow_edition(services, FOLLOW, today=TODAY) is None
        assert write(services, FOLLOW).answer is None
    with corpus_of(tmp_path, FIRST, SECOND, COPY) as services:
        edition = follow_edition(services, FOLLOW, today=TODAY)
        assert edition is not None
        assert follow_edition(services, FOLLOW, today=TODAY) == edition
        written = send(services, FOLLOW)
        assert follow_edition(services, FOLLOW, today=TODAY) is None
    assert written.answer is not None
    assert [quote.text for quote in written.answer.quotations] == [
        "We have an accord that will outlive this government,"
    ]
    assert (written.answer.title, written.answer.topic) == ("Rosa Vidal", None)


def test_orders_of_one_topic_that_know_the_same_are_composed_once(tmp_path: Path) -> None:
    with corpus_of(tmp_path, FIRST, SECOND) as services:
        one = write(services)
        other = write(services, ORDER.model_copy(update={"id": "dddd4444", "made_by": "slack T1 U2"}))
        assert one.answer is not None
        assert other.answer is not None
        assert one.answer.claims is other.answer.claims
