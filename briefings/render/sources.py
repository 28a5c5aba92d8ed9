"""Where it stands: ``[n¶p]`` is paragraph p of the article that is number n in the answer's list of sources."""

import re
from collections.abc import Iterable, Sequence
from typing import Self

from briefings.models.answers import Citation, Footer, SourceLine
from briefings.models.article import ArticleId
from briefings.render import dates
from briefings.render.page import Item, Line, Run, Section, dotted, line, section, words
from briefings.render.quoting import bare
from briefings.render.safe import visible
from briefings.render.wording import FLAGS, NOT_STATED, count, listed

HASH_SHOWN = 4
"""Digits of the corpus hash in a footer; JSON has all."""
ALL_SHOWN = 12
"""A list of sources that is longer tells only the cited ones."""
TITLE_WORDS = 16
"""Words of a headline that names an article in passing."""
MOST_MARKS = 5
"""Places that a statement shows; JSON has them all."""
_NUMBER = re.compile(r"\[(\d+)")


class Numbers:
    """Numbers of an answer's sources, 1 and up in their order."""

    def __init__(self, numbers: dict[ArticleId, int]) -> None:
        self._numbers = numbers

    @classmethod
    def of(cls, sources: Sequence[SourceLine]) -> Self:
        """Number the sources of an answer."""
        return cls({source.article_id: number for number, source in enumerate(sources, start=1)})

    def mark(self, citation: Citation) -> str:
        """``[n¶p]``; an article that the list lacks is called by its name."""
        number = self._numbers.get(citation.article_id)
        return f"[{name(citation.source) if number is None else number}¶{citation.paragraph}]"

    def cite(self, citations: Iterable[Citation]) -> Run:
        """Places of a statement, each once, in order; of many, the first and how many more there are."""
        marks = tuple(dict.fromkeys(map(self.mark, citations)))
        more = len(marks) - MOST_MARKS
        return Run(" ".join(marks[:MOST_MARKS]) + (f" +{more}" if more > 0 else ""), "cite")

    def articles(self, ids: Iterable[ArticleId]) -> Run:
        """Whole articles: ``[1] [3]``."""
        return Run(
            " ".join(f"[{number}]" for number in sorted({self._numbers.get(id_, 0) for id_ in ids} - {0})), "cite"
        )


def name(text: str) -> str:
    """A file name, URL or id as people read it."""
    return bare(visible(text))


def source_section(
    sources: Sequence[SourceLine],
    cited_in: Sequence[Section] = (),
    *,
    heading: str = "Sources",
    with_counts: bool = False,
) -> tuple[Section, ...]:
    """The list of sources that citations point to.

    Args:
        sources: Articles in the order of their numbers.
        cited_in: What is shown; a long list tells only the articles that are cited there, and counts the others.
        heading: What to call it.
        with_counts: Whether to tell how many paragraphs and quotes each article has.
    """
    numbered = list(enumerate(sources, start=1))
    if cited_in and len(sources) > ALL_SHOWN:
        cited = cited_numbers(cited_in)
        numbered = [(number, source) for number, source in numbered if number in cited]
    items = [Item((_about(source, with_counts=with_counts),), label=f"[{number}]") for number, source in numbered]
    if hidden := len(sources) - len(items):
        items.append(Item((line(Run(f"{count(hidden, 'more article')} not cited here", "quiet")),)))
    return section(heading, items)


def cited_numbers(sections: Sequence[Section]) -> set[int]:
    """The numbers of the articles that sections cite."""
    runs = (run for each in sections for item in each.items for text in item.lines for run in text)
    return {int(number) for run in runs if run.style == "cite" for number in _NUMBER.findall(run.text)}


def _about(source: SourceLine, *, with_counts: bool) -> Line:
    missing = listed(
        [what for what, stated in (("headline", source.headline), ("outlet", source.outlet)) if not stated]
    )
    facts = dotted(
        visible_name(source.outlet or ""),
        f"{missing} {NOT_STATED}" if missing else "",
        f"by {visible_name(source.byline)}" if source.byline else "",
        dates.day(source.published_on),
        *(FLAGS[flag] for flag in source.flags),
        count(source.paragraphs, "paragraph") if with_counts else "",
        count(source.quotes, "quote") if with_counts else "",
        name(source.source),
        name(source.url) if source.url and source.url != source.source else "",
    )
    return line(words(source.headline or ""), facts, gap=" · ")


def title_of(source: SourceLine) -> Line:
    """What people call an article: its headline, else its outlet and day."""
    if source.headline:
        return line(words(source.headline, "strong", TITLE_WORDS))
    return line(Run(f"{visible_name(source.outlet or 'Article')}, {dates.day(source.published_on)}", "strong"))


def visible_name(text: str) -> str:
    """A name out of an article, safe and with its marks in pairs."""
    return words(text).text


def footer(value: Footer) -> str:
    """What makes the answer reproducible."""
    digits = visible(value.corpus_hash)
    shown = digits if len(digits) <= HASH_SHOWN else f"{digits[:HASH_SHOWN]}…"
    return f"no AI text · corpus {value.articles:,} · {bare(shown)} · rules {bare(visible(value.rules_version))}"
