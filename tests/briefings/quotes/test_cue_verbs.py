import pytest

from briefings.quotes.cue_verbs import is_verb
from tests.briefings.quotes.reading import scene_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Three polls show the mayor ahead.", "show", True),
        ("The video shows a fire.", "shows", True),
        ("The council plans a bridge.", "plans", True),
        ("They could not support it.", "support", True),
        ("Anna Lind points to the figures.", "points", True),
        ("A fifth of voters support the mayor.", "support", True),
        ("Rates will rise, the reports show.", "show", True),
        ("He lost the support of the party.", "support", False),
        ("They met after her attacks on the mayor.", "attacks", False),
        ("The mayor's plan was old.", "plan", False),
        ("It was in support of the strike.", "support", False),
    ],
)
def test_nouns_are_told_from_verbs_of_the_same_form(text: str, word: str, expected: bool) -> None:
    scene = scene_of(text)
    token = scene.skeleton.words.index(word)
    low, high = scene.skeleton.sentence(token)
    assert is_verb(scene, token, low, high) is expected
