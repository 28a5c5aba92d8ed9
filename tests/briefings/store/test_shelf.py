from briefings.models.article import ArticleId
from briefings.store.shelf import Shelf

ONE, OTHER, THIRD = ArticleId("one"), ArticleId("other"), ArticleId("third")


def test_a_value_is_given_back_only_under_its_stamp() -> None:
    shelf: Shelf[str] = Shelf(2)
    shelf.put({ONE: "a.txt"}, {ONE: "words"})
    assert shelf.take({ONE: "a.txt"}) == {ONE: "words"}
    assert shelf.take({ONE: "b.txt", OTHER: "a.txt"}) == {}


def test_what_nobody_asked_for_the_longest_goes_first() -> None:
    shelf: Shelf[str] = Shelf(2)
    stamps = {ONE: "1", OTHER: "1", THIRD: "1"}
    shelf.put(stamps, {ONE: "one", OTHER: "other"})
    shelf.take({ONE: "1"})
    shelf.put(stamps, {THIRD: "third"})
    assert shelf.take(stamps) == {ONE: "one", THIRD: "third"}
