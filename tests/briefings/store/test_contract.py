"""What every engine promises of articles, searches, notes and its end. Saving, and quotes and people, stand beside."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

from briefings.models.article import ArticleId
from briefings.models.query import Window
from briefings.store.base import Store
from tests.briefings.store.readings import DAY, PARK, PARK_ID, ROE, ROSSI, ROSSI_ID, ids, reading

# The corpus as a whole


def test_the_state_tells_count_and_days(store: Store) -> None:
    store.save([reading("b", day=5), reading("a", day=-400), reading("c")])
    state = store.state()
    assert (state.articles, state.first_published, state.last_published) == (3, date(2024, 1, 26), date(2025, 3, 6))
    assert len(state.corpus_hash) == 16


def test_the_hash_is_of_the_set_of_articles(store: Store) -> None:
    one, two = reading("one"), reading("two")
    store.save([one])
    only_one = store.state().corpus_hash
    store.save([two])
    assert store.state().corpus_hash != only_one
    store.withdraw([two.origin])
    assert store.state().corpus_hash == only_one


# Articles


def test_articles_come_in_the_order_asked_for(store: Store) -> None:
    one, two = reading("one"), reading("two")
    store.save([one, two])
    wanted = [two.article.id, ArticleId("unknown"), one.article.id]
    assert store.articles(wanted) == (two.article, one.article)
    assert store.analyses(wanted) == (two.analysis, one.analysis)


def test_found_articles_come_newest_first_then_by_source(store: Store) -> None:
    a, b, c = reading("x", source="b.txt", day=1), reading("y", source="a.txt", day=1), reading("z", day=2)
    store.save([a, b, c])
    assert store.find_articles() == ids(c, b, a)


def test_articles_are_found_by_people_phrases_and_window(store: Store) -> None:
    both = reading("Park Min-ji met Carla Rossi on trade visits.", people=[PARK, ROSSI])
    only_park = reading("Park Min-ji talked of trade.", people=[PARK], day=1)
    nobody = reading("A visiting minister.", day=2)
    store.save([both, only_park, nobody])
    assert store.find_articles(people=[PARK_ID]) == ids(only_park, both)
    assert store.find_articles(people=[PARK_ID, ROSSI_ID, PARK_ID]) == ids(both)
    assert store.find_articles(people=["unknown"]) == ()
    assert store.find_articles(phrases=["visits"]) == ids(nobody, both)
    assert store.find_articles(phrases=["trade visit", "minister"]) == ids(nobody, both)
    assert store.find_articles(phrases=["visits trade"]) == ()
    assert store.find_articles(people=[PARK_ID], phrases=["visit", "nothing"]) == ids(both)
    assert store.find_articles(window=Window(since=DAY.replace(day=2))) == ids(nobody, only_park)
    assert store.find_articles(window=Window(until=DAY), phrases=["visit"]) == ids(both)
    assert store.find_articles(people=[PARK_ID], window=Window(since=DAY, until=DAY)) == ids(both)
    assert store.find_articles(limit=1) == ids(nobody)


def test_articles_are_counted_by_people(store: Store) -> None:
    store.save([reading("a", people=[PARK, ROSSI]), reading("b", people=[PARK]), reading("c")])
    assert store.count_articles(people=[PARK_ID]) == 2
    assert store.count_articles(people=[PARK_ID, ROSSI_ID, PARK_ID]) == 1
    assert store.count_articles(people=[PARK_ID, "unknown"]) == 0
    assert store.count_articles(people=[]) == 3


# Search


def test_search_prefers_all_words_and_headlines(store: Store) -> None:
    filler = [reading(f"Filler number {n} of the day.") for n in range(20)]
    beside = reading("Steel prices rose; the tariff was kept.")
    headline = reading("Prices rose; it was kept.", headline="Steel tariff")
    one_word = reading("Steel prices rose sharply last year again.")
    store.save([*filler, beside, one_word, headline])
    assert [hit.article_id for hit in store.search("steel tariffs")] == [*ids(headline, beside, one_word)]


def test_search_finds_initials_with_and_without_stops(store: Store) -> None:
    with_stops, without = reading("The U.S. Senate voted."), reading("The US Senate voted.")
    store.save([with_stops, without])
    assert {hit.article_id for hit in store.search("US")} == {*ids(with_stops, without)}
    assert {hit.article_id for hit in store.search("u.s.")} == {*ids(with_stops, without)}


def test_search_keeps_to_window_and_limit(store: Store) -> None:
    old, new = reading("Steel.", day=0), reading("More steel.", day=9)
    store.save([old, new])
    assert [hit.article_id for hit in store.search("steel", window=Window(until=DAY))] == [*ids(old)]
    assert len(store.search("steel", limit=1)) == 1


def test_the_newer_of_equal_matches_comes_first(store: Store) -> None:
    old, new = reading("Steel now.", day=0), reading("Steel yet.", day=9)
    store.save([new, old])
    assert [hit.article_id for hit in store.search("steel")] == [*ids(new, old)]


def test_a_query_of_function_words_still_searches(store: Store) -> None:
    found = reading("To be or not to be.")
    store.save([found])
    assert [hit.article_id for hit in store.search("to be")] == [*ids(found)]


# Notes


def test_the_last_note_under_a_key_counts(store: Store) -> None:
    assert store.recall("seen") is None
    store.remember("seen", "2025-01-01")
    store.remember("seen", "2025-01-02")
    store.remember("other", "é\n")
    assert (store.recall("seen"), store.recall("other")) == ("2025-01-02", "é\n")


# Threads and lifetime


def test_readers_and_writers_of_many_threads_see_whole_batches(store: Store) -> None:
    def write(batch: int) -> None:
        store.save([reading(f"Batch {batch} article {n} of Jo Roe.", people=[ROE]) for n in range(5)])

    def read(_: int) -> int:
        return store.state().articles % 5 + len(store.find_articles()) % 5

    with ThreadPoolExecutor(8) as pool:
        writes = [pool.submit(write, batch) for batch in range(20)]
        remainders = list(pool.map(read, range(100)))
        for done in writes:
            done.result()
    assert set(remainders) == {0}
    assert store.state().articles == store.count_articles(people=["roe jo"]) == 100


def test_closing_twice_is_harmless(store: Store) -> None:
    store.close()
    store.close()
