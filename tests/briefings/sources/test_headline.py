import pytest

from briefings.sources.headline import looks_like_headline

HEADLINES = (
    "Ministers meet in Oslo to settle fishing row",
    "Mayor 'will not resign' over bridge collapse",
    "Calling 1st visit in 9 years 'vital,' Okafor urges Accra's 'active' role in border talks",
    "Is the river really clean?",
    "Storm Names Are Now Chosen by Children.",
    "Senator heads to the U.S.",
    "Dr. Ruiz: “We were wrong”",
    "Fire at St. Mary's Hospital",
    "Minister hails 'new era' for farmers as parliament passes long-delayed land reform bill after years of protests"
    " in rural provinces",
)
LEDES = (
    "Ministers from nine countries met in Oslo on Tuesday to settle a row over fishing.",
    "“We were wrong,” the doctor said.",
    '"It can never be overstated how much this matters."',
    "LUSAKA, Zambia — The mayor said on Friday that he would not resign",
    "Lusaka, Nov 3 The mayor of the city said on Friday that he would not resign.",
    "The mayor, who was elected in June, said that the bridge had been checked by the engineers of the province in the"
    " week",
    "It rained. The match was called off.",
    "The minister said:",
    "- - -",
    "",
)


@pytest.mark.parametrize("line", HEADLINES)
def test_line_in_block_language_is_a_headline(line: str) -> None:
    assert looks_like_headline(line)


@pytest.mark.parametrize("line", LEDES)
def test_sentence_of_full_grammar_is_no_headline(line: str) -> None:
    assert not looks_like_headline(line)
