"""Which claims, quotations and wordings of a briefing fit the excerpt budget of their articles.

Quotations are served first, up to half of an article's budget; claims take the rest in their order; in a full
briefing, wordings side by side take what remains. What does not fit is counted.
"""

from typing import NamedTuple

from briefings.models.answers import Briefing, Claim, QuotedLine, Section, Wording
from briefings.render.budget import ExcerptBudget
from briefings.render.pages.wordings import RENDERING_WORDS
from briefings.render.shorten import count_words

QUOTATION_SHARE = 0.5
"""Part of an article's budget that quotations may take before its claims are served."""


class Excerpts(NamedTuple):
    """What is shown."""

    parts: tuple[tuple[Section, tuple[Claim, ...]], ...]
    quotations: tuple[tuple[QuotedLine, int], ...]
    """Quotations with the number of words to show."""
    wordings: tuple[Wording, ...]
    dropped_claims: int
    dropped_quotations: int
    dropped_wordings: int


def choose_excerpts(answer: Briefing, words_per_article: int | None) -> Excerpts:
    """Choose what a message may repeat of each article.

    Args:
        answer: The whole briefing.
        words_per_article: Words that may be repeated of one article; ``None`` is no limit.
    """
    budget = ExcerptBudget(words_per_article)
    quotations = tuple(
        (quote, granted)
        for quote in answer.quotations
        if (granted := budget.afford(quote.citation.article_id, count_words(" ".join(quote.parts)), QUOTATION_SHARE))
    )
    parts = tuple(
        (part, tuple(claim for claim in part.claims if _pay_claim(claim, budget))) for part in answer.sections
    )
    differing = [wording for wording in answer.wordings if wording.differs and answer.length == "full"]
    wordings = tuple(wording for wording in differing if _pay_wording(wording, budget))
    return Excerpts(
        parts,
        quotations,
        wordings,
        dropped_claims=sum(len(part.claims) - len(claims) for part, claims in parts),
        dropped_quotations=len(answer.quotations) - len(quotations),
        dropped_wordings=len(differing) - len(wordings),
    )


def _pay_claim(claim: Claim, budget: ExcerptBudget) -> bool:
    """Pay for a claim; merged ones count for the article that they are worded after, the first one cited."""
    return budget.spend([(claim.citations[0].article_id, count_words(claim.text))])


def _pay_wording(wording: Wording, budget: ExcerptBudget) -> bool:
    return budget.spend(
        [
            (rendering.citation.article_id, min(RENDERING_WORDS, count_words(rendering.text)))
            for rendering in wording.renderings
        ]
    )
