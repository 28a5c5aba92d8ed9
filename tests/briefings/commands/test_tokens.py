import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.commands.tokens import Token, from_argv, tokenize


def phrase(text: str) -> Token:
    return Token(text, in_marks=True)


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ("lee-xi trade -voting", (Token("lee-xi"), Token("trade"), Token("-voting"))),
        ('lee "state visit"', (Token("lee"), phrase("state visit"))),
        ("lee “state visit”", (Token("lee"), phrase("state visit"))),
        ('lee “state visit"', (Token("lee"), phrase("state visit"))),
        ('lee "state visit”', (Token("lee"), phrase("state visit"))),
        ("„state visit“", (phrase("state visit"),)),
        ("«state visit»", (phrase("state visit"),)),
        ("‘state visit’", (phrase("state visit"),)),
        ("'state visit'?", (phrase("state visit"),)),
        ("'the leader's visit'", (phrase("the leader's visit"),)),
        ("don't lee's", (Token("don't"), Token("lee's"))),
        ('lee"state visit"', (Token("lee"), phrase("state visit"))),
        ('“he said "no" to it”', (phrase('he said "no" to it'),)),
        ('“a" “b”', (phrase("a"), phrase("b"))),
        ('lee "never closed', (Token("lee"), phrase("never closed"))),
        ("never opened”", (Token("never"), Token("opened"))),
        ('"visit".', (phrase("visit"),)),
        ('""', ()),
        ("a\nb\tc", (Token("a"), Token("b"), Token("c"))),
        ("", ()),
    ],
)
def test_a_line_is_cut_into_words_and_phrases(line: str, tokens: tuple[Token, ...]) -> None:
    assert tokenize(line) == tokens


@pytest.mark.parametrize(
    ("arguments", "tokens"),
    [
        (["lee", "unprecedented"], (Token("lee"), Token("unprecedented"))),
        (["lee jae myung", "so to say"], (Token("lee jae myung", is_group=True), Token("so to say", is_group=True))),
        (['"unprecedented"'], (phrase("unprecedented"),)),
        (["'unprecedented'"], (phrase("unprecedented"),)),
        (["“so to say”"], (phrase("so to say"),)),
        (['"he said "no" to it"'], (phrase('he said "no" to it'),)),
        (['lee "so to say"'], (Token("lee"), phrase("so to say"))),
        (["office spokesperson"], (Token("office spokesperson", is_group=True),)),
        (["lee", 'said "no" to it'], (Token("lee"), Token('said "no" to it', is_group=True))),
        (["", " "], ()),
    ],
)
def test_the_shells_groups_stay_together(arguments: list[str], tokens: tuple[Token, ...]) -> None:
    assert from_argv(arguments) == tokens


@given(st.text())
def test_any_line_gives_tokens_that_are_not_empty(line: str) -> None:
    assert all(token.text.strip() == token.text != "" for token in tokenize(line))


@given(st.lists(st.text(alphabet=st.sampled_from("a \"'“”‘«»-?")), max_size=4))
def test_any_arguments_give_tokens_that_are_not_empty(arguments: list[str]) -> None:
    assert all(token.text.strip() == token.text != "" for token in from_argv(arguments))


@pytest.mark.parametrize("filler", ["'a ", '"', "“a ", "« ", "’"])
def test_a_very_long_line_of_marks_is_cut_at_once(filler: str) -> None:
    assert len(tokenize(filler * 20_000)) <= 20_000
