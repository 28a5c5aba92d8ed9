"""``paragraph``: the place that a citation points to."""

from briefings.commands.arguments import ParagraphArgs
from briefings.commands.desk import Desk
from briefings.commands.instead import not_found
from briefings.commands.sources import MOST_SOURCES
from briefings.compose.passage import has_paragraph, read_passage
from briefings.models.article import Article, ArticleId
from briefings.models.views import Passage
from briefings.text.words import fold

SHOWN = 5
"""Names that an answer suggests."""


def paragraph(arguments: ParagraphArgs, desk: Desk) -> Passage:
    """Show one paragraph of a source."""
    article = _find_article(desk, arguments.source)
    if not has_paragraph(article, arguments.number):
        not_found(f"{article.source} has no paragraph {arguments.number}; it has {len(article.paragraphs)}.")
    (analysis,) = desk.store.analyses([article.id])
    return read_passage(desk.store, article, analysis, arguments.number)


def _find_article(desk: Desk, asked: str) -> Article:
    """The article of an id (an old revision too), else one that ``sources`` lists, by its name or the start of it.

    Raises:
        AnswerInstead: There is none, or several.
    """
    exact = desk.store.articles([ArticleId(asked)])
    if exact:
        return exact[0]
    articles = desk.store.articles(desk.store.find_articles(window=desk.window(), limit=MOST_SOURCES))
    wanted = fold(asked)
    named = [article for article in articles if fold(article.source) == wanted]
    named = named or [article for article in articles if fold(article.source).startswith(wanted)]
    if not named:
        not_found(f"No source is called {asked}. Type sources to list them all.")
    if len(named) > 1:
        names = tuple(article.source for article in named[:SHOWN])
        not_found(f"{len(named)} sources are called {asked}, for instance {names[0]}. Which one?", *names, asked=asked)
    return named[0]
