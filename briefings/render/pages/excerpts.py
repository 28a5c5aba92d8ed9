"""Which quotations and wordings of a briefing fit the excerpt budget of their articles.

Quotations are served first, in their order; in a full briefing, wordings side by side take what remains. What does
not fit is counted. Claims are not charged: choosing and shortening facts is the composer's part.
"""

from typing import NamedTuple

from briefings.models.answers import Briefing, QuotedLine, Wording
from briefings.render.budget import ExcerptBudget
from briefings.render.pages.quotation import words_shown
from briefings.render.pages.wordings import RENDERING_WORDS
from briefings.render.shorten import count_words


class Excerpts(NamedTuple):
    """What is shown."""

    quotations: tuple[tuple[QuotedLine, int], ...]
    """Quotations with the number of words to show."""
    wordings: tuple[Wording, ...]
    dropped_quotations: int
    dropped_wordings: int


def choose_excerpts(answer: Briefing, words_per_article: int | None) -> Excerpts:
    """Choose what a message may repeat of what is said in each article.

    Args:
        answer: The whole briefing.
        words_per_article: Words of speech that may be repeated of one article; ``None`` is no limit.
    """
    budget = ExcerptBudget(words_per_article)
    quotations = tuple(
        (quote, granted)
        for quote in answer.quotations
        if (granted := budget.afford(quote.citation.article_id, sum(map(count_words, quote.parts))))
    )
    differing = [wording for wording in answer.wordings if wording.differs and answer.length == "full"]
    wordings = tuple(wording for wording in differing if pay(wording, budget))
    return Excerpts(
        quotations,
        wordings,
        dropped_quotations=len(answer.quotations) - len(quotations),
        dropped_wordings=len(differing) - len(wordings),
    )


def pay(wording: Wording, budget: ExcerptBudget) -> bool:
    """Pay for all renderings of an utterance; one without the others compares nothing."""
    return budget.spend(
        (rendering.citation.article_id, words_shown(rendering, RENDERING_WORDS)) for rendering in wording.renderings
    )
