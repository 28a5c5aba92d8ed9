"""Known people carry over from article to article.

An article that gives a family name alone ("Lind said") means the only person of the corpus who bears it. Where it has a
person of that name itself ("Ms. Lind"), nothing but that person's gender speaks against it. Otherwise the name may be
a body's or a place's, and articles that use it so speak against it: this one alone is enough, of others it takes more.
The same goes for a full name that the article shows too little of to know it for a person's.

Invariant: if several bear the name, or a body does, it stays as the article gives it; what is decided depends on the
articles of the corpus and not on the order of loading.
"""

from collections.abc import Callable, Iterable
from typing import Final

from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.person import Person
from briefings.models.quote import Quote
from briefings.people.keys import name_key
from briefings.people.lone_names import may_be_name
from briefings.people.name_uses import Uses, uses_of
from briefings.store.base import Store
from briefings.text.words import fold
from briefings.topics.bearers import bearers, only_bearer

LOOKED_AT: Final = 20
"""Newest articles with a name among which those are looked for that have it for a body's."""
STANDS_OUT: Final = 4
"""So many articles must speak of the person for each that has the name for a body's ("Trump Tower")."""


def told_in_full(quotes: Iterable[Quote], store: Store) -> list[tuple[Quote, Article]]:
    """Quotes with their articles, under the full names that the corpus knows of their speakers."""
    found = tuple(quotes)
    articles = {article.id: article for article in store.articles({quote.article_id for quote in found})}
    named = full_names(store)
    return [(named(quote, articles[quote.article_id]), articles[quote.article_id]) for quote in found]


def full_names(store: Store) -> Callable[[Quote, Article], Quote]:
    """What gives one quote after the other its speaker's full name, and asks the corpus once for each lone name."""
    lone = _LoneNames(store)

    def named(quote: Quote, article: Article) -> Quote:
        person = lone.meaning(quote, article)
        if person is None:
            return quote
        return quote.model_copy(update={"speaker": person.name, "speaker_key": person.id, "speaker_kind": "person"})

    return named


def full_readings(store: Store) -> Callable[[Article, Analysis], Analysis]:
    """What gives the speakers of one article after the other their full names (`full_names`)."""
    named = full_names(store)

    def read(article: Article, analysis: Analysis) -> Analysis:
        quotes = tuple(named(quote, article) for quote in analysis.quotes)
        return analysis.model_copy(update={"quotes": quotes}) if quotes != analysis.quotes else analysis

    return read


class _LoneNames:
    """Looks lone names up, each once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._bearers: dict[str, tuple[Person, ...]] = {}
        self._others: dict[tuple[str, str], tuple[Uses, ...]] = {}
        self._uses: dict[tuple[str, str], Uses] = {}

    def meaning(self, quote: Quote, article: Article) -> Person | None:
        """Whom the name of a quote's speaker means, if anybody is meant whom the article does not know."""
        form = _unknown_name(quote)
        if form is None or quote.speaker is None:
            return None
        if (article.id, form) not in self._uses:
            self._uses[article.id, form] = uses_of(_all_text(article), quote.speaker)
        uses, is_person = self._uses[article.id, form], quote.speaker_kind == "person"
        if not is_person and (uses.bodies or not uses.is_name):
            return None
        if form not in self._bearers:
            self._bearers[form] = bearers(form, self._store)
        person = only_bearer(self._bearers[form], uses.gender)
        if person is None or is_person or self._is_the_persons(form, quote.speaker, person, uses):
            return person
        return None

    def _is_the_persons(self, form: str, name: str, person: Person, uses: Uses) -> bool:
        """Tell whether other articles do not have the name for a body's or for no name, or too few of them."""
        if (form, person.id) not in self._others:
            ids = self._store.find_articles(phrases=(name,), limit=LOOKED_AT)
            texts = (_all_text(article) for article in self._store.articles(ids))
            self._others[form, person.id] = tuple(
                uses_of(text, name) for text in texts if not _has_name_of(text, person)
            )
        against = sum(
            other.bodies > 0 or (other.small > 0 and not other.names and not uses.names)
            for other in self._others[form, person.id]
        )
        return against * STANDS_OUT <= person.articles


def _unknown_name(quote: Quote) -> str | None:
    """The folded name of a quote's speaker, if it may be of a person whom the article does not know in full."""
    if quote.speaker is None or quote.speaker_key is None:
        return None
    if quote.speaker_kind == "person":
        return None if name_key(quote.speaker).is_complete else quote.speaker_key
    if quote.speaker_kind == "body" and may_be_name(quote.speaker):
        return " ".join(fold(quote.speaker).split())
    return None


def _all_text(article: Article) -> str:
    return f"{article.headline or ''}\n{article.text}" if article.headline_span is None else article.text


def _has_name_of(text: str, person: Person) -> bool:
    return any(name in text for name in (person.name, *person.aliases))
