import pytest

from tests.briefings.sources.reading import article_of, problem_of, prose_of

META = """<meta property="og:title" content="Mayor meets farmers">
<meta property="og:site_name" content="The Example Post">
<meta property="article:published_time" content="2025-11-03T10:00:00Z"><meta name="author" content="Jane Doe">
<meta property="article:modified_time" content="2025-11-04T09:30:00Z">
<link rel="canonical" href="https://example.org/a">"""
LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"},
{"@type": ["NewsArticle"], "headline": "Mayor meets farmers", "datePublished": "2025-11-03T10:00:00Z",
"dateModified": "2025-11-04T09:30:00Z", "author": [{"@type": "Person", "name": "Jane Doe"}],
"publisher": {"name": "The Example Post"}, "mainEntityOfPage": {"@id": "https://example.org/a"}}]}</script>"""
STORY = """<article><header><h1>Mayor meets farmers</h1><p>By Jane Doe</p>
<time datetime="2025-11-03">3 Nov 2025</time></header>
<p>LUSAKA (Reuters) - The mayor met
  <b>farmers</b> &amp; millers on&nbsp;Monday.</p>
<h2>Background</h2><div class="related"><p>Read this instead.</p></div>
<figure><img src="a.png"><figcaption>The mayor.</figcaption></figure><p>“We agreed,”<br>she said.</p>
<script>var a = "<p>no</p>";</script><aside><p>An advert.</p></aside></article>"""


def page(head: str, body: str) -> str:
    menu, foot = "<nav><p>Home</p></nav>", "<footer><p>Imprint</p></footer>"
    return f"<!DOCTYPE html><html lang='en-GB'><head>{head}</head><body>{menu}{body}{foot}</body></html>"


@pytest.mark.parametrize("head", [META, LINKED])
def test_facts_come_from_meta_tags_or_linked_data(head: str) -> None:
    article = article_of(page(head, STORY), "html")
    assert (article.headline, article.outlet) == ("Mayor meets farmers", "The Example Post")
    assert (article.byline, article.url, article.language) == ("Jane Doe", "https://example.org/a", "en")
    assert str(article.published_at) == "2025-11-03 10:00:00+00:00"
    assert str(article.updated_at) == "2025-11-04 09:30:00+00:00"


def test_text_is_the_story_one_block_a_line() -> None:
    article = article_of(page(META, STORY), "html")
    assert article.text.split("\n") == [
        "Mayor meets farmers",
        "By Jane Doe",
        "3 Nov 2025",
        "LUSAKA (Reuters) - The mayor met farmers & millers on Monday.",
        "Background",
        "The mayor.",
        "“We agreed,”",
        "she said.",
    ]
    assert prose_of(article) == ["The mayor met farmers & millers on Monday.", "“We agreed,”", "she said."]
    assert article.headline_span is not None
    assert article.dateline == "LUSAKA (Reuters)"


def test_headline_that_the_page_does_not_show_stands_beside_the_text() -> None:
    article = article_of(page(META, "<p>The mayor met farmers.</p>"), "html")
    assert (article.headline, article.headline_span) == ("Mayor meets farmers", None)


def test_headline_above_the_article_is_kept() -> None:
    article = article_of(page(META, "<h1>Mayor sees farmers</h1><article><p>She met them.</p></article>"), "html")
    assert article.headline == "Mayor sees farmers"
    assert prose_of(article) == ["She met them."]


def test_teasers_of_other_stories_are_not_the_story() -> None:
    teasers = "<article><p>Storm near</p></article><article><p>Rain far</p></article>"
    story = "<main><p>The mayor met farmers on Monday, and they spoke for hours about the river.</p></main>"
    assert "Storm" not in article_of(page(META, story + teasers), "html").text


def test_fragment_without_head_is_read_by_its_visible_lines() -> None:
    article = article_of("<h1>Mayor meets farmers</h1><p>Published: 3 Nov 2025</p><p>She met them.</p>", "html")
    assert (article.headline, str(article.published_on)) == ("Mayor meets farmers", "2025-11-03")


def test_odd_date_tag_is_passed_over_if_another_is_right() -> None:
    head = '<meta name="date" content="today"><meta name="pubdate" content="2025-11-03">'
    assert str(article_of(page(head, STORY), "html").published_on) == "2025-11-03"


PROBLEMS = (
    ("", "is empty"),
    (page(META, ""), "shows no article text"),
    (f"<html><head>{META}</head>", "is cut off"),
    (f"<html><head>{META}</head><body><p>She met them.", "is cut off"),
    (f"{META}<p>She met them.</p><a href='htt", "is cut off"),
    ("<p>She met them.</p>", "states no date"),
    ('<meta name="date" content="2025-02-31"><p>She met them.</p>', "not one certain day"),
    (f"{META}<![<![<p>She met them.</p>", "not well-formed"),
)


@pytest.mark.parametrize(("content", "reason"), PROBLEMS)
def test_page_that_is_no_article_says_why(content: str, reason: str) -> None:
    assert reason in problem_of(content, "html")


def test_broken_linked_data_is_passed_over() -> None:
    broken = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    assert article_of(page(broken + META, STORY), "html").outlet == "The Example Post"
