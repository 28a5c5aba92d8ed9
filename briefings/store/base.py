"""The one durable thing: what every store promises, whatever the engine behind it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple, Protocol

from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.models.person import Person
from briefings.models.query import Window
from briefings.models.quote import Quote, QuoteKind
from briefings.store.subscriptions import Subscriptions

SaveOutcome = Literal["added", "revised", "unchanged", "duplicate"]
ANYTIME = Window()


class Reading(NamedTuple):
    """An article with what reading it yielded, on its way into the store.

    ``origin`` is the document's identity over time: the absolute path of its file, ``path#id`` for a record
    of a file of many, or its URL. ``digest`` is of the raw document, so that an unchanged one need not be
    read again.
    """

    origin: str
    digest: str
    article: Article
    analysis: Analysis


class Saved(NamedTuple):
    """What became of one reading; ``other`` is the source of the document it duplicates."""

    outcome: SaveOutcome
    other: str | None = None


class CorpusState(NamedTuple):
    """The corpus as a whole.

    ``corpus_hash`` is 16 hexadecimal digits over the set of current article ids: the same articles give the
    same hash in any order and in any database.
    """

    articles: int
    corpus_hash: str
    first_published: date | None
    last_published: date | None


class TextHit(NamedTuple):
    """An article that matches words; a higher score is better."""

    article_id: ArticleId
    score: float


class Store(Protocol):
    """Articles, what they say, and how to find them again.

    Only *current* revisions are found, unless a method says otherwise. Methods are synchronous and may be called
    from any thread. They raise `StoreError` for faults of the database, with a message that says what to do, and
    nothing else. Lists of articles come newest first (``published_on`` descending, then ``source``, then ``id``,
    so that equal corpora answer alike in any database); which articles of the oldest day a ``limit`` keeps is
    decided by their ids. Quotes come in the order of their articles and then of the text. A write is seen by the next
    read of the same process and is on disk when the call returns.
    """

    def save(self, readings: Sequence[Reading]) -> tuple[Saved, ...]:
        """Store readings in one transaction, one outcome each, in order.

        A new origin is *added*; a known origin with another article id becomes a new revision (*revised*, the
        old one is kept); the same id again is *unchanged*; an article id that another current origin holds is a
        *duplicate* and is not stored (also within one call). An unchanged article that other rules have read gets
        the new analysis. A renamed document is not lost if the old origin is withdrawn *before* the new one is saved.
        """
        ...

    def digests(self, origin_prefix: str) -> dict[str, str]:
        """Origin -> digest of current documents whose origin starts with the prefix."""
        ...

    def withdraw(self, origins: Iterable[str]) -> int:
        """Take documents out of the corpus (their revisions stay); returns how many were there."""
        ...

    def state(self) -> CorpusState:
        """Counts and hash; constant time, whatever the size of the corpus."""
        ...

    def articles(self, ids: Iterable[ArticleId]) -> tuple[Article, ...]:
        """Articles in the order asked for; unknown ids are left out. Old revisions are found too."""
        ...

    def analyses(self, ids: Iterable[ArticleId]) -> tuple[Analysis, ...]:
        """Analyses in the order asked for; unknown ids are left out."""
        ...

    def find_articles(
        self,
        *,
        people: Sequence[str] = (),
        phrases: Sequence[str] = (),
        window: Window = ANYTIME,
        limit: int = 500,
    ) -> tuple[ArticleId, ...]:
        """Newest articles that mention *every* person and hold *at least one* of the phrases (stemmed words).

        Without people and phrases: the newest articles of the window.
        """
        ...

    def find_quotes(
        self,
        *,
        speakers: Sequence[str] = (),
        kinds: Sequence[QuoteKind] = (),
        article_ids: Sequence[ArticleId] | None = None,
        words: Sequence[str] = (),
        window: Window = ANYTIME,
        limit: int = 1000,
    ) -> tuple[Quote, ...]:
        """Quotes by any of the speaker keys (empty: anybody), that have *every* word (stemmed) in their contents."""
        ...

    def quotes_like(
        self, words: Sequence[str], *, speakers: Sequence[str] = (), window: Window = ANYTIME, limit: int = 300
    ) -> tuple[Quote, ...]:
        """Newest quotes that come near a statement; British and American spellings are one.

        By given speakers: those that have any content word of it. By anybody: those that have all its content words,
        or all but one.
        """
        ...

    def speakers_like(self, words: str) -> tuple[str, ...]:
        """Speaker keys of bodies and roles that have every content word of a description, most quoted first."""
        ...

    def count_articles(self, *, people: Sequence[str]) -> int:
        """How many articles mention every one of the people."""
        ...

    def people_named(self, name: str) -> tuple[Person, ...]:
        """People one of whose names has every word of ``name``, case and accents folded; most mentioned first."""
        ...

    def people_like(self, prefix: str, limit: int = 200) -> tuple[Person, ...]:
        """People one of whose name words starts with the folded prefix, most mentioned first."""
        ...

    def people(self, limit: int = 1000) -> tuple[Person, ...]:
        """The most mentioned people."""
        ...

    def companions(self, limit: int = 200) -> tuple[tuple[str, str, int], ...]:
        """Pairs of people that articles mention together, with the number of articles, most first.

        They are counted among the eight people whom an article mentions most.
        """
        ...

    def search(self, words: str, *, window: Window = ANYTIME, limit: int = 100) -> tuple[TextHit, ...]:
        """Articles that match words, best first; of equal ones the newest first.

        All words are preferred, any word is enough; headlines weigh more. Any string is a valid query. The rarest
        words choose the articles that are ranked: the newest thousand that have one of them, and never all matches.
        """
        ...

    def count_matches(self, words: str, *, window: Window = ANYTIME, most: int = 1000) -> int:
        """How many articles have any of the words that `search` looks for; counting stops at ``most``.

        These may be more than `search` ranks: it passes over articles that have common words alone.
        """
        ...

    def revisions(self, article_id: ArticleId) -> tuple[ArticleId, ...]:
        """All revisions of the document that the article is one of, oldest first."""
        ...

    def revised(self, window: Window = ANYTIME) -> tuple[ArticleId, ...]:
        """Current articles of the window that replaced an older revision."""
        ...

    def remember(self, key: str, value: str) -> None:
        """Keep a short note; the last one under a key counts."""
        ...

    def recall(self, key: str) -> str | None:
        """The note under a key."""
        ...

    def claim(self, key: str, owner: str, *, now: int, until: int) -> bool:
        """Take a piece of work that may be delivered often and must be done once; tells whether it is the owner's.

        It is whoever comes first's. If that one has not settled it by ``until`` (epoch seconds, as ``now``), because
        it died, the next who comes gets it. An owner is one attempt: claiming again under its name is true again.
        """
        ...

    def settle(self, key: str, owner: str) -> bool:
        """Say, just before the visible effect, that it is coming: from then on nobody takes the work over.

        Returns:
            ``False`` if the claim is no longer the owner's; then the effect must not follow.
        """
        ...

    def is_settled(self, key: str) -> bool:
        """Whether the visible effect of a piece of work has come, or was about to."""
        ...

    def forget_claims(self, before: int) -> None:
        """Drop claims that ended before a time; what comes again after that is taken as new."""
        ...

    def hold(self, name: str, owner: str, *, now: int, until: int) -> bool:
        """Take or renew a lease; ``False`` while another owner holds it."""
        ...

    def release(self, name: str, owner: str) -> None:
        """Give a lease back; harmless if it is another's."""
        ...

    def keep_installation(self, key: str, sealed: str) -> None:
        """Keep where the app is installed, encrypted by the caller; the last one under a key counts."""
        ...

    def installation(self, key: str) -> str | None:
        """What was kept of an installation."""
        ...

    def drop_installation(self, key: str) -> None:
        """Forget an installation; harmless if there is none."""
        ...

    @property
    def subscriptions(self) -> Subscriptions:
        """What the database keeps of digests."""
        ...

    def close(self) -> None:
        """Release the database; closing twice is harmless."""
        ...
