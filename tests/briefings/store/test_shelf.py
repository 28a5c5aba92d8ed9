from collections.abc import Sequence

from briefings.store.shelf import Shelf


def test_a_value_is_given_back_only_under_its_key() -> None:
    shelf: Shelf[tuple[str, str], str] = Shelf(2)
    shelf.put({("one", "a.txt"): "words"})
    assert shelf.take([("one", "a.txt")]) == {("one", "a.txt"): "words"}
    assert shelf.take([("one", "b.txt"), ("other", "a.txt")]) == {}


def test_what_nobody_asked_for_the_longest_goes_first() -> None:
    shelf: Shelf[str, int] = Shelf(2)
    shelf.put({"one": 1, "other": 2})
    shelf.take(["one"])
    shelf.put({"third": 3})
    assert shelf.take(["one", "other", "third"]) == {"one": 1, "third": 3}


def test_only_what_is_not_there_is_made_and_all_comes_in_the_order_asked_for() -> None:
    shelf: Shelf[str, str] = Shelf(9)
    asked: list[Sequence[str]] = []

    def shout(words: Sequence[str]) -> list[str]:
        asked.append(words)
        return [word.upper() for word in words]

    assert shelf.get(["b", "a", "b"], shout) == ("B", "A", "B")
    assert shelf.get(["c", "a"], shout) == ("C", "A")
    assert shelf.get(["a", "b"], shout) == ("A", "B")
    assert asked == [["b", "a"], ["c"]]


def test_an_answer_larger_than_the_shelf_is_whole() -> None:
    shelf: Shelf[int, int] = Shelf(2)
    assert shelf.get(range(5), lambda keys: [-key for key in keys]) == (0, -1, -2, -3, -4)
