import pytest

from briefings.sources.translated import says_translated

TRANSLATED = (
    "Translated from Portuguese by Jane Doe",
    "The interview was released in French with the ministry providing an English translation.",
    "This article was translated from Arabic.",
    "He apologised, according to an official translation of the speech.",
    "The statement, translated from Korean, was published on Monday.",
)
NOT_TRANSLATED = (
    "Her novel has been translated into 12 languages.",
    "“We agree,” he said through a translator.",
    "Their promises were never translated into law, she said.",
    "The talks failed.",
)


@pytest.mark.parametrize("paragraph", TRANSLATED)
def test_text_that_says_it_is_a_translation_is_noticed(paragraph: str) -> None:
    assert says_translated(paragraph)


@pytest.mark.parametrize("paragraph", NOT_TRANSLATED)
def test_other_talk_of_translation_is_not(paragraph: str) -> None:
    assert not says_translated(paragraph)
