"""The briefing: what happened, what is ahead, in whose words, and where outlets differ.

Invariant: a briefing is a pure function of its dossier, its as-of date and its filters; every line of it is cited,
and verified against the cited text before it leaves.
"""

from datetime import date
from typing import NamedTuple

from briefings.compose.citing import footer, sources_of
from briefings.compose.dossier import Dossier
from briefings.compose.facts import choose_facts, find_facts
from briefings.compose.filtering import passing_disagreements, passing_wordings
from briefings.compose.quotations import choose_quotations
from briefings.compose.timeline import read_events
from briefings.compose.verify import verify_claims, verify_quotations
from briefings.compose.wordings import group_renderings, wording
from briefings.models.answers import Briefing, Citation, Section, SpeakerCoverage
from briefings.models.article import ArticleId
from briefings.models.query import Filters
from briefings.store.base import Store


class Most(NamedTuple):
    """Most lines of each section."""

    happened: int
    ahead: int
    quotations: int


MOST = {"short": Most(6, 4, 3), "full": Most(24, 12, 6)}
"""A short briefing fits one screen (PRODUCT section 5)."""
EVERYTHING = Most(10_000, 10_000, 100)


def compose_briefing(
    store: Store, dossier: Dossier, as_of: date, filters: Filters, *, is_exhaustive: bool = False
) -> Briefing:
    """Write the briefing of a dossier.

    Args:
        store: For the footer only.
        dossier: The topic's articles, at least one.
        as_of: The day that parts what happened from what is ahead.
        filters: Words that lines must or must not have, and the length.
        is_exhaustive: Leave out nothing, whatever the length.
    """
    events = read_events(dossier.articles, dossier.analyses, as_of)
    utterances = group_renderings(dossier.quotes())
    found = find_facts(dossier, events.entries, as_of, events.disagreements)
    happened, ahead = ([fact for fact in facts if fact.passes(filters)] for facts in found)
    size = filters.length
    most = EVERYTHING if is_exhaustive else MOST[size]
    sections = tuple(
        section
        for section in (
            Section(name="happened", claims=choose_facts(dossier, happened, most.happened, filters)),
            Section(name="ahead", claims=choose_facts(dossier, ahead, most.ahead, filters)),
        )
        if section.claims
    )
    quotations = choose_quotations(dossier, utterances, filters, most.quotations)
    shown = [claim for section in sections for claim in section.claims]
    verify_claims(shown, dossier.by_id)
    verify_quotations(quotations, dossier.by_id)
    wordings = passing_wordings((one for one in map(wording, utterances) if one.differs), filters)
    disagreements = passing_disagreements(events.disagreements, dossier, filters)
    cited: list[Citation] = [citation for claim in shown for citation in claim.citations]
    cited += [line.citation for line in quotations]
    cited += [value.citation for one in disagreements for value in one.values]
    cited += [line.citation for one in wordings for line in one.renderings]
    return Briefing(
        title=dossier.topic.title,
        topic=dossier.topic,
        window=dossier.window,
        first_published=dossier.articles[0].published_on,
        last_published=dossier.articles[-1].published_on,
        as_of=as_of,
        articles=len(dossier.articles),
        copies=len(dossier.articles) - dossier.texts,
        length=size,
        sections=sections,
        quotations=quotations,
        disagreements=disagreements,
        wordings=wordings,
        coverage=_coverage(dossier),
        left_out=len(happened) + len(ahead) - len(shown),
        sources=sources_of(cited, dossier.articles),
        footer=footer(store),
    )


def _coverage(dossier: Dossier) -> tuple[SpeakerCoverage, ...]:
    """In how many texts each person of the topic is quoted in their own words."""
    names = dossier.names()
    quoted: dict[str, set[ArticleId]] = {}
    for quote, article in dossier.quotes():
        if quote.kind in ("direct", "mixed") and quote.speaker_key:
            quoted.setdefault(quote.speaker_key, set()).add(article.id)
    return tuple(
        SpeakerCoverage(
            person=names.get(person, str(person)),
            quoted_in=dossier.voices.count(quoted.get(person, ())),
            of=dossier.texts,
        )
        for person in dossier.topic.people
    )
