"""The pages of plain lists: topics, places found, the corpus."""

from collections.abc import Sequence

from briefings.models.answers import Hit, SearchResults, SourceLine, SourceList, TopicList
from briefings.models.topic import Topic
from briefings.render import dates
from briefings.render.page import Item, Page, Run, dotted, line, section, speech, typed, words
from briefings.render.sources import Numbers, footer, source_section
from briefings.render.wording import NO_SPEAKER, count


def topics_page(answer: TopicList) -> Page:
    """Slugs to type, with what they stand for."""
    return Page(
        title=line(Run("Topics", "strong")),
        lead=(line(dotted(count(len(answer.topics), "topic"), count(answer.footer.articles, "article"))),),
        sections=section("", map(_topic, answer.topics)),
        footer=footer(answer.footer),
    )


def search_page(answer: SearchResults) -> Page:
    """Sentences found, best first."""
    numbers = Numbers.of(answer.sources)
    sections = section("", (_hit(hit, numbers) for hit in answer.hits))
    return Page(
        title=line(Run("Search:", "quiet"), typed(answer.words, "strong")),
        lead=(line(dotted(_matching(answer), count(len(answer.hits), "place") + " shown")),),
        sections=sections,
        sources=source_section(answer.sources, sections),
        footer=footer(answer.footer),
    )


def sources_page(answer: SourceList) -> Page:
    """The corpus, oldest first."""
    return cited_page(answer.sources, footer(answer.footer), total=answer.footer.articles)


def cited_page(sources: Sequence[SourceLine], footer: str, total: int = 0) -> Page:
    """Articles with their numbers, as a page of their own; ``total`` is told if it is more than are listed."""
    days = [source.published_on for source in sources]
    range_ = dates.day_range(min(days), max(days)) if days else ""
    counted = f"{len(days):,} of {total:,} articles" if total > len(days) else count(len(days), "article")
    return Page(
        title=line(Run("Sources", "strong")),
        lead=(line(dotted(counted, range_)),),
        sections=source_section(sources, heading="", with_counts=True),
        footer=footer,
    )


def _topic(topic: Topic) -> Item:
    return Item(
        (line(typed(topic.title), dotted(count(topic.articles, "article")), gap=" · "),), label=typed(topic.slug).text
    )


def _matching(answer: SearchResults) -> str:
    counted = count(answer.total, "matching article")
    return counted if answer.is_total_exact else f"at least {counted}"


def _hit(hit: Hit, numbers: Numbers) -> Item:
    """A sentence; one that somebody says stands between marks, with who says it below."""
    cited, label = numbers.cite([hit.citation]), dates.day(hit.published_on)
    if not hit.is_quoted:
        return Item((line(words(hit.text), cited),), label=label)
    speaker = words(hit.speaker or NO_SPEAKER, "quiet")
    return Item((line(speech([hit.text]), cited), line(speaker)), label=label)
