import pytest

from briefings.sources.stamps import read_stamp

STAMPS = (
    ("30 Oct. 2025, 09:07", "2025-10-30", "2025-10-30T09:07:00+00:00"),
    ("2025-10-30", "2025-10-30", None),
    ("2025-10-30T09:07:00Z", "2025-10-30", "2025-10-30T09:07:00+00:00"),
    ("2025-10-30T00:07:00.000+09:00", "2025-10-30", "2025-10-29T15:07:00+00:00"),
    ("2025-10-30 09:07:11", "2025-10-30", "2025-10-30T09:07:11+00:00"),
    ("2025.10.30 09:07", "2025-10-30", "2025-10-30T09:07:00+00:00"),
    ("October 30, 2025", "2025-10-30", None),
    ("Oct. 30th, 2025 at 9:07 p.m. EST", "2025-10-30", "2025-10-31T02:07:00+00:00"),
    ("Thursday 30 October 2025 09:07 GMT", "2025-10-30", "2025-10-30T09:07:00+00:00"),
    ("Thu, 30 Oct 2025 09:07:00 +0900", "2025-10-30", "2025-10-30T00:07:00+00:00"),
    ("12:07 a.m. ET, October 30, 2025", "2025-10-30", "2025-10-30T00:07:00+00:00"),
    ("30 Oct 2025 | 12.07pm", "2025-10-30", "2025-10-30T12:07:00+00:00"),
    ("30/10/2025", "2025-10-30", None),
    ("10/30/2025 10:00 UTC+5:30", "2025-10-30", "2025-10-30T04:30:00+00:00"),
    ("04.01.2026", "2026-01-04", None),
    ("4-Jan-2026", "2026-01-04", None),
    ("1st of May 2026", "2026-05-01", None),
    ("2026-01-04 25:99", "2026-01-04", None),
)
NO_DAY = ("2025-02-31", "31 November 2025", "04/01/2026", "13/13/2025", "0000-01-01")
NO_STAMP = (
    "",
    "yesterday",
    "in 2019, the report",
    "30 Octember 2025",
    "Oct 30",
    "2025",
    "30 Oct 2025 and more",
    "9" * 90,
)


@pytest.mark.parametrize(("words", "on", "at"), STAMPS)
def test_stamp_keeps_its_printed_day_and_turns_its_time_to_utc(words: str, on: str, at: str | None) -> None:
    stamp = read_stamp(words)
    assert stamp is not None
    assert (str(stamp.on), stamp.at.isoformat() if stamp.at else None) == (on, at)


@pytest.mark.parametrize("words", NO_DAY)
def test_date_that_names_no_certain_day_is_a_stamp_without_a_day(words: str) -> None:
    stamp = read_stamp(words)
    assert stamp is not None
    assert stamp.on is None


@pytest.mark.parametrize("words", NO_STAMP)
def test_other_words_are_no_stamp(words: str) -> None:
    assert read_stamp(words) is None
