"""What is new in a topic since a day, and which documents were corrected.

Invariant: "new" is a matter of publication: articles published after the day, and documents whose newest revision
differs from the one before it. Nothing is called new because a score says so.
"""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

from briefings.compose.citing import cite, footer, source_lines, sources_of
from briefings.compose.dossier import Dossier
from briefings.compose.facts import choose_facts, find_facts
from briefings.compose.quotations import choose_quotations
from briefings.compose.timeline import read_events
from briefings.compose.verify import verify_claims, verify_quotations
from briefings.compose.wordings import group_renderings
from briefings.models.analysis import Analysis
from briefings.models.answers import Changes, Claim, Correction, QuotedLine
from briefings.models.article import Article
from briefings.models.query import Filters, Window
from briefings.models.span import Span
from briefings.store.base import Store
from briefings.text.words import words
from briefings.topics.evidence import find_topic_articles

MOST_CLAIMS = 8
MOST_QUOTATIONS = 3
MOST_CORRECTIONS = 10


def compose_changes(store: Store, dossier: Dossier, since: date, first: date, as_of: date) -> Changes:
    """Tell what a reader who was briefed on ``since`` does not know yet.

    Args:
        store: For old revisions and the footer.
        dossier: The topic's articles, old and new: what old ones told is not new.
        since: The day that the reader names, or was briefed on.
        first: The first day of publication that counts as new.
        as_of: The day of this one.
    """
    corrections = find_corrections(store, dossier, as_of)
    news = dossier.published_from(first)
    claims: tuple[Claim, ...] = ()
    quotations: tuple[QuotedLine, ...] = ()
    left_out = 0
    if news.articles:
        events = read_events(dossier.articles, dossier.analyses, as_of)
        new_ids = {article.id for article in news.articles}
        untold = [one for one in events.entries if all(place.article_id in new_ids for place in one.citations)]
        happened, ahead = find_facts(news, untold, as_of, events.disagreements)
        claims = choose_facts(news, (*happened, *ahead), MOST_CLAIMS)
        left_out = len(happened) + len(ahead) - len(claims)
        quotations = choose_quotations(news, group_renderings(news.quotes()), Filters(), MOST_QUOTATIONS)
        verify_claims(claims, dossier.by_id)
        verify_quotations(quotations, dossier.by_id)
    cited = [citation for claim in claims for citation in claim.citations]
    cited += [line.citation for line in quotations] + [one.citation for one in corrections]
    corrected = store.articles(dict.fromkeys(one.citation.article_id for one in corrections))
    articles = {article.id: article for article in (*dossier.articles, *corrected)}
    return Changes(
        title=dossier.topic.title,
        topic=dossier.topic,
        since=since,
        as_of=as_of,
        articles=source_lines(news.articles),
        claims=claims,
        quotations=quotations,
        corrections=corrections,
        left_out=left_out,
        sources=sources_of(cited, articles.values()),
        footer=footer(store),
    )


def find_corrections(store: Store, dossier: Dossier, as_of: date) -> tuple[Correction, ...]:
    """Sentences that the newest revision of a document has changed, whatever its day of publication."""
    corrections: list[Correction] = []
    concerned = set(find_topic_articles(store, dossier.topic, Window(until=as_of)))
    for article_id in store.revised(Window(until=as_of)):
        if article_id not in concerned:
            continue
        old_id, new_id = store.revisions(article_id)[-2:]
        (old, new), (old_read, new_read) = store.articles((old_id, new_id)), store.analyses((old_id, new_id))
        corrections += compare_revisions(old, old_read, new, new_read)
    return tuple(corrections[:MOST_CORRECTIONS])


def compare_revisions(old: Article, old_read: Analysis, new: Article, new_read: Analysis) -> list[Correction]:
    """Pair the sentences that only one revision has, in text order."""
    had, has = _said(old, old_read.sentences), _said(new, new_read.sentences)
    gone = [sentence for words_, sentence in had if words_ not in {key for key, _ in has}]
    come = [sentence for words_, sentence in has if words_ not in {key for key, _ in had}]
    end = Span(new.paragraphs[-1].start, new.paragraphs[-1].end) if new.paragraphs else Span(0, 0)
    return [
        Correction(
            source=new.source,
            before=before.cut(old.text) if before else None,
            after=after.cut(new.text) if after else None,
            citation=cite(new, after or end),
        )
        for before, after in zip_longest(gone, come)
    ]


def _said(article: Article, sentences: Sequence[Span]) -> list[tuple[tuple[str, ...], Span]]:
    return [(tuple(word.text for word in words(article.text, sentence)), sentence) for sentence in sentences]
