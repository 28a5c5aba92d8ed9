import pytest

from briefings.sources.dateline import find_dateline

DATELINES = (
    ("OSLO — The talks", "OSLO", "The talks"),
    ("OSLO, Norway — The talks", "OSLO, Norway", "The talks"),
    ("NEW YORK -- The talks", "NEW YORK", "The talks"),
    ("LONDON (Reuters) - The talks", "LONDON (Reuters)", "The talks"),
    ("LUSAKA, Southern Province -- The talks", "LUSAKA, Southern Province", "The talks"),
    ("Lusaka, Nov 3 The talks", "Lusaka, Nov 3", "The talks"),
    ("New Delhi, Nov 3 (PTI) The talks", "New Delhi, Nov 3 (PTI)", "The talks"),
    ("LUSAKA, Nov. 3 (Xinhua) -- The talks", "LUSAKA, Nov. 3 (Xinhua)", "The talks"),
    ("SEOUL, Jan. 4, 2026 /PRNewswire/ -- The talks", "SEOUL, Jan. 4, 2026 /PRNewswire/", "The talks"),
    ("Accra – “We agreed,” he said", "Accra", "“We agreed,” he said"),
    ("(AP) — The talks", "(AP)", "The talks"),
    ("PARIS/BERLIN (AFP) - The talks", "PARIS/BERLIN (AFP)", "The talks"),
    ("WASHINGTON, D.C. — The talks", "WASHINGTON, D.C.", "The talks"),
    ("Gothenburg, Sweden, 3 November – The talks", "Gothenburg, Sweden, 3 November", "The talks"),
)
SENTENCES = (
    "On Saturday, Nov. 3 Mayor Phiri met farmers.",
    "Phiri — mayor since June — said he would stay.",
    "The talks — the first in years — failed.",
    "On Friday Nov 3 The Times reported it.",
    "Lusaka, Nov. 3, was cold.",
    "Phiri (pictured) said he would stay.",
    "Talks: a history",
    "Phiri: It is over.",
    "",
    "—",
)


@pytest.mark.parametrize(("line", "words", "rest"), DATELINES)
def test_dateline_is_cut_from_the_first_sentence(line: str, words: str, rest: str) -> None:
    dateline = find_dateline(line)
    assert dateline is not None
    assert (dateline.words, line[dateline.end :]) == (words, rest)


@pytest.mark.parametrize("line", SENTENCES)
def test_sentence_that_only_begins_alike_has_no_dateline(line: str) -> None:
    assert find_dateline(line) is None


def test_dateline_with_a_year_states_a_day() -> None:
    dateline = find_dateline("SEOUL, Jan. 4, 2026 /PRNewswire/ -- The talks")
    assert dateline is not None
    assert dateline.filed is not None
    assert str(dateline.filed.on) == "2026-01-04"
