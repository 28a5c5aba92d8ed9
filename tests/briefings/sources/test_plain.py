import pytest

from tests.briefings.sources.reading import article_of, problem_of, prose_of

STORY = "The mayor met farmers on Monday."


def test_rest_of_the_date_line_is_a_headline() -> None:
    article = article_of(f" date 2025-11-03 Mayor meets farmers\n\n{STORY}\n")
    assert article.headline == "Mayor meets farmers"
    assert article.headline_span is not None
    assert article.headline_span.cut(article.text) == "Mayor meets farmers"
    assert prose_of(article) == [STORY]
    assert str(article.published_on) == "2025-11-03"


def test_rest_of_the_date_line_is_the_first_sentence() -> None:
    article = article_of(f" date 2025-11-03 {STORY}\n\nShe left.\n")
    assert article.headline is None
    assert prose_of(article) == [STORY, "She left."]


def test_rest_of_the_date_line_is_a_dateline_and_the_first_sentence() -> None:
    article = article_of(f" date 2025-11-03 LUSAKA, Zambia — {STORY}\n")
    assert (article.headline, article.dateline, prose_of(article)) == (None, "LUSAKA, Zambia", [STORY])


def test_headline_may_follow_an_empty_date_line() -> None:
    article = article_of(f"date: 2025-11-03\nMayor meets farmers\n{STORY}\n")
    assert (article.headline, prose_of(article)) == ("Mayor meets farmers", [STORY])


HEADS = (
    "Mayor meets farmers\nPublished: 3 Nov. 2025, 10:00 Updated: 4 Nov. 2025, 09:30\n- JANE DOE\n",
    "Mayor meets farmers\nBy Jane Doe\n3 November 2025 10:00 GMT\nLast updated: 2025-11-04T09:30:00Z\n",
    "Mayor meets farmers\n\nJane Doe\nPosted on Nov. 3, 2025 at 10:00 a.m. | Updated on Nov. 4, 2025 at 9:30 a.m.\n",
    "Title: Mayor meets farmers\nAuthor: Jane Doe\nDate: 2025-11-03 10:00\nModified: 2025-11-04 09:30\n",
)


@pytest.mark.parametrize("head", HEADS)
def test_head_of_a_text_becomes_metadata(head: str) -> None:
    article = article_of(head + f"LUSAKA (Reuters) - {STORY}\n")
    assert article.headline == "Mayor meets farmers"
    assert article.byline == "Jane Doe".upper() or article.byline == "Jane Doe"
    assert str(article.published_at) == "2025-11-03 10:00:00+00:00"
    assert str(article.updated_at) == "2025-11-04 09:30:00+00:00"
    assert prose_of(article) == [STORY]


def test_paragraphs_are_the_non_empty_lines_of_the_file() -> None:
    article = article_of("date 2025-11-03 Mayor meets farmers\r\n\r\n  One line. \r\n\t\r\nAnother line.")
    assert [article.paragraph_text(number) for number in (2, 3)] == ["One line.", "Another line."]
    assert len(article.paragraphs) == 3


def test_boilerplate_stays_in_the_text_and_out_of_the_prose() -> None:
    tail = "Read more: Farmers leave\n© 2025 The Example Post\n"
    article = article_of(f"date 2025-11-03 Mayor meets farmers\n{STORY}\n{tail}")
    assert prose_of(article) == [STORY]
    assert article.text.endswith(tail)
    assert len(article.paragraphs) == 4


def test_header_fields_state_outlet_and_link() -> None:
    fields = "Outlet: The Example Post\nURL: https://example.org/a\n"
    article = article_of(f"Mayor meets farmers\n{fields}Date: 2025-11-03\n{STORY}")
    assert (article.outlet, article.url) == ("The Example Post", "https://example.org/a")


def test_what_is_not_stated_is_none() -> None:
    article = article_of(f"date 2025-11-03 Mayor meets farmers\n{STORY}")
    assert (article.outlet, article.url, article.byline, article.published_at, article.dateline) == (None,) * 5


def test_sidecar_states_what_the_text_does_not_and_wins() -> None:
    sidecar = (
        'outlet = "The Example Post"\nurl = "https://example.org/a"\ndate = 2025-11-05\nby = ["Jane Doe", "R. Roe"]\n'
    )
    article = article_of(f"date 2025-11-03 Mayor meets farmers\n{STORY}", sidecar=sidecar)
    assert (article.outlet, article.url, article.byline) == (
        "The Example Post",
        "https://example.org/a",
        "Jane Doe and R. Roe",
    )
    assert str(article.published_on) == "2025-11-05"


def test_id_depends_on_words_and_stated_facts_but_not_on_the_file() -> None:
    text = f"date 2025-11-03 Mayor meets farmers\n{STORY}"
    assert article_of(text).id == article_of(text.replace("\n", "\r\n")).id
    assert article_of(text).id != article_of(text + " ").id
    assert article_of(text).id != article_of(text, sidecar='outlet = "The Example Post"').id


PROBLEMS = (
    ("", "is empty"),
    (" \n\t\n", "is empty"),
    (f"Mayor meets farmers\n{STORY}", "states no date of publication"),
    (f"date 2025-02-31 Mayor meets farmers\n{STORY}", "'2025-02-31', which is not one certain day"),
    (f"Mayor meets farmers\nPublished: 31 Nov 2025\n{STORY}", "'31 Nov 2025', which is not one certain day"),
    (f"Mayor meets farmers\n04/01/2026\n{STORY}", "'04/01/2026', which is not one certain day"),
)


@pytest.mark.parametrize(("content", "reason"), PROBLEMS)
def test_text_that_is_no_article_says_why(content: str, reason: str) -> None:
    assert reason in problem_of(content)


SIDECARS = (
    ("outlet = The Example Post", "not valid TOML"),
    ("date = 2025-02-31", "not valid TOML"),
    ('date = "soon"', "'soon', which is not one certain day"),
    ("outlet = 7", "gives no words for 'outlet'"),
)


@pytest.mark.parametrize(("sidecar", "reason"), SIDECARS)
def test_wrong_sidecar_says_why(sidecar: str, reason: str) -> None:
    assert reason in problem_of(f"date 2025-11-03 Mayor meets farmers\n{STORY}", sidecar=sidecar)
