from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from icalendar import Calendar

from briefings.errors import UsageError
from briefings.models.answers import Timeline
from briefings.render.calendar import to_calendar
from tests.briefings.render import by_hand
from tests.strategies import timelines
from tests.words import HOSTILE


def events(answer: Timeline) -> list[dict[str, str]]:
    calendar = Calendar.from_ical(to_calendar(answer))
    return [{name: str(event[name]) for name in ("SUMMARY", "UID", "STATUS")} for event in calendar.walk("VEVENT")]


@given(timelines(HOSTILE))
@settings(max_examples=80, deadline=None)
def test_any_timeline_is_a_calendar_that_reads_back(answer: Timeline) -> None:
    written = to_calendar(answer)
    days = [entry for entry in answer.entries if entry.on.granularity == "day"]
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert len(events(answer)) == len(days)


@given(timelines(HOSTILE))
@settings(max_examples=40, deadline=None)
def test_the_same_timeline_gives_the_same_file(answer: Timeline) -> None:
    assert to_calendar(answer) == to_calendar(Timeline.model_validate_json(answer.model_dump_json()))


def test_an_event_is_a_whole_day() -> None:
    (first, *_) = Calendar.from_ical(to_calendar(by_hand.TIMELINE)).walk("VEVENT")
    assert type(first.decoded("DTSTART")) is date
    assert "DTEND" not in first


def test_events_without_a_day_are_counted_and_left_out() -> None:
    calendar = Calendar.from_ical(to_calendar(by_hand.TIMELINE))
    vague = [entry for entry in by_hand.TIMELINE.entries if entry.on.granularity != "day"]
    assert vague
    assert str(calendar["DESCRIPTION"]).startswith(f"Left out: {len(vague)} event")


def test_what_is_ahead_or_disputed_is_tentative() -> None:
    told = {entry.text.split()[0]: entry for entry in by_hand.TIMELINE.entries}
    for event in events(by_hand.TIMELINE):
        entry = told[event["SUMMARY"].split()[0]]
        open_ = entry.tense == "ahead" or entry.disagreement is not None
        assert event["STATUS"] == ("TENTATIVE" if open_ else "CONFIRMED")


def test_every_event_names_its_sources() -> None:
    calendar = Calendar.from_ical(to_calendar(by_hand.TIMELINE))
    assert all("¶" in str(event["DESCRIPTION"]) for event in calendar.walk("VEVENT"))


def test_events_keep_their_marks_when_another_joins() -> None:
    later = by_hand.TIMELINE.model_copy(
        update={
            "as_of": by_hand.TIMELINE.as_of + timedelta(days=1),
            "entries": by_hand.TIMELINE.entries[:-1],
        }
    )
    assert {event["UID"] for event in events(later)} <= {event["UID"] for event in events(by_hand.TIMELINE)}


def test_only_a_timeline_is_a_calendar() -> None:
    with pytest.raises(UsageError, match="timeline <topic> --format ics"):
        to_calendar(by_hand.BRIEF)


def test_no_timeline_is_an_empty_calendar_that_says_why() -> None:
    calendar = Calendar.from_ical(to_calendar(by_hand.MISSING))
    assert str(calendar["DESCRIPTION"]).startswith("No topic")
    assert not calendar.walk("VEVENT")
