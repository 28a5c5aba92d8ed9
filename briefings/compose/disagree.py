"""Where outlets differ on a fact: the date, a number or the place of one event.

Invariant: precision before recall. Only tellings of one event by different articles are compared, and only values
that cannot both be true differ; what merely looks different ("since 2017", "in nine years"; "about 300", "312") is
never flagged. ``cannot_tell`` where the texts leave open whether they speak of one thing.
"""

from collections.abc import Sequence

from briefings.compose.differing_dates import dated_apart, differing_date
from briefings.compose.differing_numbers import differing_numbers
from briefings.compose.differing_places import differing_places
from briefings.compose.telling import Telling, tellings
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
    return disagreements_among(tuple(tellings(articles, analyses)), articles, analyses)


def disagreements_among(
    told: Sequence[Telling], articles: Sequence[Article], analyses: Sequence[Analysis]
) -> tuple[Disagreement, ...]:
    """The same, where the tellings of the articles are at hand."""
    in_order = sorted(told, key=lambda telling: telling.order)
    apart = tuple(dated_apart(in_order))
    dates = (differing_date(*pair) for pair in apart)
    numbers = differing_numbers(in_order, [(one.telling, other.telling) for one, other in apart], articles, analyses)
    return (*dates, *numbers, *differing_places(articles, analyses))
