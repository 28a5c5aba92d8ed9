import sqlite3

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.store.postgres_words import bag, lexemes, places, stream, terms
from briefings.store.wording import searchable

texts = st.text(st.characters(codec=None)) | st.text("aeblioysngd é́ſøßꂂ🦊₺\0\ue000ñΣς\u0301-'’\ud800")


@given(texts)
@example("Łódź, “Naïve” cafe\u0301 and the ﬁnal U.S.A.'s ₺500 fox 🦊 of 1,000,000")
@example("\ud800 x\0y")
@settings(max_examples=300)
def test_lexemes_are_the_terms_of_sqlite(text: str) -> None:
    sqlite = sqlite3.connect(":memory:")
    sqlite.execute("CREATE VIRTUAL TABLE text USING fts5 (line, tokenize = 'porter unicode61 remove_diacritics 2')")
    sqlite.execute("CREATE VIRTUAL TABLE term USING fts5vocab (text, 'instance')")
    sqlite.execute("INSERT INTO text VALUES (?)", (searchable(text).encode("utf-8", "replace").decode(),))
    found = [term for (term,) in sqlite.execute("SELECT term FROM term ORDER BY offset")]
    sqlite.close()
    assert lexemes(text) == found


@given(texts)
def test_lexemes_need_no_escape(text: str) -> None:
    assert not set("'\\ \t\n|&!()<>:*\0") & set("".join(lexemes(text)))


def test_words_without_letters_or_digits_are_no_terms() -> None:
    assert [terms(words) for words in ("", "?!", "…—", '"', "😀")] == [[]] * 5


def test_a_row_of_words_is_found_only_where_they_stand_side_by_side() -> None:
    text = stream(lexemes("Visits, visits and more trade."))
    assert text.count(stream(["visit"])) == 2
    assert stream(lexemes("more trading")) in text
    assert stream(["visit", "more"]) not in text
    assert stream(["trad"]) + stream(["e"]) not in text


def test_a_long_word_is_a_lexeme_of_bounded_length_and_no_other_s() -> None:
    one, other, again = lexemes(f"{'x' * 5_000} {'x' * 5_001} {'X' * 5_000}")
    assert one == again != other
    assert len(one) < 250


def test_vectors_hold_each_word_once_or_in_its_places() -> None:
    assert bag(["b", "a", "b"]) == "'b' 'a'"
    assert places(["b", "a", "b"]) == "'b':1 'a':2 'b':3"


def test_vectors_of_endless_texts_stay_within_what_postgresql_takes() -> None:
    endless = [f"word{number}" for number in range(200_000)]
    assert len(bag(endless)) < 1_500_000
    assert len(places(endless).split()) < 16_383
