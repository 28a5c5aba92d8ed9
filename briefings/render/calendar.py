"""A timeline as a calendar file (iCalendar), to be opened by any calendar.

Invariants: equal timelines give equal bytes, so that importing a file again changes nothing; an event is in the
calendar on the days that a source gives, whole days, and never at an hour that nobody stated. Events of which only the
month or the year is known stay out; the calendar's description says how many.

Source: RFC 5545; the calendar's name as RFC 7986, 5.1.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time

from icalendar import Calendar, Event

from briefings.errors import UsageError
from briefings.models.answers import Answer, Citation, NotFound, Timeline, TimelineEntry
from briefings.render.page import words
from briefings.render.safe import visible
from briefings.render.wording import count

_TITLE_WORDS = 14


def to_calendar(answer: Answer) -> bytes:
    """Show a timeline as an iCalendar file; where there is none to show, as an empty one that says why.

    Returns:
        The file, in UTF-8; its lines end in CRLF and have at most 75 bytes.

    Raises:
        UsageError: The answer is no timeline.
    """
    match answer:
        case Timeline():
            dated = [entry for entry in answer.entries if entry.on.granularity == "day"]
            left_out = len(answer.entries) - len(dated)
            remark = f"Left out: {count(left_out, 'event')} of which no source gives the day." if left_out else ""
            return _calendar(visible(answer.title), remark, _events(answer, dated))
        case NotFound():
            return _calendar("", visible(answer.message), ())
    raise UsageError("A calendar file is made of a timeline. Try timeline <topic> --format ics.")


def _calendar(title: str, remark: str, events: Iterable[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//briefbot//timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if title:
        calendar.add("name", title)
        calendar.add("x-wr-calname", title)  # what calendars older than RFC 7986 read
    if remark:
        calendar.add("description", remark)
    for event in events:
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _events(timeline: Timeline, entries: Sequence[TimelineEntry]) -> Iterator[Event]:
    stamp = datetime.combine(timeline.as_of, time(), UTC)
    for entry in entries:
        text = words(entry.text).text
        event = Event()
        event.add("uid", f"{_mark(timeline, entry)}@briefbot")
        event.add("dtstamp", stamp)
        event.add("dtstart", entry.on.first)  # a date without an end is that whole day (RFC 5545, 3.6.1)
        event.add("summary", words(entry.text, limit=_TITLE_WORDS).text)
        event.add("description", "\n".join((text, *_remarks(entry), "", *_sources(entry.citations, timeline))))
        event.add("categories", ["planned" if entry.tense == "ahead" else "news"])
        event.add("status", "TENTATIVE" if entry.tense == "ahead" or entry.disagreement else "CONFIRMED")
        event.add("transp", "TRANSPARENT")  # it makes nobody busy
        yield event


def _mark(timeline: Timeline, entry: TimelineEntry) -> str:
    key = f"{timeline.topic.slug}\n{entry.on.first}\n{entry.text}"
    return hashlib.sha256(key.encode(errors="surrogatepass")).hexdigest()[:24]


def _remarks(entry: TimelineEntry) -> Iterator[str]:
    if entry.disagreement is not None:
        values = " / ".join(words(value.value).text for value in entry.disagreement.values)
        yield f"Outlets differ: {values}"


def _sources(citations: Sequence[Citation], timeline: Timeline) -> Iterator[str]:
    """Where it stands: a calendar shows one event at a time, so each has its own list."""
    by_id = {source.article_id: source for source in timeline.sources}
    for citation in citations:
        source = by_id.get(citation.article_id)
        outlet = visible(source.outlet) if source and source.outlet else "outlet not stated"
        yield f"{visible(citation.source)} ¶{citation.paragraph} ({outlet})"
