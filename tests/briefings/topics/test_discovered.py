import pytest

from briefings.models.person import Person
from briefings.people.keys import person_id
from briefings.topics.discovered import discover_topics


def people(*names: str, articles: int = 2) -> list[Person]:
    return [Person(id=person_id(name), name=name, articles=articles) for name in names]


def pair(one: str, other: str, articles: int) -> tuple[str, str, int]:
    return person_id(one), person_id(other), articles


def test_a_pair_is_named_by_family_names_in_order_of_the_alphabet() -> None:
    found = discover_topics(people("Olaf Scholz", "Emmanuel Macron"), [pair("Olaf Scholz", "Emmanuel Macron", 5)])
    assert (found[0].slug, found[0].title, found[0].articles) == ("macron-scholz", "Macron–Scholz", 5)
    assert found[0].people == ("macron emmanuel", "scholz olaf")


@pytest.mark.parametrize(
    ("articles", "slugs"),
    [
        ((8, 2), {"choi-macron", "choi-soo-jin-emmanuel-macron"}),
        ((7, 2), {"choi-min-ho-emmanuel-macron", "choi-soo-jin-emmanuel-macron"}),
    ],
)
def test_only_a_pair_that_stands_out_keeps_the_short_name(articles: tuple[int, int], slugs: set[str]) -> None:
    pairs = [
        pair("Choi Min-ho", "Emmanuel Macron", articles[0]),
        pair("Choi Soo-jin", "Emmanuel Macron", articles[1]),
    ]
    found = discover_topics(people("Choi Min-ho", "Choi Soo-jin", "Emmanuel Macron", articles=1), pairs)
    assert {topic.slug for topic in found} == slugs


def test_a_bare_family_name_counts_for_its_only_bearer() -> None:
    known = people("Emmanuel Macron", "Macron", "Olaf Scholz")
    pairs = [pair("Emmanuel Macron", "Olaf Scholz", 3), pair("Macron", "Olaf Scholz", 2)]
    found = discover_topics(known, pairs)
    assert [(topic.slug, topic.articles) for topic in found] == [
        ("macron-scholz", 5),
        ("emmanuel-macron", 4),
        ("olaf-scholz", 2),
    ]


def test_a_bare_family_name_counts_for_nobody_if_several_bear_it() -> None:
    found = discover_topics(people("Choi Min-ho", "Choi Soo-jin", "Choi"), [])
    assert [(topic.slug, topic.articles) for topic in found] == [("choi-min-ho", 2), ("choi-soo-jin", 2)]


def test_authors_and_what_one_article_alone_has_make_no_topic() -> None:
    author = Person(id=person_id("Ann Berg"), name="Ann Berg", articles=9, is_byline_only=True)
    assert discover_topics([author, *people("Olaf Scholz", articles=1)], []) == ()
