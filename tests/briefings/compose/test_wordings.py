import pytest

from briefings.analyse import analyse
from briefings.compose.wordings import group_wordings
from tests.briefings.compose.reading import article
from tests.briefings.compose.wording_pairs import LOOK_ALIKES, SAME, Pair

SAID = "“The old bridge over the Orme will stay closed until June,” Mayor Ana Horvat said on Monday."
# the same utterance in another outlet; whether its words differ
CASES = [
    ("“The old bridge over the Orme will stay closed until June,” said Ana Horvat, the mayor, on Monday.", False),
    ("“The old bridge over the Orme will remain closed until June,” Mayor Ana Horvat said on Monday.", True),
    ("“The bridge over the Orme will stay closed until June,” Mayor Ana Horvat said on Monday.", True),
    ("“The old bridge over the Orme,” Mayor Ana Horvat said on Monday, “will stay closed until June.”", False),
]


@pytest.mark.parametrize("are_noted", [True, False], ids=["noted", "not noted"])
@pytest.mark.parametrize(("other", "differs"), CASES, ids=[text for text, _ in CASES])
def test_wordings_differ_where_their_words_do(other: str, differs: bool, are_noted: bool) -> None:
    articles = [article("a", "2024-05-14", SAID), article("b", "2024-05-14", other)]
    analyses = list(map(analyse, articles))
    if not are_noted:
        bare = {"words": None, "stems": None}
        analyses = [
            one.model_copy(update={"quotes": tuple(quote.model_copy(update=bare) for quote in one.quotes)})
            for one in analyses
        ]
    (found,) = group_wordings(articles, analyses)
    assert found.differs == differs


def is_joined(pair: Pair) -> bool:
    sides = zip("ab", pair.days, (pair.one, pair.other), strict=True)
    articles = [article(name, day, text) for name, day, text in sides]
    return bool(group_wordings(articles, list(map(analyse, articles))))


@pytest.mark.parametrize("pair", LOOK_ALIKES, ids=lambda pair: pair.other[:60])
def test_two_statements_on_one_matter_are_not_one(pair: Pair) -> None:
    assert not is_joined(pair)


def test_most_renderings_of_one_utterance_are_found() -> None:
    """Missed are one word quoted of a sentence, and three words in common of a short one."""
    assert sum(map(is_joined, SAME)) >= len(SAME) - 2


@pytest.mark.parametrize(
    ("day", "told", "is_one"),
    [
        ("2024-05-15", "Mayor Ana Horvat said on Tuesday.", True),
        ("2024-05-15", "Mayor Ana Horvat said on Wednesday.", False),
        ("2024-05-13", "Mayor Ana Horvat said.", False),
    ],
)
def test_what_was_said_on_another_day_is_another_statement(day: str, told: str, is_one: bool) -> None:
    said = "“The bridge over the Orme will carry lorries from the first of June on,” "
    here = f"{said}Mayor Ana Horvat said on Tuesday."
    assert is_joined(Pair(here, said + told, ("2024-05-14", day))) == is_one


@pytest.mark.parametrize(("before", "is_one"), [("The council met on Tuesday.", True), ("The council met.", False)])
def test_an_article_of_the_next_day_tells_of_the_day_before_if_it_names_it(before: str, is_one: bool) -> None:
    one = "“The bridge over the Orme will carry lorries before the vintage,” Mayor Ana Horvat said."
    other = f"{before} “Lorries cross the bridge over the Orme before the vintage,” Mayor Ana Horvat said."
    assert is_joined(Pair(one, other, ("2024-05-14", "2024-05-15"))) == is_one
