"""What every engine promises of quotes, and of the people whom articles mention."""

import pytest

from briefings.models.article import ArticleId
from briefings.models.query import Window
from briefings.models.quote import Quote
from briefings.store.base import Store
from tests.briefings.store.readings import DAY, PARK, PARK_ID, ROE, ROSSI, ROSSI_ID, reading


def words_of(quotes: tuple[Quote, ...]) -> list[tuple[ArticleId, int]]:
    return [(quote.article_id, quote.contents[0].start) for quote in quotes]


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
