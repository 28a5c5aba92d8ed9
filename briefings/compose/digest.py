"""A digest: what a place does not know yet of a topic.

Invariant: "new" is what stands in articles that the place was not told of, unless they are old, and what corrected
those that it was; a digest is a pure function of its dossier, its as-of day, its filters and what was told.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from briefings.compose.brief import compose_briefing
from briefings.compose.changes import MOST_CORRECTIONS, compare_revisions
from briefings.compose.citing import footer, sources_of
from briefings.compose.dossier import Dossier
from briefings.compose.facts import choose_facts, find_facts
from briefings.compose.filtering import passing_corrections, passing_disagreements, passing_wordings
from briefings.compose.quotations import choose_quotations
from briefings.compose.renderings import Rendering
from briefings.compose.timeline import read_events
from briefings.compose.verify import verify_claims, verify_quotations
from briefings.compose.wordings import group_renderings, wording
from briefings.models.answers import Citation, Claim, Correction, Disagreement, QuotedLine, Wording
from briefings.models.article import ArticleId
from briefings.models.digest import Digest
from briefings.models.query import Filters
from briefings.store.base import Store

MOST_TOLD = 500
"""Ids or marks that are kept of what a place knows: as many articles as a dossier has."""


LATE = timedelta(days=14)
"""An article that is so much older than the newest one that the place knows is no news: an archive was loaded. It is
counted."""


class Most(NamedTuple):
    """Most lines of a digest: new facts, what is ahead."""

    new: int
    ahead: int


MOST = {"short": Most(6, 3), "full": Most(24, 12)}


def compose_digest(store: Store, dossier: Dossier, as_of: date, filters: Filters, told: Collection[str]) -> Digest:
    """Tell a place what is new.

    Args:
        store: For old revisions and the footer.
        dossier: The topic's articles, old and new, at least one.
        as_of: The day of the digest: what is planned from it on is ahead.
        filters: Words that lines must or must not have, and the length.
        told: Ids of articles that the place knows; with none of this topic, it is told all in short.
    """
    known = {article.id for article in dossier.articles if article.id in told}
    revised = _revised(store, dossier, told)
    if not known and not revised:
        return _first(store, dossier, as_of, filters)
    unknown = dossier.by_id.keys() - known - revised.keys()
    new_ids = _in_time(dossier, known | revised.keys(), unknown)
    if not (new_ids or revised):
        return _nothing(store, dossier, as_of, filters, late=len(unknown))
    news = _part(dossier, new_ids)
    most = MOST[filters.length]
    events = read_events(dossier.articles, dossier.analyses, as_of)
    claims: tuple[Claim, ...] = ()
    quotations: tuple[QuotedLine, ...] = ()
    left_out = 0
    if news.articles:
        untold = [
            one for one in events.entries if _is_untold({place.article_id for place in one.citations}, news, unknown)
        ]
        happened = [fact for fact in find_facts(news, untold, as_of, events.disagreements)[0] if fact.passes(filters)]
        claims = choose_facts(news, happened, most.new, filters)
        left_out = len(happened) - len(claims)
        quotations = choose_quotations(news, group_renderings(news.quotes()), filters, 1)
    planned = [fact for fact in find_facts(dossier, events.entries, as_of)[1] if fact.passes(filters)]
    ahead = choose_facts(dossier, planned, most.ahead, filters)
    differing = _touching(events.disagreements, new_ids | revised.keys())
    worded = _newly_worded(group_renderings(dossier.quotes()), new_ids)
    return _verified(
        Digest(
            title=dossier.topic.title,
            topic=dossier.topic,
            as_of=as_of,
            include=filters.include,
            new_articles=len(new_ids),
            late_articles=len(unknown - new_ids),
            claims=claims,
            quotations=quotations,
            ahead=ahead,
            corrections=passing_corrections(_corrections(store, revised), filters)[:MOST_CORRECTIONS],
            disagreements=passing_disagreements(differing, dossier, filters),
            wordings=passing_wordings(worded, filters),
            left_out=left_out,
            footer=footer(store),
        ),
        dossier,
    )


def told_after(dossier: Dossier, told: Sequence[str]) -> tuple[str, ...]:
    """What a place knows once it was sent the digest of a dossier: its articles newest first, then older ones."""
    newest = [article.id for article in reversed(dossier.articles)]
    return tuple(dict.fromkeys((*newest, *told)))[:MOST_TOLD]


def _first(store: Store, dossier: Dossier, as_of: date, filters: Filters) -> Digest:
    """The short briefing itself: a place that knows nothing gets one sample and no flood."""
    briefing = compose_briefing(store, dossier, as_of, filters)
    claims = {section.name: section.claims for section in briefing.sections}
    ahead = claims.get("ahead", ())[: MOST[filters.length].ahead]
    return _verified(
        Digest(
            title=briefing.title,
            topic=briefing.topic,
            as_of=as_of,
            include=filters.include,
            is_first=True,
            new_articles=briefing.articles,
            claims=claims.get("happened", ()),
            quotations=briefing.quotations[-1:],
            ahead=ahead,
            disagreements=briefing.disagreements,
            wordings=briefing.wordings,
            left_out=briefing.left_out,
            footer=briefing.footer,
        ),
        dossier,
    )


def _nothing(store: Store, dossier: Dossier, as_of: date, filters: Filters, late: int) -> Digest:
    return Digest(
        title=dossier.topic.title,
        topic=dossier.topic,
        as_of=as_of,
        include=filters.include,
        late_articles=late,
        footer=footer(store),
    )


def _in_time(dossier: Dossier, known: Collection[ArticleId], unknown: Collection[ArticleId]) -> set[ArticleId]:
    """Of unknown articles those that are news; the others are of a time that the place was told of."""
    last_told = max(dossier.by_id[one].published_on for one in known)
    return {one for one in unknown if dossier.by_id[one].published_on >= last_told - LATE}


def _is_untold(cited: Collection[ArticleId], news: Dossier, unknown: Collection[ArticleId]) -> bool:
    """Whether a fact is told by the news, and by no article that the place knows."""
    return all(one in unknown for one in cited) and any(one in news.by_id for one in cited)


def _verified(digest: Digest, dossier: Dossier) -> Digest:
    """The digest with its sources, after a last look at every line."""
    claims = (*digest.claims, *digest.ahead)
    verify_claims(claims, dossier.by_id)
    verify_quotations(digest.quotations, dossier.by_id)
    cited: list[Citation] = [citation for claim in claims for citation in claim.citations]
    cited += [line.citation for line in digest.quotations] + [one.citation for one in digest.corrections]
    cited += [value.citation for one in digest.disagreements for value in one.values]
    cited += [line.citation for one in digest.wordings for line in one.renderings]
    return digest.model_copy(update={"sources": sources_of(cited, dossier.articles)})


def _revised(store: Store, dossier: Dossier, told: Collection[str]) -> dict[ArticleId, ArticleId]:
    """Articles that the place was told of in another revision, with the last one that it knows."""
    unknown = (one for one in store.revised(dossier.window) if one in dossier.by_id and one not in told)
    known = {one: [other for other in store.revisions(one) if other in told] for one in unknown}
    return {one: others[-1] for one, others in known.items() if others}


def _corrections(store: Store, revised: Mapping[ArticleId, ArticleId]) -> tuple[Correction, ...]:
    """The sentences that changed since the place was told."""
    corrections: list[Correction] = []
    for new_id, old_id in revised.items():
        (old, new), (old_read, new_read) = store.articles((old_id, new_id)), store.analyses((old_id, new_id))
        corrections += compare_revisions(old, old_read, new, new_read)
    return tuple(corrections)


def _part(dossier: Dossier, ids: Collection[ArticleId]) -> Dossier:
    """The part of a dossier that some articles are."""
    kept = [place for place, article in enumerate(dossier.articles) if article.id in ids]
    return Dossier(
        topic=dossier.topic,
        window=dossier.window,
        articles=tuple(dossier.articles[place] for place in kept),
        analyses=tuple(dossier.analyses[place] for place in kept),
    )


def _touching(disagreements: Iterable[Disagreement], ids: Collection[ArticleId]) -> tuple[Disagreement, ...]:
    return tuple(one for one in disagreements if any(value.citation.article_id in ids for value in one.values))


def _newly_worded(groups: Iterable[Sequence[Rendering]], ids: Collection[ArticleId]) -> tuple[Wording, ...]:
    """Utterances that a new article renders in other words than another one."""
    touched = (group for group in groups if any(one.article.id in ids for one in group))
    return tuple(one for one in map(wording, touched) if one.differs)
