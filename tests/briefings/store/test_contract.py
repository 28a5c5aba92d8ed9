from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from briefings.models.article import ArticleId
from briefings.models.query import Window
from briefings.models.quote import Quote
from briefings.store.base import CorpusState, Reading, Saved, Store
from tests.briefings.store.readings import DAY, reading

PARK, ROSSI, ROE = "Park Min-ji", "Carla Rossi", "Jo Roe"
PARK_ID, ROSSI_ID = "park minji", "rossi carla"


def ids(*readings: Reading) -> tuple[ArticleId, ...]:
    return tuple(r.article.id for r in readings)


def words_of(quotes: tuple[Quote, ...]) -> list[tuple[ArticleId, int]]:
    return [(quote.article_id, quote.contents[0].start) for quote in quotes]


# Saving


def test_an_empty_store_knows_nothing(store: Store) -> None:
    assert store.state() == CorpusState(0, "0" * 16, None, None)
    assert store.find_articles() == ()
    assert store.find_quotes() == ()
    assert store.people() == ()
    assert store.companions() == ()
    assert store.search("anything") == ()
    assert store.digests("") == {}
    assert store.withdraw(["anything"]) == 0
    assert store.save([]) == ()


def test_a_new_document_is_added_and_read_back_unchanged(store: Store) -> None:
    new = reading(
        'Naïve “curly” \0 😀 text by Park Min-ji: "so".', people=[PARK], quotes=[("so", PARK, "direct")], headline="Hé"
    )
    assert store.save([new]) == (Saved("added"),)
    assert store.articles(ids(new)) == (new.article,)
    assert store.analyses(ids(new)) == (new.analysis,)
    assert store.find_quotes() == new.analysis.quotes


def test_saving_again_changes_nothing(store: Store) -> None:
    new = reading("Talks in Oslo.", people=[PARK])
    store.save([new])
    before = store.state(), store.people(), store.search("oslo")
    assert store.save([new, new]) == (Saved("unchanged"), Saved("unchanged"))
    assert (store.state(), store.people(), store.search("oslo")) == before


def test_a_changed_document_becomes_a_revision_and_the_old_one_is_kept(store: Store) -> None:
    old = reading("Ten were hurt.", origin="a.txt", people=[PARK])
    new = reading("Twelve were hurt.", origin="a.txt", people=[ROSSI])
    store.save([old])
    assert store.save([new]) == (Saved("revised"),)
    assert store.find_articles() == ids(new)
    assert store.search("ten") == ()
    assert [person.name for person in store.people()] == [ROSSI]
    assert store.articles(ids(old)) == (old.article,)
    assert store.revisions(new.article.id) == store.revisions(old.article.id) == ids(old, new)
    assert store.revised() == ids(new)
    assert store.state().articles == 1


def test_a_document_may_go_back_to_what_it_said(store: Store) -> None:
    old, new = reading("Ten.", origin="a"), reading("Twelve.", origin="a")
    outcomes = [store.save([step])[0].outcome for step in (old, new, old)]
    assert outcomes == ["added", "revised", "revised"]
    assert store.find_articles() == ids(old)
    assert store.revisions(old.article.id) == ids(new, old)


def test_revisions_within_one_call_follow_each_other(store: Store) -> None:
    old, new = reading("Ten.", origin="a", people=[PARK]), reading("Twelve.", origin="a")
    assert [saved.outcome for saved in store.save([old, new])] == ["added", "revised"]
    assert store.find_articles() == ids(new)
    assert store.people() == ()
    assert store.state().articles == 1


def test_the_same_words_from_another_origin_are_a_duplicate(store: Store) -> None:
    first, again = reading("Same.", origin="a", source="a.txt"), reading("Same.", origin="b", source="b.txt")
    assert store.save([first, again]) == (Saved("added"), Saved("duplicate", "a.txt"))
    assert store.save([again]) == (Saved("duplicate", "a.txt"),)
    assert store.state().articles == 1
    assert store.digests("") == {"a": first.digest}


