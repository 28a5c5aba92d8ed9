import pytest

from briefings.analyse import analyse
from briefings.compose.wordings import group_wordings
from tests.briefings.compose.reading import article

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
