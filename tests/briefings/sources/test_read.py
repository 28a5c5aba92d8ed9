"""What holds for every format, whatever the bytes."""

from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from briefings.models.article import Article
from briefings.models.span import Span
from briefings.sources.document import Format, Problem
from briefings.sources.read import read_document
from tests.briefings.sources.reading import deliver

PIECES = st.sampled_from(
    [
        "date 2025-11-03 ", "Mayor meets farmers\n", "She left.\n", "LUSAKA — ",
        "Published: 3 Nov 2025\n", "\n", "---\n",
        "# ", "> ", "```\n", "<p>", "</p>", "<article>", "<h1>", "<![", "By Jane Doe\n", "“", "”",
        "\u2028", "\x85", "\t",
        '{"id": "a", "date": "2025-11-03", "text": "', '"}', "© 2025 The Example Post\n", "title: x\n",
        "<meta name=date content=",
    ]
)  # fmt: skip
FORMATS = st.sampled_from(get_args(Format))
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join).map(lambda text: "date 2025-11-03 " + text)
CONTENTS = st.binary(max_size=200) | TEXTS.map(lambda text: text.encode("utf-8", "replace"))


@given(CONTENTS, FORMATS, st.none() | st.text(max_size=30))
def test_any_bytes_become_an_article_or_one_sentence(content: bytes, form: Format, sidecar: str | None) -> None:
    delivered = deliver(content, form)._replace(
        sidecar=sidecar.encode("utf-8", "replace") if sidecar is not None else None
    )
    read = read_document(delivered)
    assert isinstance(read, Article | Problem)
    if isinstance(read, Problem):
        assert read.source == "a.txt"
        assert "\n" not in str(read)


@given(CONTENTS, FORMATS)
def test_spans_of_any_article_hold(content: bytes, form: Format) -> None:
    article = read_document(deliver(content, form))
    if isinstance(article, Problem):
        return
    lines = [line.strip() for line in article.text.split("\n") if line.strip()]
    assert [span.cut(article.text) for span in article.paragraphs] == lines
    taken = sorted([*article.prose, *([article.headline_span] if article.headline_span else [])])
    assert all(before.end <= after.start for before, after in pairwise(taken))
    assert all(span.start < span.end and _lies_in_a_paragraph(article, span) for span in taken)
    assert article.headline_span is None or article.headline_span.cut(article.text) == article.headline


@given(TEXTS, FORMATS)
def test_reading_is_a_function_of_the_bytes(text: str, form: Format) -> None:
    delivered = deliver(text.encode("utf-8", "replace"), form)
    assert read_document(delivered) == read_document(delivered)


def _lies_in_a_paragraph(article: Article, span: Span) -> bool:
    return article.paragraphs[article.paragraph_at(span.start) - 1].holds(span)
