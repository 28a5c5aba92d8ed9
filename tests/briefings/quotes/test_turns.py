import pytest

from briefings.quotes.setting import survey
from briefings.quotes.turns import quoted_turns
from tests.briefings.quotes.reading import scene_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Lind said “it is safe,” and Kwame Mensah called it “a mess.”", ["and"]),
        ("Anna Lind said it was “safe” while Speaker Mensah said “no.”", ["while"]),
        ("Anna Lind called it “safe” while the miners' union demanded “peace.”", ["while"]),
        ("Anna Lind said “yes” and “no.”", []),
        ("Anna Lind and Kwame Mensah said “no.”", []),
        ("Anna Lind said it was safe, and Kwame Mensah said “no.”", []),
    ],
)
def test_a_sentence_turns_where_another_name_speaks_behind_quoted_words(text: str, expected: list[str]) -> None:
    ground = survey(scene_of(text))
    assert [ground.scene.skeleton.words[token] for token in quoted_turns(ground)] == expected
