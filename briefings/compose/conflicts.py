"""Where an article contradicts itself about what somebody said.

Invariant: a difference between outlets is a different rendering, not a conflict. Only where one article has the words
in a snatch and reads differently in a fuller quote, or the reverse, is there a conflict; then what the other outlets
have is shown too.
"""

from collections.abc import Sequence
from datetime import timedelta

from briefings.compose.renderings import MAX_DAYS_APART, Rendering
from briefings.compose.speakers import AskedSpeaker
from briefings.compose.statements import LIKE_QUOTES, Statement, statement
from briefings.compose.wordings import group_renderings
from briefings.models.article import Article
from briefings.models.query import Window
from briefings.models.quote import Quote
from briefings.store.base import Store
from briefings.text.words import Word
from briefings.topics.speakers import told_in_full

MOST_PLACES = 5
"""Places of the words that are looked at for conflicts."""


def find_conflicts(
    store: Store, speaker: AskedSpeaker, said: Sequence[Statement], question: Sequence[Word]
) -> list[Statement]:
    """Find other renderings of an utterance that an article contradicts itself about.

    Args:
        store: The corpus.
        speaker: Who said it.
        said: Their statements that have the asked words.
        question: The asked words.

    Returns:
        Renderings without these words, those of the same articles first; none if no article conflicts with itself.
    """
    with_words = {one.quote for one in said}
    pairs = {quote: article for one in said[:MOST_PLACES] for quote, article in _said_around(store, speaker, one)}
    groups = group_renderings(pairs.items(), min_articles=1)
    same = [one.quote for group in groups if any(one.quote in with_words for one in group) for one in group]
    others = [statement(quote, pairs[quote], question) for quote in same if quote not in with_words]
    others = [one for one in others if one.is_quoted and not one.has_words("exact")]
    own_articles = {one.article.id for one in said}
    snatches = any(_is_snatch(one) for one in said)
    inside = [one for one in others if one.article.id in own_articles and (snatches or _is_snatch(one))]
    return [*inside, *(one for one in others if one.article.id not in own_articles)] if inside else []


def _is_snatch(one: Statement) -> bool:
    """Tell whether an outlet quotes a few words of it only; two whole sentences are two statements."""
    return Rendering.of(one.quote, one.article).is_snatch


def _said_around(store: Store, speaker: AskedSpeaker, one: Statement) -> list[tuple[Quote, Article]]:
    """What the speaker is quoted with in articles of the same days."""
    day = one.article.published_on
    window = Window(since=day - timedelta(days=MAX_DAYS_APART), until=day + timedelta(days=MAX_DAYS_APART))
    found = store.find_quotes(speakers=speaker.stored_keys, window=window, limit=LIKE_QUOTES)
    return [(quote, article) for quote, article in told_in_full(found, store) if speaker.said(quote)]
