"""The page of a briefing: what happened, what is ahead, who said what, where outlets differ."""

from datetime import date

from briefings.models.answers import Briefing, SpeakerCoverage
from briefings.models.answers import Section as Part
from briefings.render import dates
from briefings.render.options import Limits
from briefings.render.page import Item, Page, Run, Section, dotted, line, section, typed, words
from briefings.render.pages.excerpts import Excerpts, choose_excerpts
from briefings.render.pages.quotation import excerpt_item
from briefings.render.pages.statements import all_disagreements, claim_item, disagreement_item
from briefings.render.pages.wordings import wording_item
from briefings.render.sources import Numbers, footer, source_section
from briefings.render.wording import count, found_by, listed, of_articles, same_text


def brief_page(answer: Briefing, limits: Limits) -> Page:
    """Lay a briefing out within its excerpt budget."""
    numbers = Numbers.of(answer.sources)
    excerpts = choose_excerpts(answer, limits.excerpt_words)
    disagreements = all_disagreements(
        answer.disagreements, (claim for part in answer.sections for claim in part.claims)
    )
    sections = (
        *(shown for part in answer.sections for shown in _claims(part, answer.as_of, numbers)),
        *section("In their words", (excerpt_item(quote, numbers, limit) for quote, limit in excerpts.quotations)),
        *section("Where outlets differ", (disagreement_item(one, numbers) for one in disagreements)),
        *section("Worded differently", (wording_item(wording, numbers) for wording in excerpts.wordings)),
        *section("", _notes(answer, excerpts, limits), "head"),
    )
    return Page(
        title=line(typed(answer.title, "strong")),
        lead=(line(_range(answer)),),
        sections=sections,
        sources=source_section(answer.sources, sections),
        footer=footer(answer.footer),
    )


def _range(answer: Briefing) -> Run:
    return dotted(
        found_by(answer.topic),
        count(answer.articles or len(answer.sources), "article"),
        same_text(answer.copies),
        dates.day_range(answer.first_published, answer.last_published),
        dates.window(answer.window, answer.as_of),
        f"as of {dates.day(answer.as_of)}",
    )


def _claims(part: Part, as_of: date, numbers: Numbers) -> tuple[Section, ...]:
    headings = {"happened": "What happened", "ahead": f"Ahead, as of {dates.day(as_of)}", "background": "Background"}
    seen_from = as_of if part.name == "ahead" else None
    return section(headings[part.name], (claim_item(claim, numbers, seen_from=seen_from) for claim in part.claims))


def _notes(answer: Briefing, excerpts: Excerpts, limits: Limits) -> tuple[Item, ...]:
    """What a reader should know about the whole: wordings to compare, coverage, and what is not shown."""
    differing = sum(wording.differs for wording in answer.wordings) if answer.length == "short" else 0
    compare = f"{count(differing, 'statement')} worded differently by outlets (add full to compare)"
    notes = (
        Run(compare if differing else ""),
        dotted(*(_coverage(one, "text" if answer.copies else "article") for one in answer.coverage), style="plain"),
        _left_out(answer, excerpts, limits),
    )
    return tuple(Item((line(note),)) for note in notes if note.text)


def _coverage(coverage: SpeakerCoverage, noun: str) -> str:
    name = words(coverage.person).text
    if not coverage.quoted_in:
        return f"{name} is not quoted"
    return f"{name} is quoted {of_articles(coverage.quoted_in, coverage.of, noun)}"


def _left_out(answer: Briefing, excerpts: Excerpts, limits: Limits) -> Run:
    dropped = (
        (answer.left_out, "fact"),
        (excerpts.dropped_quotations, "quotation"),
        (excerpts.dropped_wordings, "wording"),
    )
    counted = listed([count(number, what) for number, what in dropped if number])
    more = limits.for_more or ("add full" if answer.left_out and answer.length == "short" else "")
    hints = (f"for more {more}" if more else "", f"for all of them {limits.for_all}" if limits.for_all else "")
    return Run(f"Not shown: {counted}; {', '.join(filter(None, hints))}." if counted else "", "quiet")
