"""What somebody who is followed said anew: direct words, each once, however many outlets have them.

Invariant: words are new if none of the same words were told, in whatever letters and marks; reports, and words whose
speaker is not sure, are told to nobody.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from hashlib import blake2b

from briefings.compose.citing import footer, quoted_line, sources_of
from briefings.compose.quotations import SHOWN_CONFIDENCE
from briefings.compose.quotelist import Pair, said_order
from briefings.compose.wordings import group_renderings
from briefings.models.answers import QuotedLine
from briefings.models.article import Article
from briefings.models.digest import Digest
from briefings.models.person import PersonId
from briefings.models.query import Window
from briefings.models.quote import Quote
from briefings.notes.statements import text_of
from briefings.store.base import Store
from briefings.text.words import words
from briefings.topics.bearers import names_stored
from briefings.topics.speakers import told_in_full

LOOKED_AT = 200
"""A person's newest quotes among which new ones are looked for: fewer than are remembered (`MOST_TOLD`), so that an old
one that comes into sight when another goes is known."""
MOST_QUOTES = 5
"""Of the new ones those that a message shows; the rest is counted."""
_MARK_BYTES = 8


def quotes_of(store: Store, person: PersonId, as_of: date) -> tuple[Pair, ...]:
    """A person's newest sure direct quotes with their articles."""
    keys = (person, *names_stored(person, store))
    found = store.find_quotes(speakers=keys, kinds=("direct", "mixed"), window=Window(until=as_of), limit=LOOKED_AT)
    sure = told_in_full((quote for quote in found if quote.confidence >= SHOWN_CONFIDENCE), store)
    return tuple(pair for pair in sure if pair[0].speaker_key == person)


def compose_follow(store: Store, name: str, pairs: Sequence[Pair], as_of: date, told: Collection[str]) -> Digest:
    """Tell a place what a person said anew.

    Args:
        store: For the footer only.
        name: The person's.
        pairs: The person's newest quotes.
        as_of: The day of the digest.
        told: Marks of the words that the place knows.
    """
    new = {mark: pair for mark, pair in _by_mark(pairs).items() if mark not in told}
    lines = sorted(_lines(new.values()), key=said_order)
    shown = lines[-MOST_QUOTES:]
    cited = [each.citation for line in shown for each in (line, *line.same_as)]
    articles = [article for _, article in new.values()]
    return Digest(
        title=name,
        topic=None,
        as_of=as_of,
        new_articles=len({article.id for article in articles}),
        quotations=tuple(shown),
        left_out=len(lines) - len(shown),
        sources=sources_of(cited, {one.id: one for one in articles}.values()),
        footer=footer(store),
    )


def _lines(pairs: Collection[Pair]) -> Iterator[QuotedLine]:
    """One line for each utterance; how other outlets render it hangs on it."""
    groups = group_renderings(pairs)
    told = {one.quote for group in groups for one in group}
    for first, *others in groups:
        also = tuple(quoted_line(other.quote, other.article) for other in others)
        yield quoted_line(first.quote, first.article).model_copy(update={"same_as": also})
    yield from (quoted_line(*pair) for pair in pairs if pair[0] not in told)


def quote_mark(quote: Quote, article: Article) -> str:
    """What tells words from other words, whoever prints them, in whatever marks and letters."""
    text = text_of(quote, article)
    said = " ".join(word.text for content in quote.contents for word in words(text, content))
    return blake2b(said.encode("utf-8", "replace"), digest_size=_MARK_BYTES).hexdigest()


def marks_of(pairs: Sequence[Pair]) -> tuple[str, ...]:
    """The marks of words that a place is told, newest first."""
    return tuple(_by_mark(pairs))


def _by_mark(pairs: Sequence[Pair]) -> dict[str, Pair]:
    """Each words once, newest first, where they were printed first."""
    return {quote_mark(*pair): pair for pair in pairs}
