"""Reading: an article in, all that it holds out. Pure, and the same for every way an article comes in."""

from briefings import RULES_VERSION
from briefings.events.extract import extract_events
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.notes.noting import noted
from briefings.people.cast import find_cast
from briefings.quotes.extract import extract_quotes
from briefings.text.sentences import split_sentences


def analyse(article: Article) -> Analysis:
    """Read an article once, for good.

    Args:
        article: Any article; its text may be odd or hostile.

    Returns:
        Its sentences, people, quotes and events, in text order, with the notes that answers compare.
    """
    sentences = split_sentences(article.text, article.prose)
    cast = find_cast(article.text, article.prose, article.headline_span)
    analysis = Analysis(
        article_id=article.id,
        sentences=sentences,
        cast=cast,
        quotes=extract_quotes(article, sentences, cast),
        events=extract_events(article, sentences, cast),
        rules_version=RULES_VERSION,
    )
    return noted(article, analysis)
