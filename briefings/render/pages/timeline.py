"""The page of a timeline: events by date, what is ahead apart from what was."""

from briefings.models.answers import Timeline, TimelineEntry
from briefings.render import dates
from briefings.render.page import Page, Run, dotted, line, note, section, typed
from briefings.render.pages.statements import entry_item, is_ahead
from briefings.render.sources import Numbers, footer, source_section
from briefings.render.wording import count, found_by


def timeline_page(answer: Timeline) -> Page:
    """Lay a timeline out, oldest first."""
    numbers = Numbers.of(answer.sources)
    ahead = [entry for entry in answer.entries if is_ahead(entry, answer.as_of)]
    past = [entry for entry in answer.entries if not is_ahead(entry, answer.as_of)]
    heading = f"Ahead, as of {dates.day(answer.as_of)}"
    sections = (
        *section("", (entry_item(entry, numbers, answer.as_of) for entry in past)),
        *section(heading, (entry_item(entry, numbers, answer.as_of) for entry in ahead)),
        *(() if answer.entries else note("No dated events found.")),
    )
    return Page(
        title=line(typed(f"{answer.title}: timeline", "strong")),
        lead=(line(_range(answer)),),
        sections=sections,
        sources=source_section(answer.sources, sections),
        footer=footer(answer.footer),
    )


def _range(answer: Timeline) -> Run:
    return dotted(
        found_by(answer.topic),
        f"{count(len(answer.entries), 'event')} from {count(len(answer.sources), 'article')}",
        _dates(answer.entries),
        dates.window(answer.window, answer.as_of),
        f"as of {dates.day(answer.as_of)}",
    )


def _dates(entries: tuple[TimelineEntry, ...]) -> str:
    """From the first date to the last, each as far as it is known."""
    if not entries:
        return ""
    ends = (min(entries, key=lambda entry: entry.on.first).on, max(entries, key=lambda entry: entry.on.last).on)
    return " – ".join(dict.fromkeys(map(dates.calendar, ends)))
