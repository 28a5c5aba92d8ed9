from briefings.render.sources import Numbers
from tests.briefings.render.by_hand import SOURCES, cited


def test_a_citation_is_the_number_of_its_article_and_its_paragraph() -> None:
    assert Numbers.of(SOURCES).mark(cited(3, 7)) == "[3¶7]"


def test_each_place_is_cited_once() -> None:
    assert Numbers.of(SOURCES).cite([cited(3, 7), cited(1, 2), cited(3, 7)]).text == "[3¶7] [1¶2]"


def test_an_article_that_the_list_lacks_is_cited_by_name() -> None:
    assert Numbers.of(SOURCES[:2]).mark(cited(3, 7)) == "[002_f40bd6caac6023d5.txt¶7]"
