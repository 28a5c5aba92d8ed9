"""What every engine promises of saving: documents, revisions, duplicates, withdrawals."""

from briefings.store.base import CorpusState, Saved, Store
from tests.briefings.store.readings import PARK, ROE, ROSSI, ids, reading


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
