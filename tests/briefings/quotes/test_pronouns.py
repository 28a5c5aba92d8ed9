import pytest

from tests.briefings.quotes.reading import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Per Lind met Anna Berg. “No,” she said.", "Anna Berg"),
        ("Per Lind met Anna Berg. “No,” he said.", "Per Lind"),
        ("Per Lind spoke of Ole Berg's plan. He was calm.\n“No,” he said.", "Per Lind"),
        ("Chen Weiguo met his friends. “No,” he said.", "Chen Weiguo"),
        ("The house was dark. “No,” he said.", None),
    ],
)
def test_a_pronoun_means_the_most_salient_person_who_agrees(text: str, speaker: str | None) -> None:
    assert said(text)[0][0] == speaker