def test_a_duplicate_is_welcome_when_its_twin_is_gone(store: Store) -> None:
    first, again = reading("Same.", origin="a", source="a.txt"), reading("Same.", origin="b", source="b.txt")
    store.save([first])
    store.withdraw(["a"])
    assert store.save([again]) == (Saved("added"),)
    assert [article.source for article in store.articles(ids(again))] == ["b.txt"]


def test_other_rules_replace_what_was_read(store: Store) -> None:
    old = reading("Park Min-ji spoke to Jo Roe.", people=[PARK], rules="1")
    new = reading("Park Min-ji spoke to Jo Roe.", people=[PARK, ROE], rules="2")
    store.save([old])
    assert store.save([new]) == (Saved("unchanged"),)
    assert store.analyses(ids(new)) == (new.analysis,)
    assert {person.name: person.articles for person in store.people()} == {PARK: 1, ROE: 1}
    assert store.revisions(new.article.id) == ids(new)
    assert store.state().articles == 1


def test_an_article_is_read_again_under_its_new_name(store: Store) -> None:
    before, after = reading("Same.", origin="a", source="a.txt"), reading("Same.", origin="b", source="b.txt")
    store.save([before])
    assert [article.source for article in store.articles(ids(before))] == ["a.txt"]
    store.withdraw(["a"])
    store.save([after])
    assert [article.source for article in store.articles(ids(before))] == ["b.txt"]


def test_what_other_rules_read_is_seen_by_whoever_read_it_before(store: Store) -> None:
    old = reading("Park Min-ji spoke to Jo Roe.", people=[PARK], rules="1")
    new = reading("Park Min-ji spoke to Jo Roe.", people=[PARK, ROE], rules="2")
    store.save([old])
    assert store.analyses(ids(old)) == (old.analysis,)
    store.save([new])
    assert store.analyses(ids(old)) == (new.analysis,)


def test_digests_are_told_by_prefix(store: Store) -> None:
    saved = [reading(text, origin=text) for text in ("/news/a", "/news/b", "/newsroom/c", "/news%/d")]
    store.save(saved)
    assert store.digests("/news/") == {r.origin: r.digest for r in saved[:2]}
    assert store.digests("/news%") == {saved[3].origin: saved[3].digest}
    assert len(store.digests("")) == 4


def test_a_digest_follows_the_raw_document(store: Store) -> None:
    new = reading("Same words.", origin="a")
    store.save([new, new._replace(digest="other white space")])
    assert store.digests("a") == {"a": "other white space"}


def test_a_withdrawn_document_is_found_no_more_but_stays_readable(store: Store) -> None:
    kept, gone = (
        reading("Jo Roe stayed.", people=[ROE], quotes=[("stayed", ROE, "direct")], byline="By Ann Lee"),
        reading("Jo Roe left.", people=[ROE, PARK], quotes=[("left", ROE, "mixed")], byline="By Bob Day", roles=["x"]),
    )
    store.save([kept])
    before = store.state(), store.people(), store.companions(), store.find_quotes(), store.search("roe left")
    store.save([gone])
    assert store.withdraw([gone.origin, gone.origin, "unknown"]) == 1
    assert (store.state(), store.people(), store.companions(), store.find_quotes(), store.search("roe left")) == before
    assert store.people_named("Bob Day") == ()
    assert store.articles(ids(gone)) == (gone.article,)
    assert store.save([gone]) == (Saved("added"),)
    assert store.count_articles(people=["roe jo"]) == 2


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


# Quotes


@pytest.fixture
def quoted(store: Store) -> dict[str, ArticleId]:
    early = reading(
        "we will visit them / peace first / trade",
        people=[PARK],
        quotes=[
            ("we will visit", PARK, "direct"),
            ("peace", ROSSI, "mixed"),
            ("trade", None, "headline"),
        ],
    )
    late = reading(
        "peace comes with visits", people=[PARK], day=3, quotes=[("peace comes with visits", PARK, "indirect")]
    )
    store.save([early, late])
    return {"early": early.article.id, "late": late.article.id}


