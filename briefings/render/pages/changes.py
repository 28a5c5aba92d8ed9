"""The page of what changed since a day. "Nothing new" is an answer, and is said."""

from collections.abc import Iterator, Sequence

from briefings.models.answers import Changes, Correction, SourceLine
from briefings.render import dates
from briefings.render.page import Item, Line, Page, Run, dotted, line, note, section, typed, words
from briefings.render.pages.quotation import quotation_item
from briefings.render.pages.statements import claim_item
from briefings.render.sources import Numbers, footer, name, source_section, title_of
from briefings.render.wording import count


def changes_page(answer: Changes) -> Page:
    """Lay out what is new and what was corrected."""
    numbers = Numbers.of(answer.sources)
    is_quiet = not (answer.articles or answer.claims or answer.quotations or answer.corrections)
    sections = (
        *(note(f"Nothing new since {dates.day(answer.since)}.") if is_quiet else ()),
        *section("New", (claim_item(claim, numbers) for claim in answer.claims)),
        *section("In their words", (quotation_item(quote, numbers) for quote in answer.quotations)),
        *section("Corrected", (correction_item(correction, answer.sources) for correction in answer.corrections)),
    )
    return Page(
        title=line(typed(f"{answer.title}: what changed", "strong")),
        lead=(line(_range(answer)),),
        sections=sections,
        sources=source_section(answer.sources, sections),
        footer=footer(answer.footer),
    )


def _range(answer: Changes) -> Run:
    return dotted(
        f"since {dates.day(answer.since)}",
        f"as of {dates.day(answer.as_of)}",
        count(len(answer.articles), "new article") if answer.articles else "",
        count(len(answer.corrections), "corrected sentence") if answer.corrections else "",
    )


def correction_item(correction: Correction, sources: Sequence[SourceLine]) -> Item:
    """The article by its headline, then its old and its new sentence."""
    place = correction.citation
    titles = (title_of(source) for source in sources if source.article_id == place.article_id)
    title = next(titles, line(Run(name(correction.source), "strong")))
    return Item((line(*title, Numbers.of(sources).cite([place])), *_sides(correction)))


def _sides(correction: Correction) -> Iterator[Line]:
    if correction.before:
        yield line(Run("was:", "removed"), words(correction.before))
    yield line(Run("now:", "added"), words(correction.after) if correction.after else Run("taken out", "quiet"))
