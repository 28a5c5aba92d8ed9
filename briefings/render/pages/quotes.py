"""The page of who said what. Many quotations begin with a summary by day, then the newest; the rest is counted.

What somebody said about a matter stands the other way round, oldest first, since it is asked for to see how it changed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple, Self

from briefings.models.answers import QuotedLine, QuoteList
from briefings.models.article import ArticleId
from briefings.models.quote import QuoteKind
from briefings.render import dates
from briefings.render.options import Limits
from briefings.render.page import Item, Line, Page, Run, dotted, line, note, section, typed, words
from briefings.render.pages.quotation import quotation_item, sample
from briefings.render.sources import Numbers, footer, source_section
from briefings.render.wording import FLAGS, count, of_articles

SAMPLE_WORDS = 12
"""Words of one quotation that stand for a day in the summary: about one line."""
OCCASIONS_SHOWN = 2
DAYS_SHOWN = 8


def quotes_page(answer: QuoteList, limits: Limits) -> Page:
    """Lay quotations out, newest first."""
    numbers = Numbers.of(answer.sources)
    newest = sorted(answer.quotes, key=_day_of, reverse=True)
    listed = newest if answer.about is None else sorted(answer.quotes, key=_day_of)
    shown = listed[: limits.quotes]
    is_cut = len(shown) < len(listed)
    flags = _Flags.of(answer)
    rest = f"Showing {len(shown):,} of {count(len(newest), 'quote')}. For all of them {limits.for_all}."
    sections = (
        *section("", _arc(answer, numbers), "head"),
        *(section("By day", _days(newest, numbers), "head") if is_cut else ()),
        *section(
            ("Oldest" if answer.about else "Newest") if is_cut else "",
            (
                quotation_item(quote, numbers, with_speaker=answer.person is None, flags=flags.told(quote))
                for quote in shown
            ),
        ),
        *(note(rest, "cut") if is_cut else ()),
        *(() if newest else note("No quotes found.")),
    )
    return Page(
        title=line(*_title(answer)),
        lead=(line(_range(answer)),),
        sections=sections,
        sources=source_section(answer.sources, sections),
        footer=footer(answer.footer),
    )


class _Flags(NamedTuple):
    """What a reader should know of the sources of quotations."""

    by_article: dict[ArticleId, tuple[str, ...]]
    tells_single: bool
    """Whether it is told that only one article has an utterance: where a matter is followed over several."""

    @classmethod
    def of(cls, answer: QuoteList) -> Self:
        flags = {source.article_id: tuple(FLAGS[flag] for flag in source.flags) for source in answer.sources}
        return cls(flags, answer.about is not None and answer.footer.articles > 1)

    def told(self, quote: QuotedLine) -> Iterator[str]:
        yield from self.by_article.get(quote.citation.article_id, ())
        if self.tells_single and not quote.same_as:
            yield FLAGS["single_source"]


def _arc(answer: QuoteList, numbers: Numbers) -> Iterator[Item]:
    """When somebody first and last spoke about a matter, and where in their own quoted words."""
    if answer.about is None or not answer.person or not answer.quotes:
        return
    days = sorted({_day_of(quote) for quote in answer.quotes})
    first, last = (_said_on(day, answer, numbers) for day in (days[0], days[-1]))
    if len(days) == 1:
        yield Item((line(Run(f"Said on one day, {dates.day(days[0])}:", "quiet"), first),))
    else:
        said_first, said_last = f"First said {dates.day(days[0])}", f"last said {dates.day(days[-1])}"
        yield Item((line(Run(said_first, "quiet"), first, Run("·", "quiet"), Run(said_last, "quiet"), last),))
    own = [quote for quote in answer.quotes if quote.kind in ("direct", "mixed")]
    if not own:
        yield Item((line(Run("Only reported or in a headline, never in own quoted words.", "quiet")),))
    elif len(own) < len(answer.quotes):
        cited = numbers.cite(quote.citation for quote in own)
        yield Item((line(Run("In own quoted words only at", "quiet"), cited),))


def _said_on(day: date, answer: QuoteList, numbers: Numbers) -> Run:
    return numbers.cite(quote.citation for quote in answer.quotes if _day_of(quote) == day)


def _title(answer: QuoteList) -> Iterator[Run]:
    yield words(answer.person, "strong") if answer.person else Run("Quotes", "strong")
    if answer.phrase:
        yield Run("with the words", "quiet")
        yield typed(answer.phrase, "strong")
    if answer.about:
        yield Run("about", "quiet")
        yield typed(answer.about, "strong")
    if answer.topic:
        yield Run("on", "quiet")
        yield typed(answer.topic.title, "strong")


def _range(answer: QuoteList) -> Run:
    days = [_day_of(quote) for quote in answer.quotes]
    places = {quote.citation.article_id for quote in answer.quotes}
    return dotted(
        f"{count(len(answer.quotes), 'quote')} {of_articles(len(places), answer.footer.articles)}",
        dates.day_range(min(days), max(days)) if days else "",
        dates.window(answer.window),
        _kinds(answer.quotes),
    )


def _kinds(quotes: Iterable[QuotedLine]) -> str:
    """``26 quoted, 18 reported, 1 headline only``."""
    counts = Counter[QuoteKind](quote.kind for quote in quotes)
    quoted = counts["direct"] + counts["mixed"]
    named = ((quoted, "quoted"), (counts["indirect"], "reported"), (counts["headline"], "in a headline only"))
    return ", ".join(f"{number:,} {what}" for number, what in named if number)


def _day_of(quote: QuotedLine) -> date:
    """The day that a quotation is listed under."""
    return quote.said_on or quote.published_on


def _days(newest: Sequence[QuotedLine], numbers: Numbers) -> Iterator[Item]:
    """One item a day, newest first: how many, where, and one of them as a sample."""
    by_day = [(day, tuple(group)) for day, group in groupby(newest, key=_day_of)]
    for day, quotes in by_day[:DAYS_SHOWN]:
        yield Item((_day_summary(quotes, numbers), *_sample(quotes, numbers)), label=dates.day(day))
    if len(by_day) > DAYS_SHOWN:
        earlier = f"{count(len(by_day) - DAYS_SHOWN, 'earlier day')}, since {dates.day(by_day[-1][0])}"
        yield Item((line(Run(earlier, "quiet")),))


def _day_summary(quotes: tuple[QuotedLine, ...], numbers: Numbers) -> Line:
    occasions = dict.fromkeys(words(quote.occasion).text for quote in quotes if quote.occasion)
    return line(
        Run(_kinds(quotes), "strong"),
        dotted(*list(occasions)[:OCCASIONS_SHOWN]),
        numbers.articles(quote.citation.article_id for quote in quotes),
        gap=" · ",
    )


def _sample(quotes: tuple[QuotedLine, ...], numbers: Numbers) -> Iterator[Line]:
    """The longest quotation of the day, cut to about a line."""
    whole = [quote for quote in quotes if quote.kind in ("direct", "mixed")]
    if whole:
        longest = max(whole, key=lambda quote: len(quote.text))
        yield line(sample(longest, SAMPLE_WORDS), numbers.cite([longest.citation]))
