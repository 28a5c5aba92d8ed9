"""Makes readings for the tests of the store: small articles whose words, people and quotes are told in one call."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from hashlib import blake2b

from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.models.person import CastMember
from briefings.models.quote import Quote, QuoteKind
from briefings.models.span import Span
from briefings.people.keys import person_id
from briefings.store.base import Reading

PARK, ROSSI, ROE = "Park Min-ji", "Carla Rossi", "Jo Roe"
PARK_ID, ROSSI_ID = "park minji", "rossi carla"
DAY = date(2025, 3, 1)


def reading(
    text: str,
    *,
    origin: str | None = None,
    source: str | None = None,
    day: int = 0,
    headline: str | None = None,
    byline: str | None = None,
    people: Sequence[str] = (),
    roles: Sequence[str] = (),
    quotes: Iterable[tuple[str, str | None, QuoteKind]] = (),
    rules: str = "1",
) -> Reading:
    """A reading of one paragraph.

    Args:
        text: The whole article.
        origin: Default: the words of the text.
        source: Default: the origin.
        day: Days after `DAY` on which it was published.
        headline: Beside the text.
        byline: As printed.
        people: Names, each mentioned wherever the text has it (at least once).
        roles: What each of the people is called beside the name.
        quotes: Words (found in the text), speaker's name, kind.
        rules: Version of the rules that read it.
    """
    published_on = DAY + timedelta(days=day)
    digits = blake2b(repr((text, headline, byline, published_on)).encode(), digest_size=8).hexdigest()
    whole = Span(0, len(text))
    article = Article(
        id=ArticleId(digits),
        source=source or origin or text,
        text=text,
        paragraphs=(whole,),
        prose=(whole,),
        published_on=published_on,
        headline=headline,
        byline=byline,
    )
    analysis = Analysis(
        article_id=article.id,
        sentences=(whole,),
        cast=tuple(
            CastMember(id=person_id(name), name=name, mentions=_places(name, text), roles=tuple(roles))
            for name in people
        ),
        quotes=tuple(_quote(article, *quote) for quote in quotes),
        events=(),
        rules_version=rules,
    )
    return Reading(origin or text, digits, article, analysis)


def _places(words: str, text: str) -> tuple[Span, ...]:
    starts = [at for at in range(len(text)) if text.startswith(words, at)] or [0]
    return tuple(Span(at, min(at + len(words), len(text))) for at in starts)


def _quote(article: Article, words: str, speaker: str | None, kind: QuoteKind) -> Quote:
    return Quote(
        article_id=article.id,
        contents=_places(words, article.text)[:1],
        kind=kind,
        context=Span(0, len(article.text)),
        speaker=speaker,
        speaker_key=speaker and person_id(speaker),
        speaker_kind=speaker and "person",
    )


def ids(*readings: Reading) -> tuple[ArticleId, ...]:
    """The articles' identities, in the order of their readings."""
    return tuple(one.article.id for one in readings)
