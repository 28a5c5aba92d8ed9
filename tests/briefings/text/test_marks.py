from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.models.span import Span
from briefings.text.marks import Stretch, find_stretches


def lines(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def contents(text: str) -> list[tuple[int, str]]:
    return [(s.depth, s.content.cut(text)) for s in find_stretches(text, lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said, “at last.”", [(0, "We won,"), (0, "at last.")]),
        ('"We won," she said, "at last."', [(0, "We won,"), (0, "at last.")]),
        ('“We won," she said. “At last."', [(0, "We won,"), (0, "At last.")]),
        ("``We won,'' she said.", [(0, "We won,")]),
        ("''We won,'' she said, ''at last.''", [(0, "We won,"), (0, "at last.")]),
        ("He called it ''a gift.'' It's ours.", [(0, "a gift.")]),
        ("«We won», she said; „at last“ too.", [(0, "We won"), (0, "at last")]),
        ("“She cried ‘stop’ and ran,” he said.", [(0, "She cried ‘stop’ and ran,"), (1, "stop")]),
        ("'We've won the leaders' cup,' she said.", [(0, "We've won the leaders' cup,")]),
        ("The leaders' pledge didn't hold in the '90s.", []),
        ("He called it a 'mess' and didn't stay.", [(0, "mess")]),
        ("‘She cried “stop” and ran,’ he said.", [(0, "She cried “stop” and ran,"), (1, "stop")]),
        ("He was ‘sick of the farmers’ complaints’ last week.", [(0, "sick of the farmers’ complaints")]),
        ("He is ‘sick of the farmers’ complaints’, he said.", [(0, "sick of the farmers’ complaints")]),
        ("A ‘no excuses’ policy, said the bosses’ club.", [(0, "no excuses")]),
        ("‘Yes’ votes and the parties’ ‘No’ votes", [(0, "Yes"), (0, "No")]),
        (
            "‘My kids’ school is cold,’ she said. ‘The maids’ too.’",
            [(0, "My kids’ school is cold,"), (0, "The maids’ too.")],
        ),
        ("‘Give ‘em rock ‘n’ roll,’ he said.", [(0, "Give ‘em rock ‘n’ roll,")]),
        ("‘We was doin’ nothin’ wrong,’ he said.", [(0, "We was doin’ nothin’ wrong,")]),
        ("It is 6'2\" tall. “Really?” he said.", [(0, "Really?")]),
        ('He said "no and left. She said "yes" and stayed.', [(0, "no and left. She said"), (0, "yes")]),
        ('Bad mark" here, but "this" is fine.', [(0, "this")]),
        ("“ ” — ”“", []),
        ("(“Aside,” she said.)", [(0, "Aside,")]),
        ("the “horizontal one,” a ”turned” mark", [(0, "horizontal one,"), (0, "turned")]),
    ],
)
def test_marks_are_paired_by_their_role(text: str, expected: list[tuple[int, str]]) -> None:
    assert contents(text) == expected


def test_a_quotation_reopened_at_each_paragraph_continues_until_it_is_closed() -> None:
    text = "“One goes on.\n“Two goes on.\n“Three ends,” he said.\nA “stray one."
    found = find_stretches(text, lines(text))
    assert [(s.is_closed, s.continues) for s in found] == [(False, True), (False, True), (True, False), (False, False)]


def test_a_stray_mark_costs_only_its_own_paragraph() -> None:
    text = 'A "stray mark.\n"Fine," she said.'
    assert contents(text)[1] == (0, "Fine,")


@given(st.text(alphabet="ab s.,\n\"“”'‘’«»"))
def test_stretches_of_any_text_nest_and_stay_in_their_paragraph(text: str) -> None:
    found = find_stretches(text, lines(text))
    assert all(s.outer.holds(s.content) for s in found)
    assert all("\n" not in s.outer.cut(text) for s in found)
    assert all(_nested_or_apart(a, b) for a, b in pairwise(found))


def _nested_or_apart(a: Stretch, b: Stretch) -> bool:
    return a.outer.holds(b.outer) or a.outer.end <= b.outer.start
