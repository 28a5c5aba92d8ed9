import json

import pytest

from tests.briefings.sources.reading import article_of, problem_of, prose_of

RECORD = {"id": "a1", "date": "2025-11-03", "text": "The mayor met farmers.\r\n\r\nShe left.\n"}


def line(**fields: object) -> str:
    return json.dumps({**RECORD, **fields}) + "\n"


def test_record_becomes_an_article_named_by_its_id() -> None:
    article = article_of(line(outlet="The Example Post", url="https://example.org/a"), "jsonl")
    assert (article.source, str(article.published_on)) == ("a1", "2025-11-03")
    assert (article.outlet, article.url) == ("The Example Post", "https://example.org/a")
    assert prose_of(article) == ["The mayor met farmers.", "She left."]


def test_text_is_the_records_verbatim() -> None:
    assert article_of(line(), "jsonl").text == RECORD["text"]
    assert article_of(line(text="\ufeff a\ud800\rb"), "jsonl").text == "\ufeff a\ufffd\rb"


def test_title_that_is_not_in_the_text_stands_beside_it() -> None:
    article = article_of(line(title="Mayor meets farmers"), "jsonl")
    assert (article.headline, article.headline_span) == ("Mayor meets farmers", None)


def test_title_that_opens_the_text_is_found_there() -> None:
    article = article_of(line(title="Mayor meets farmers", text="Mayor meets  farmers\nShe left."), "jsonl")
    assert article.headline_span is not None
    assert prose_of(article) == ["She left."]


def test_numeric_id_is_a_name_too() -> None:
    assert article_of(line(id=7), "jsonl").source == "7"


PROBLEMS = (
    (line(id=None), 'has no "id"'),
    (line(id=" "), 'has no "id"'),
    (line(id=True), 'has no "id"'),
    (line(text=None), 'has no "text"'),
    (line(text=["a"]), 'has no "text"'),
    (line(text=""), "holds no text"),
    (line(date=None), "states no date"),
    (line(date="2025-02-31"), "not one certain day"),
    (line(date=20251103), "not one certain day"),
    (line(title=5), "gives no words for 'title'"),
    ("[1]\n", "is no JSON object"),
    ("{oops}\n", "is not valid JSON"),
    (line()[:40], "is cut off"),
    ("[" * 100_000 + "\n", "is not valid JSON"),
)


@pytest.mark.parametrize(("content", "reason"), PROBLEMS)
def test_record_that_is_no_article_says_why(content: str, reason: str) -> None:
    assert reason in problem_of(content, "jsonl")
