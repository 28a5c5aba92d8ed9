"""The pages of answers that look closer: renderings side by side, one paragraph, the verdicts on a message."""

from collections.abc import Iterator
from datetime import date

from briefings.models.answers import CheckResult, Wording
from briefings.models.views import CheckList, Passage, WordingList
from briefings.render import dates
from briefings.render.budget import ExcerptBudget
from briefings.render.options import Limits
from briefings.render.page import Item, Line, Page, Run, dotted, line, note, section, typed, words
from briefings.render.pages.check import difference_line, evidence_line, verdict_run
from briefings.render.pages.excerpts import pay
from briefings.render.pages.quotation import sample
from briefings.render.pages.wordings import wording_item
from briefings.render.shorten import count_words
from briefings.render.sources import Numbers, footer, name, source_section
from briefings.render.wording import KINDS, MEANINGS, NO_SPEAKER, count


def wordings_page(answer: WordingList, limits: Limits) -> Page:
    """Lay renderings out, an utterance an item, within the excerpt budget of their articles."""
    numbers = Numbers.of(answer.sources)
    budget = ExcerptBudget(limits.excerpt_words)
    shown = [each for each in answer.wordings if pay(each, budget)]
    hidden = len(answer.wordings) - len(shown)
    sections = (
        *section("", (wording_item(each, numbers) for each in shown)),
        *(note(f"Not shown: {count(hidden, 'statement')}. For all of them {limits.for_all}.", "cut") if hidden else ()),
    )
    return Page(
        title=line(*_title(answer)),
        lead=(line(_range(answer)),),
        sections=sections,
        sources=source_section(answer.sources, sections),
        footer=footer(answer.footer),
    )


def _title(answer: WordingList) -> Iterator[Run]:
    yield Run("Wording side by side", "strong")
    whose = (typed(answer.topic.title).text if answer.topic else "", words(answer.person or "").text)
    about = f"with {typed(answer.about).text}" if answer.about else ""
    told = dotted(*whose, about, style="strong")
    if told.text:
        yield Run("–", "quiet")
        yield told


def _range(answer: WordingList) -> Run:
    differing = sum(each.differs for each in answer.wordings)
    days = [_day_of(each) for each in answer.wordings]
    return dotted(
        count(len(answer.wordings), "statement"),
        f"{differing:,} worded differently",
        dates.day_range(min(days), max(days)) if days else "",
        "different renderings, not contradiction",
    )


def _day_of(wording: Wording) -> date:
    first = wording.renderings[0]
    return first.said_on or first.published_on


def passage_page(answer: Passage, limits: Limits) -> Page:
    """Lay a paragraph out, as far as the excerpt budget of its article goes, and who is quoted in it."""
    numbers = Numbers.of((answer.source,))
    total = count_words(answer.text)
    is_cut = limits.excerpt_words is not None and total > limits.excerpt_words
    cut = f"Showing {limits.excerpt_words} of {total:,} words; the rest stands in the source." if is_cut else ""
    sections = (
        *section("", [Item((line(words(answer.text, limit=limits.excerpt_words), numbers.cite([answer.citation])),))]),
        *section("Who is quoted in it", (Item((_speaker(answer, place),)) for place in range(len(answer.quotes)))),
        *(note(cut) if is_cut else ()),
    )
    return Page(
        title=line(Run(f"Paragraph {answer.citation.paragraph} of {answer.source.paragraphs}", "strong")),
        lead=(line(dotted(name(answer.source.source), dates.day(answer.source.published_on))),),
        sections=sections,
        sources=source_section((answer.source,)),
        footer=footer(answer.footer),
    )


def _speaker(answer: Passage, place: int) -> Line:
    quote = answer.quotes[place]
    known = "" if quote.basis in ("named", "unknown") else quote.basis
    return line(
        words(quote.speaker or NO_SPEAKER, "strong"),
        sample(quote, SAMPLE_WORDS),
        dotted(known, KINDS[quote.kind]),
        gap=" · ",
    )


SAMPLE_WORDS = 8
"""Words that tell which of a paragraph's quotations is meant; the paragraph has them all."""


def checks_page(answer: CheckList) -> Page:
    """Lay verdicts out, one a quotation, in the order of the message."""
    numbers = Numbers.of(answer.sources)
    sections = section("", (_check(result, numbers) for result in answer.results))
    return Page(
        title=line(Run(f"{count(len(answer.results), 'quotation')} checked", "strong")),
        lead=(line(Run("Against " + count(answer.footer.articles, "article"), "quiet")),),
        sections=sections,
        sources=source_section(answer.sources, sections),
        footer=footer(answer.footer),
    )


def _check(result: CheckResult, numbers: Numbers) -> Item:
    """The verdict and the asked words, then the place that tells most: of the words, else the nearest."""
    places = (*result.evidence, *result.near)
    asked = line(verdict_run(result), typed(result.asked, "strong"), dotted(typed(result.person).text), gap=" · ")
    best = (evidence_line(places[0], numbers),) if places else ()
    meaning = (line(Run(MEANINGS[result.verdict], "quiet")),) if MEANINGS[result.verdict] else ()
    return Item((asked, *meaning, *best, *difference_line(result.diff)))
