import pytest

from briefings.sources.byline import find_byline

BYLINES = (
    ("- JANE DOE", "JANE DOE"),
    ("By Jane Doe", "Jane Doe"),
    ("BY JANE DOE AND RICHARD ROE", "JANE DOE AND RICHARD ROE"),
    ("By Jane Doe, Richard Roe and Ana de la Cruz", "Jane Doe, Richard Roe and Ana de la Cruz"),
    ("By Jane Doe in Lusaka", "Jane Doe"),
    ("By Jane Doe, staff writer", "Jane Doe, staff writer"),
    ("By Jane Doe | The Example Post", "Jane Doe"),
    ("BY JANE DOE [doe.jane@example.org]", "JANE DOE"),
    ("Jane Doe jane.doe@example.org", "Jane Doe"),
    ("Written by Jane O’Neill", "Jane O’Neill"),
    ("(Reporting by Jane Doe; Editing by Richard Roe)", ""),
    ("Additional reporting by Jane Doe", ""),
    ("jane.doe@example.org", ""),
)
STORY = (
    "By Monday",
    "By Friday Night",
    "By Monday the talks had failed.",
    "By then, Jane Doe had left.",
    "Jane Doe",
    "- the talks failed",
    "Standing by Jane Doe",
    "",
)


@pytest.mark.parametrize(("line", "names"), BYLINES)
def test_byline_gives_the_names_as_written(line: str, names: str) -> None:
    assert find_byline(line) == names


@pytest.mark.parametrize("line", STORY)
def test_other_lines_name_no_author(line: str) -> None:
    assert find_byline(line) is None


def test_bare_name_is_a_byline_only_beside_a_date() -> None:
    assert find_byline("Jane Doe", beside_date=True) == "Jane Doe"
