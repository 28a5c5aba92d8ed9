import pytest

from tests.briefings.sources.reading import article_of, problem_of, prose_of

FILE = """---
title: "Mayor meets farmers"
date: 2025-11-03T10:00:00+02:00
author: [Jane Doe, Richard Roe]
outlet: The Example Post   # as printed
url: https://example.org/a
draft: false
---

# Mayor meets farmers #

![The mayor](mayor.png)

LUSAKA, Zambia — The mayor met *farmers* on Monday.

## What they said

> “We agreed,” she said.

- First, the river.
2. Second, the road.

| a | b |
|---|---|

```
not = prose
```

---
[1]: https://example.org/b
"""


def test_front_matter_becomes_metadata() -> None:
    article = article_of(FILE, "markdown")
    assert (article.outlet, article.url) == ("The Example Post", "https://example.org/a")
    assert article.byline == "Jane Doe and Richard Roe"
    assert str(article.published_at) == "2025-11-03 08:00:00+00:00"
    assert str(article.published_on) == "2025-11-03"


def test_markup_is_no_prose() -> None:
    assert prose_of(article_of(FILE, "markdown")) == [
        "The mayor met *farmers* on Monday.",
        "“We agreed,” she said.",
        "First, the river.",
        "Second, the road.",
    ]


def test_text_is_the_whole_file() -> None:
    article = article_of(FILE, "markdown")
    assert article.text == FILE
    assert article.paragraph_text(9) == "# Mayor meets farmers #"
    assert article.headline_span is not None
    assert article.headline_span.cut(FILE) == article.headline == "Mayor meets farmers"


HEADLINES = (
    ("+++\ntitle = 'Mayor meets farmers'\ndate = 2025-11-03\n+++\nShe met them.", "Mayor meets farmers"),
    ("---\nheadline: 'Mayor meets farmers'\ndate: 3 Nov 2025\n---\nShe met them.", "Mayor meets farmers"),
    (
        "---\ndate: 2025-11-03\nauthors:\n  - Jane Doe\n---\nMayor meets farmers\n===\nShe met them.",
        "Mayor meets farmers",
    ),
    ("# Mayor meets farmers\nPublished: 2025-11-03\nShe met them.", "Mayor meets farmers"),
    ("date 2025-11-03\n\nMayor meets farmers\n\nShe met them.", "Mayor meets farmers"),
)


@pytest.mark.parametrize(("content", "headline"), HEADLINES)
def test_headline_is_found_in_every_usual_place(content: str, headline: str) -> None:
    article = article_of(content, "markdown")
    assert article.headline == headline
    assert prose_of(article) == ["She met them."]


PROBLEMS = (
    ("---\ntitle: Mayor\n---\nShe met them.", "states no date"),
    ("---\ndate: 2025-02-31\n---\nShe met them.", "'2025-02-31', which is not one certain day"),
    ("+++\ndate = \n+++\nShe met them.", "not valid TOML"),
)


@pytest.mark.parametrize(("content", "reason"), PROBLEMS)
def test_wrong_front_matter_says_why(content: str, reason: str) -> None:
    assert reason in problem_of(content, "markdown")
