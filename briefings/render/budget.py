"""The excerpt budget: how many words of speech a message may repeat of one article.

A briefing is our arrangement of facts with short quotations, not a copy of the articles. What does not fit is cut at
a whole word, or left out and counted.
"""

from collections import Counter
from collections.abc import Iterable

from briefings.models.article import ArticleId

SHORTEST_CUT = 5
"""A quotation cut to fewer words tells nothing; it is left out."""


class ExcerptBudget:
    """Words of each article that are still to spend.

    Args:
        words_per_article: What each article has; ``None`` is no limit.
    """

    def __init__(self, words_per_article: int | None) -> None:
        self._limit = words_per_article
        self._spent: Counter[ArticleId] = Counter()

    def spend(self, excerpts: Iterable[tuple[ArticleId, int]]) -> bool:
        """Pay for words of articles, all or nothing; tells whether they could be paid."""
        spent = Counter(self._spent)
        for article_id, words in excerpts:
            spent[article_id] += words
            if self._limit is not None and spent[article_id] > self._limit:
                return False
        self._spent = spent
        return True

    def afford(self, article_id: ArticleId, words: int) -> int:
        """Pay for as many words of a quotation as the article has left.

        Args:
            article_id: Where the words stand.
            words: How many there are.

        Returns:
            Words to show: all, fewer, or 0 if only a stump would be left.
        """
        if self._limit is None:
            return words
        granted = min(words, self._limit - self._spent[article_id])
        if granted < min(words, SHORTEST_CUT):
            return 0
        self._spent[article_id] += granted
        return granted
