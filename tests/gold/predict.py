"""What the product makes of a folder, by the path that its users take: discover, read, analyse, compare."""

from functools import cache
from pathlib import Path

from briefings.analyse import analyse
from briefings.compose.disagree import find_disagreements
from briefings.compose.wordings import group_wordings
from tests.gold.articles import read_articles
from tests.gold.load import CORPORA, ROOT, mark_articles, read_corpus, read_documents
from tests.gold.rates import Score, add_scores
from tests.gold.score_article import score_article
from tests.gold.score_corpus import Reading, score_corpus


@cache
def read_folder(folder: Path) -> Reading:
    """Read a folder's documents and all that they hold."""
    articles = read_articles(folder)
    analyses = tuple(analyse(article) for article in articles)
    return Reading(articles, analyses, group_wordings(articles, analyses), find_disagreements(articles, analyses))


@cache
def score_product(corpus: str) -> Score:
    """Hold the product against the marks of a corpus (one of `CORPORA`)."""
    gold = read_corpus(corpus)
    reading = read_folder(ROOT / gold.folder)
    analyses = {analysis.article_id: analysis for analysis in reading.analyses}
    marked = mark_articles(read_documents(corpus), reading.articles)
    alone = [score_article(one, analyses[one.article.id], gold.people) for one in marked]
    return add_scores([*alone, score_corpus(gold, reading)])


def score_all() -> dict[str, Score]:
    """Hold the product against all marks."""
    return {corpus: score_product(corpus) for corpus in CORPORA}
