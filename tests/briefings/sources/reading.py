"""Short ways to deliver a document in a test."""

from briefings.models.article import Article
from briefings.sources.document import Delivered, Format, Problem
from briefings.sources.read import read_document


def deliver(content: str | bytes, form: Format = "plain", sidecar: str | None = None) -> Delivered:
    raw = content if isinstance(content, bytes) else content.encode()
    return Delivered("/corpus/a.txt", "a.txt", "a.txt", form, raw, sidecar.encode() if sidecar is not None else None)


def article_of(content: str | bytes, form: Format = "plain", sidecar: str | None = None) -> Article:
    article = read_document(deliver(content, form, sidecar))
    assert isinstance(article, Article), article
    return article


def problem_of(content: str | bytes, form: Format = "plain", sidecar: str | None = None) -> str:
    problem = read_document(deliver(content, form, sidecar))
    assert isinstance(problem, Problem), problem
    return str(problem)


def prose_of(article: Article) -> list[str]:
    return [span.cut(article.text) for span in article.prose]
