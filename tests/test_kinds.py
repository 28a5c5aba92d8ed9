"""Who said what in articles of many kinds: the floor that was reached."""

from tests.gold.kinds import read_kinds


def test_speakers_are_found_in_articles_of_many_kinds() -> None:
    spoken = [marked for marked in read_kinds() if marked.speakers]
    assert len(spoken) == 88
    assert sum(marked.is_right for marked in spoken) >= 80, "see python -m tests.gold.kinds"


def test_words_that_nobody_says_are_mostly_nobody_s() -> None:
    others = [marked for marked in read_kinds() if not marked.speakers]
    assert sum(not marked.is_right for marked in others) <= 7, "see python -m tests.gold.kinds"
