"""Who said what, as a list: quotes of a person, of a topic, or with a phrase, each with its sister renderings.

Invariant: every quote given is there, in order of when it was said; nothing is merged away. What other articles make
of the same utterance hangs on each line as ``same_as``.
"""

from collections.abc import Sequence

from briefings.compose.citing import footer, quoted_line, sources_of
from briefings.compose.wordings import group_renderings
from briefings.models.answers import QuotedLine, QuoteList
from briefings.models.article import Article
from briefings.models.query import Window
from briefings.models.quote import Quote
from briefings.models.topic import Topic
from briefings.store.base import Store

Pair = tuple[Quote, Article]


def list_quotes(
    store: Store,
    shown: Sequence[Pair],
    pool: Sequence[Pair],
    *,
    person: str | None = None,
    phrase: str | None = None,
    about: str | None = None,
    topic: Topic | None = None,
    window: Window,
) -> QuoteList:
    """Arrange quotes as an answer.

    Args:
        store: For the footer only.
        shown: The quotes to list, with their articles.
        pool: Quotes among which sister renderings are looked for; ``shown`` is part of it.
        person: Whose they are, if one person's.
        phrase: The phrase asked for, if any.
        about: The words that they are about, if any were asked for.
        topic: The topic asked for, if any.
        window: Days of publication that were asked for.
    """
    sisters = _sisters(pool)
    lines = tuple(
        sorted(
            (quoted_line(*pair).model_copy(update={"same_as": sisters.get(pair[0], ())}) for pair in shown),
            key=said_order,
        )
    )
    cited = [line.citation for line in lines] + [sister.citation for line in lines for sister in line.same_as]
    articles = {article.id: article for _, article in (*shown, *pool)}
    return QuoteList(
        person=person,
        phrase=phrase,
        about=about,
        topic=topic,
        window=window,
        quotes=lines,
        sources=sources_of(cited, articles.values()),
        footer=footer(store),
    )


def _sisters(pool: Sequence[Pair]) -> dict[Quote, tuple[QuotedLine, ...]]:
    """For each quote, the renderings of the same utterance in other articles."""
    return {
        one.quote: tuple(quoted_line(other.quote, other.article) for other in group if not one.is_beside(other))
        for group in group_renderings(pool)
        for one in group
    }


def said_order(line: QuotedLine) -> tuple[object, ...]:
    """Oldest words first: by the day they were said, else published; then by place."""
    place = line.citation
    return (line.said_on or line.published_on, line.published_on, place.source, place.paragraph, line.spans[0])
