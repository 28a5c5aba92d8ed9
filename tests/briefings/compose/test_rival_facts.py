"""Facts of two articles that cannot both be true, and those that only look so: marked pairs (``rival_facts.txt``)."""

from pathlib import Path

import pytest

from briefings.compose.disagree import find_disagreements
from tests.briefings.compose.reading import article, read

MARKED = Path(__file__).with_name("rival_facts.txt").read_text(encoding="utf-8")
PAIRS = [block.strip() for block in MARKED.split("\n\n") if not block.startswith(("#", "~"))]
DIFFER = [pair.removeprefix("differ: ") for pair in PAIRS if pair.startswith("differ: ")]
AGREE = [pair.removeprefix("agree\n") for pair in PAIRS if pair.startswith("agree\n")]


def found_in(lines: list[str]) -> list[set[str]]:
    articles = [article(str(number), *line.split(" | ", 1)) for number, line in enumerate(lines)]
    return [{value.value for value in one.values} for one in find_disagreements(articles, read(articles))]


@pytest.mark.parametrize("pair", DIFFER)
def test_what_cannot_both_be_true_is_found_once(pair: str) -> None:
    values, *lines = pair.splitlines()
    assert found_in(lines) == [set(values.split(" | "))]


@pytest.mark.parametrize("pair", AGREE)
def test_what_only_looks_different_is_not_flagged(pair: str) -> None:
    assert found_in(pair.splitlines()) == []


def test_every_marked_pair_is_of_one_kind_or_the_other() -> None:
    assert len(DIFFER) + len(AGREE) == len(PAIRS)
