import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.render.quoting import balanced, bare, quoted

BALANCED = [
    ("“tangible results” from", "“tangible results” from"),
    ('“Moreover, China is a partner," Lee added.', "“Moreover, China is a partner,” Lee added."),
    ('He said "go" and "stay."', 'He said "go" and "stay."'),
    ("an 'important partner' and a ‘starting point’", "an 'important partner' and a ‘starting point’"),
    ("And two,” Lee said.", "“And two,” Lee said."),
    ("He said, “This is one.", "He said, “This is one.”"),
    ('He said "this is one.', 'He said "this is one."'),
    ("She said: 'It's not just books.", "She said: 'It's not just books.'"),
    ("‘We’ll have to pay something.", "‘We’ll have to pay something.’"),
    ("And it isn't there,' said Pugh.", "'And it isn't there,' said Pugh."),
    ("“My mother said, ‘Never quit", "“My mother said, ‘Never quit’”"),
    ("‘Never quit,’ he said,” she said", "“‘Never quit,’ he said,” she said"),
    ("Rep. Ana Ruiz.”", "Rep. Ana Ruiz."),
    ("我们会继续”", "“我们会继续”"),
    ("one,” two “three", "“one,” two “three”"),
    ("“one” two, three” four", "“one” two, three four"),
    (
        "a cup o’ tea for ’Ndrangheta’s men in ’s-Hertogenbosch",
        "a cup o’ tea for ’Ndrangheta’s men in ’s-Hertogenbosch",
    ),
    ("the ‘okina of Hawai‘i", "the okina of Hawai‘i"),
    ("“He said ‘go’ twice”", "“He said ‘go’ twice”"),
    ("“'Go,' he said”", "“'Go,' he said”"),
    ("the workers' day isn't China’s", "the workers' day isn't China’s"),
    ("the '90s, ’tis rock 'n' roll", "the '90s, ’tis rock 'n' roll"),
    ('a 12" gun', "a 12″ gun"),
    ("„Guten Tag“, «bonjour» and ”hej”", "„Guten Tag“, «bonjour» and “hej”"),
    ('""', ""),
    ("", ""),
]

BARE = [
    ("“denuclearization is impossible”", "denuclearization is impossible"),
    ('"unprecedented"', "unprecedented"),
    ("'isn't it?'", "isn't it?"),
    ("the workers' day", "the workers' day"),
    ('said "so', "said so"),
    ("«ici»", "ici"),
]


@pytest.mark.parametrize(("text", "expected"), BALANCED)
def test_every_mark_that_is_left_has_its_mate(text: str, expected: str) -> None:
    assert balanced(text) == expected


@pytest.mark.parametrize(("text", "expected"), BARE)
def test_words_of_askers_lose_their_marks(text: str, expected: str) -> None:
    assert bare(text) == expected


CUTS = [
    ("“We urgently need China to play”", 10, "“We urgent”"),
    ("He said: “We need", 9, "He said:"),
    ("He said “we ‘need’ it” today", 16, "He said “we ‘nee’”"),
    ("He said “we ‘need’ it” today", 22, "He said “we ‘need’ it”"),
]


@pytest.mark.parametrize(("text", "end", "expected"), CUTS)
def test_a_cut_closes_what_it_cuts(text: str, end: int, expected: str) -> None:
    assert balanced(text, end) == expected


INNER = [
    ("She says 'the contract was clean'.", "“She says ‘the contract was clean’.”"),
    ("He told me “no” and left.", "“He told me ‘no’ and left.”"),
    ('Bo said, "Read ‘Emma’ first"', "“Bo said, ‘Read “Emma” first’”"),
    ("the farmers’ complaints", "“the farmers’ complaints”"),
    ("He said “no", "“He said ‘no’”"),
]


@pytest.mark.parametrize(("words", "expected"), INNER)
def test_marks_inside_a_quotation_take_turns(words: str, expected: str) -> None:
    assert quoted(words) == expected


def test_no_words_get_no_marks() -> None:
    assert quoted(" “ ") == ""


MARKED = st.text(st.sampled_from("ab s.,—(‘’'\"“”«»„9\n"))


@given(MARKED)
def test_every_word_is_kept(text: str) -> None:
    def letters(words: str) -> str:
        return "".join(filter(str.isalnum, words))

    assert letters(balanced(text)) == letters(bare(text)) == letters(text)


@given(MARKED, st.none() | st.integers(0, 40))
def test_there_are_as_many_closing_as_opening_marks(text: str, end: int | None) -> None:
    shown = balanced(text.replace("„", ""), end)
    assert shown.count("“") == shown.count("”")
    assert shown.count("«") == shown.count("»")
    assert shown.count('"') % 2 == 0


@pytest.mark.parametrize("hostile", ["“" * 30_000 + "a" + "”" * 30_000, "'“" * 30_000, '" ' * 30_000, '9"' * 30_000])
def test_time_is_linear_in_hostile_marks(hostile: str) -> None:
    started = time.process_time()
    balanced(hostile, len(hostile) // 2)
    bare(hostile)
    assert time.process_time() - started < 2
