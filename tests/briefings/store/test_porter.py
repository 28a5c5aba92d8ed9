import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.store.porter import stem
from briefings.text.vocabulary import vocabulary

SUFFIXES = vocabulary(
    "s es sses ies ed eed ing at bl iz ational tional enci anci izer bly bli alli entli eli ousli ization ation "
    "ator alism iveness fulness ousness aliti iviti biliti logi logy icate ative alize iciti ical ful ness al ance "
    "ence er ic able ible ant ement ment ent ion sion tion ou ism ate iti ous ive ize y e ll"
)
words = st.builds(
    lambda start, suffixes: start + "".join(suffixes),
    st.text("aeiouybcdlmnrstwxzéø", max_size=7),
    st.lists(st.sampled_from(sorted(SUFFIXES)), max_size=3),
).filter(bool)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("agreed", "agre"),
        ("hopping", "hop"),
        ("filing", "file"),
        ("happy", "happi"),
        ("sky", "sky"),
        ("conditional", "condit"),
        ("possibly", "possibl"),
        ("archaeology", "archaeolog"),
        ("adoption", "adopt"),
        ("probate", "probat"),
        ("rate", "rate"),
        ("controlling", "control"),
        ("by", "by"),
        ("s" * 65, "s" * 65),
    ],
)
def test_words_have_porter_s_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


@given(st.lists(words, max_size=30))
def test_stems_are_those_of_sqlite(some: list[str]) -> None:
    sqlite = sqlite3.connect(":memory:")
    sqlite.execute("CREATE VIRTUAL TABLE text USING fts5 (word, tokenize = 'porter unicode61 remove_diacritics 0')")
    sqlite.execute("CREATE VIRTUAL TABLE term USING fts5vocab (text, 'instance')")
    sqlite.executemany("INSERT INTO text (word) VALUES (?)", ((word,) for word in some))
    stems = [term for (term,) in sqlite.execute("SELECT term FROM term ORDER BY doc")]
    sqlite.close()
    assert list(map(stem, some)) == stems