def test_quotes_come_by_article_and_then_in_order_of_the_text(store: Store, quoted: dict[str, ArticleId]) -> None:
    early, late = quoted["early"], quoted["late"]
    assert words_of(store.find_quotes()) == [(late, 0), (early, 0), (early, 21), (early, 35)]


def test_quotes_are_found_by_speaker_kind_article_words_and_window(store: Store, quoted: dict[str, ArticleId]) -> None:
    early, late = quoted["early"], quoted["late"]
    assert words_of(store.find_quotes(speakers=[PARK_ID])) == [(late, 0), (early, 0)]
    assert words_of(store.find_quotes(speakers=[ROSSI_ID, PARK_ID])) == [(late, 0), (early, 0), (early, 21)]
    assert words_of(store.find_quotes(kinds=["mixed", "headline"])) == [(early, 21), (early, 35)]
    assert words_of(store.find_quotes(speakers=[PARK_ID], kinds=["direct"])) == [(early, 0)]
    assert words_of(store.find_quotes(article_ids=[late, ArticleId("unknown")])) == [(late, 0)]
    assert words_of(store.find_quotes(article_ids=[])) == []
    assert words_of(store.find_quotes(article_ids=[early], speakers=[ROSSI_ID])) == [(early, 21)]
    assert words_of(store.find_quotes(words=["peace"])) == [(late, 0), (early, 21)]
    assert words_of(store.find_quotes(words=["visiting"])) == [(late, 0), (early, 0)]
    assert words_of(store.find_quotes(words=["visiting", "peace"])) == [(late, 0)]
    assert words_of(store.find_quotes(words=["peace"], speakers=[ROSSI_ID])) == [(early, 21)]
    assert words_of(store.find_quotes(words=["peace"], article_ids=[early])) == [(early, 21)]
    assert words_of(store.find_quotes(words=["peace"], kinds=["indirect"])) == [(late, 0)]
    assert words_of(store.find_quotes(window=Window(since=DAY.replace(day=2)))) == [(late, 0)]
    assert words_of(store.find_quotes(words=["peace"], window=Window(until=DAY))) == [(early, 21)]
    assert words_of(store.find_quotes(limit=2)) == [(late, 0), (early, 0)]
    assert words_of(store.find_quotes(speakers=[ROSSI_ID, PARK_ID], limit=2)) == [(late, 0), (early, 0)]


def test_quotes_near_a_statement_share_words_with_it(store: Store, quoted: dict[str, ArticleId]) -> None:
    early, late = quoted["early"], quoted["late"]
    assert words_of(store.quotes_like(["we", "shall", "visit"], speakers=[PARK_ID])) == [(late, 0), (early, 0)]
    assert words_of(store.quotes_like(["peace", "comes", "slowly"])) == [(late, 0)]
    assert words_of(store.quotes_like(["peace"], window=Window(until=DAY))) == [(early, 21)]
    assert words_of(store.quotes_like(["peace"], limit=1)) == [(late, 0)]
    assert store.quotes_like(["visit", "slowly", "home"]) == store.quotes_like([]) == ()


def test_quotes_are_found_in_either_spelling(store: Store) -> None:
    said = reading("our neighbours' programme", quotes=[("neighbours' programme", ROE, "direct")])
    store.save([said])
    for words in (["neighbors"], ["Neighbours"], ["program"], ["programmes"]):
        assert store.find_quotes(words=words) == said.analysis.quotes


