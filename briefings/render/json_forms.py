"""Values as JSON objects: the forms that DESIGN fixes, one function a value, nothing shortened.

An article is named by ``source``; a place by ``paragraph`` (1 and up; 0 is a headline beside the text) and
``span`` (half-open code points of the article's text).
"""

from collections.abc import Iterable
from typing import TypeAlias

from briefings.models.answered import Finding
from briefings.models.answers import (
    Citation,
    Claim,
    Correction,
    DiffPart,
    Disagreement,
    Evidence,
    Footer,
    Hit,
    QuotedLine,
    QuoteList,
    Searched,
    SourceLine,
    TimelineEntry,
    Wording,
)
from briefings.models.query import Window
from briefings.models.topic import Topic

Object: TypeAlias = dict[str, object]
"""A JSON object: its values are what `json.dumps` knows."""


def place(citation: Citation) -> Object:
    """Where a statement stands."""
    return {"source": citation.source, "paragraph": citation.paragraph, "span": list(citation.span)}


def places(citations: Iterable[Citation]) -> list[Object]:
    """All places of a statement."""
    return [place(citation) for citation in citations]


def claim(value: Claim) -> Object:
    """A line of a briefing; ``date`` and ``disagreement`` are there if there is one."""
    form: Object = {"text": value.text}
    if value.on:
        form["date"] = value.on.iso()
    form |= {"citations": places(value.citations), "flags": list(value.flags)}
    if value.disagreement:
        form["disagreement"] = disagreement(value.disagreement)
    return form


def disagreement(value: Disagreement) -> Object:
    """What articles give differently."""
    return {
        "what": value.what,
        "verdict": value.verdict,
        "values": [
            {"value": each.value, "source": each.citation.source, "paragraph": each.citation.paragraph}
            for each in value.values
        ],
    }


def quote(value: QuotedLine) -> Object:
    """A quotation with its attribution and the same words elsewhere."""
    return {
        "text": value.text,
        "kind": value.kind,
        "speaker": value.speaker,
        "basis": value.basis,
        "said_on": value.said_on.isoformat() if value.said_on else None,
        "via": value.via,
        "occasion": value.occasion,
        "source": value.citation.source,
        "paragraph": value.citation.paragraph,
        "spans": [list(span) for span in value.spans],
        "same_as": [
            {"source": other.citation.source, "paragraph": other.citation.paragraph, "text": other.text}
            for other in value.same_as
        ],
    }


def quote_list(value: QuoteList) -> Object:
    """Quotations; those about something with when it was first and last said."""
    form: Object = {"person": value.person}
    if value.about:
        days = [quoted.said_on or quoted.published_on for quoted in value.quotes]
        form["about"] = value.about
        form |= {"first_said": min(days).isoformat(), "last_said": max(days).isoformat()} if days else {}
    return form | {"quotes": [quote(quoted) for quoted in value.quotes]}


def wording(value: Wording) -> Object:
    """One utterance as several articles render it."""
    return {
        "speaker": value.speaker,
        "differs": value.differs,
        "renderings": [quote(rendering) for rendering in value.renderings],
    }


def evidence(value: Evidence) -> Object:
    """A place that bears on a checked statement."""
    return place(value.citation) | {"kind": value.kind, "speaker": value.speaker, "text": value.text}


def finding(value: Finding) -> Object:
    """A sentence that answers, or comes near; ``value`` and ``date`` are the answer, null where the sentence is it."""
    return {
        "text": value.text,
        "value": value.value,
        "date": value.on.iso() if value.on else None,
        "tense": value.tense,
        "published_on": value.published_on.isoformat(),
        "citations": places(value.citations),
        "flags": list(value.flags),
    }


def diff_part(value: DiffPart) -> Object:
    """A step from the asked words to the source's."""
    return {"op": value.op, "text": value.text}


def searched(value: Searched) -> Object:
    """What was searched: the number of articles, and the days of the oldest and the newest."""
    return {
        "articles": value.articles,
        "from": value.first_published.isoformat() if value.first_published else None,
        "to": value.last_published.isoformat() if value.last_published else None,
    }


def entry(value: TimelineEntry) -> Object:
    """An event of a timeline."""
    return {
        "date": value.on.iso(),
        "granularity": value.on.granularity,
        "text": value.text,
        "tense": value.tense,
        "background": value.is_background,
        "citations": places(value.citations),
        "disagreement": disagreement(value.disagreement) if value.disagreement else None,
    }


def correction(value: Correction) -> Object:
    """A sentence that a later revision changed."""
    return place(value.citation) | {"source": value.source, "before": value.before, "after": value.after}


def hit(value: Hit) -> Object:
    """A sentence found."""
    return place(value.citation) | {
        "text": value.text,
        "published_on": value.published_on.isoformat(),
        "headline": value.headline,
        "score": value.score,
        "is_quoted": value.is_quoted,
        "speaker": value.speaker,
    }


def source(value: SourceLine) -> Object:
    """An article; what it does not state is null."""
    return {
        "source": value.source,
        "headline": value.headline,
        "outlet": value.outlet,
        "url": value.url,
        "byline": value.byline,
        "published_on": value.published_on.isoformat(),
        "flags": list(value.flags),
        "paragraphs": value.paragraphs,
        "quotes": value.quotes,
    }


def topic(value: Topic) -> Object:
    """A matter that articles are chosen by."""
    return {
        "slug": value.slug,
        "title": value.title,
        "people": list(value.people),
        "terms": list(value.terms),
        "origin": value.origin,
        "articles": value.articles,
    }


def window(value: Window) -> Object:
    """Days asked for; null is open."""
    return {
        "since": value.since.isoformat() if value.since else None,
        "until": value.until.isoformat() if value.until else None,
    }


def footer(value: Footer) -> Object:
    """What makes an answer reproducible."""
    return {"articles": value.articles, "corpus_hash": value.corpus_hash, "rules_version": value.rules_version}
