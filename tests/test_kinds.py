"""Who said what in articles of many kinds: the floors that were reached."""

from pathlib import Path

import pytest

from tests.gold.kinds import BLIND, FILE, read_kinds


@pytest.mark.parametrize(
    ("file", "spoken", "least", "others", "most"),
    [
        (FILE, 88, 81, 10, 1),
        (BLIND, 155, 152, 41, 4),
        (FILE.with_name("kinds_blind2.txt"), 51, 46, 9, 1),
        (FILE.with_name("kinds_blind3.txt"), 87, 79, 10, 3),
        (FILE.with_name("kinds_blind4.txt"), 58, 53, 4, 0),
    ],
)
def test_speakers_are_found_and_terms_left_alone_in_articles_of_many_kinds(
    file: Path, spoken: int, least: int, others: int, most: int
) -> None:
    marked = read_kinds(file)
    said = [one for one in marked if one.speakers]
    names = [one for one in marked if not one.speakers]
    assert (len(said), len(names)) == (spoken, others)
    assert sum(one.is_right for one in said) >= least, f"see python -m tests.gold.kinds {file}"
    assert sum(not one.is_right for one in names) <= most, f"see python -m tests.gold.kinds {file}"
