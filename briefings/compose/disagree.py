"""Where outlets differ on a fact: the date, a number or the place of one event.

Invariant: precision before recall. Only tellings of one event by different articles are compared, and only values
that cannot both be true differ; what merely looks different ("since 2017", "in nine years"; "about 300", "312") is
never flagged. ``cannot_tell`` where the texts leave open whether they speak of one thing.
"""

from collections.abc import Iterator, Sequence

from briefings.compose.differing_dates import differing_dates
from briefings.compose.differing_numbers import differing_numbers
from briefings.compose.differing_places import differing_places
from briefings.compose.telling import tellings
from briefings.models.analysis import Analysis
from briefings.models.answers import Disagreement
from briefings.models.article import Article


def find_disagreements(articles: Sequence[Article], analyses: Sequence[Analysis]) -> tuple[Disagreement, ...]:
    """Find what articles state differently.

    Args:
        articles: Any articles.
        analyses: Their readings, parallel.

    Returns:
        Disagreements on dates, then on numbers, then on places; values oldest article first.
    """
    return tuple(_found(articles, analyses))


def _found(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Iterator[Disagreement]:
    told = sorted(tellings(articles, analyses), key=lambda telling: telling.order)
    yield from differing_dates(told)
    yield from differing_numbers(told)
    yield from differing_places(articles, analyses)
