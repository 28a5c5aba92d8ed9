import pytest

from briefings.models.topic import Topic
from briefings.topics.index import TopicIndex
from briefings.topics.naming import pair_names, slugify, surname, topic_key

INDEX = TopicIndex(
    (
        Topic(slug="central-bank", title="The central bank", terms=("bank",), origin="declared"),
        Topic(slug="macron-scholz", title="Macron–Scholz", people=("m", "s")),
        Topic(slug="macron-meloni", title="Macron–Meloni", people=("m", "n")),
        Topic(slug="olaf-scholz", title="Olaf Scholz", people=("s",)),
    )
)


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ("", ["central-bank", "macron-scholz", "macron-meloni", "olaf-scholz"]),
        ("macron-meloni", ["macron-meloni"]),
        ("mac", ["macron-scholz", "macron-meloni"]),
        ("schol", ["macron-scholz", "olaf-scholz"]),
        ("bank", ["central-bank"]),
        ("macronscholtz", ["macron-scholz"]),
        ("qqq", []),
    ],
)
def test_suggestions_go_from_exact_to_alike(typed: str, slugs: list[str]) -> None:
    assert [topic.slug for topic in INDEX.suggest(typed)] == slugs


def test_suggestions_are_limited() -> None:
    assert len(INDEX.suggest("", limit=2)) == 2
    assert len(INDEX.suggest("mac", limit=1)) == 1


def test_topics_are_found_by_their_people() -> None:
    assert INDEX.of_people(["s", "m"]) == INDEX.topics[1]
    assert INDEX.of_people(["x"]) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [("Lee–Xi", "lee xi"), ("lee & xi", "lee xi"), ("Lee and XI", "lee xi"), ("Müller's", "muller s"), ("—", "")],
)
def test_keys_have_no_case_marks_or_joining_words(text: str, key: str) -> None:
    assert topic_key(text) == key


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Lee Jae Myung", "Lee"),
        ("Yi Jae-myeong", "Yi"),
        ("Emmanuel Macron", "Macron"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Abdel Fattah al-Sisi", "al-Sisi"),
        ("Donald Trump Jr.", "Trump"),
        ("Pelé", "Pelé"),
        ("", ""),
    ],
)
def test_the_family_name_is_shown_as_written(name: str, family: str) -> None:
    assert surname(name) == family


def test_a_pair_is_named_in_order_of_its_slugs() -> None:
    assert pair_names(["Xi", "Lee"]) == ("lee-xi", "Lee–Xi")
    assert slugify("von der Leyen") == "von-der-leyen"