def test_bodies_and_roles_are_found_by_their_description(store: Store) -> None:
    saved = reading(
        "no comment", quotes=[("no", "the Finance Ministry spokesperson", "direct"), ("comment", PARK, "direct")]
    )
    role = saved.analysis.quotes[0].model_copy(
        update={"speaker_kind": "role", "speaker_key": "the finance ministry spokesperson"}
    )
    store.save(
        [saved._replace(analysis=saved.analysis.model_copy(update={"quotes": (role, saved.analysis.quotes[1])}))]
    )
    assert store.speakers_like("Ministry's spokesperson") == ("the finance ministry spokesperson",)
    assert store.speakers_like("Park") == store.speakers_like("defence ministry") == store.speakers_like("") == ()
    store.withdraw([saved.origin])
    assert store.speakers_like("ministry") == ()


# People


def test_people_are_found_by_any_of_their_words(store: Store) -> None:
    store.save([reading("a", people=["Park Min-ji", "Park Min-ho", "José Álvarez"])])
    found = {words: [p.name for p in store.people_named(words)] for words in ("park", "minji PARK", "Park Min-ji")}
    assert found == {
        "park": ["Park Min-ho", "Park Min-ji"],
        "minji PARK": ["Park Min-ji"],
        "Park Min-ji": ["Park Min-ji"],
    }
    assert [p.name for p in store.people_named("alvarez")] == ["José Álvarez"]
    assert store.people_named("par") == store.people_named("") == store.people_named("!?") == ()


def test_people_are_found_by_the_beginning_of_a_word(store: Store) -> None:
    store.save([reading("a", people=["Park Min-ji", "José Álvarez", "Al Moore"])])
    assert {p.name for p in store.people_like("Ál")} == {"José Álvarez", "Al Moore"}
    assert [p.name for p in store.people_like("alv")] == ["José Álvarez"]
    assert store.people_like("%") == store.people_like("_") == ()
    assert len(store.people_like("a", limit=1)) == 1


def test_the_commonest_form_of_a_name_speaks_for_the_person(store: Store) -> None:
    store.save(
        [
            reading("a", people=["Park Minji"], roles=["mayor"]),
            reading("b", people=["Park Min-ji"], roles=["Mayor", "mayor"]),
            reading("c", people=["Park Min-ji"], roles=["mayor"]),
        ]
    )
    (person,) = store.people()
    assert (person.name, person.aliases, person.roles) == ("Park Min-ji", ("Park Minji",), ("mayor", "Mayor"))
    assert (person.articles, person.mentions) == (3, 3)


def test_only_direct_and_mixed_quotations_are_counted(store: Store) -> None:
    store.save(
        [
            reading(
                "yes no so",
                people=[PARK],
                quotes=[("yes", PARK, "direct"), ("no", PARK, "mixed"), ("so", PARK, "indirect")],
            )
        ]
    )
    assert [person.quotes for person in store.people()] == [2]


def test_most_mentioned_people_come_first(store: Store) -> None:
    store.save([reading("Jo Roe Jo Roe", people=[ROE]), reading("Park Min-ji", people=[PARK])])
    assert [person.name for person in store.people()] == [ROE, PARK]
    assert [person.name for person in store.people(limit=1)] == [ROE]


def test_authors_are_known_but_mentioned_nowhere(store: Store) -> None:
    store.save([reading("Kim Jong-su spoke.", people=["Kim Jong-su"], byline="BY SARAH KIM AND JO ROE")])
    assert [(p.name, p.is_byline_only) for p in store.people_named("kim")] == [
        ("Kim Jong-su", False),
        ("Sarah Kim", True),
    ]
    assert [p.is_byline_only for p in store.people_named("Jo Roe")] == [True]
    assert store.count_articles(people=["kim sarah"]) == 0


def test_companions_are_pairs_that_articles_mention_together(store: Store) -> None:
    store.save(
        [reading("a", people=[PARK, ROSSI]), reading("b", people=[ROSSI, PARK, ROE]), reading("c", people=[ROE])]
    )
    assert store.companions() == ((PARK_ID, ROSSI_ID, 2), (PARK_ID, "roe jo", 1), ("roe jo", ROSSI_ID, 1))
    assert store.companions(limit=1) == ((PARK_ID, ROSSI_ID, 2),)


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
