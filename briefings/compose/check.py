"""Did this person say these words? Nine verdicts, and never a "yes" by score.

Invariant: ``quoted`` needs every asked word, in order, inside one quotation of that person. What stands elsewhere
is named for what it is: another's words, a report, a headline, the outlet's own prose. A statement that differs by
a negation is never near a yes: the verdict is ``not_found``, and the statement is shown beside it.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefings.compose.citing import cite_quote, footer, sources_of
from briefings.compose.conflicts import find_conflicts
from briefings.compose.copies import Voices
from briefings.compose.matching import diff_words
from briefings.compose.outlet import find_in_prose
from briefings.compose.speakers import AskedSpeaker, with_roles
from briefings.compose.statements import Statement, hold_against
from briefings.models.answers import CheckResult, DiffPart, Evidence, Searched, Verdict
from briefings.models.article import Article
from briefings.models.query import Window
from briefings.models.span import Span
from briefings.notes.statements import text_of
from briefings.store.base import ANYTIME, Store
from briefings.text.words import Word, words

NEAR_COVERAGE = 0.6
"""Share of the question's content words that a statement needs, in order, to be called near."""
SHOWN_COVERAGE = 0.5
"""Share that suffices to be shown beside a verdict that found the words elsewhere."""
SHOWN_NEAR = 3


class Finding(NamedTuple):
    """A verdict with what it rests on."""

    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    near: tuple[Evidence, ...] = ()
    is_unclear: bool = False


def check_statement(store: Store, speaker: AskedSpeaker, asked: str, window: Window = ANYTIME) -> CheckResult:
    """Judge whether somebody said some words.

    Args:
        store: The corpus.
        speaker: Whom the question is about; may be unknown to the corpus.
        asked: The words, without quotation marks around them; at least one word.
        window: Days of publication that are searched.

    Returns:
        The verdict, its evidence in order of publication, and up to three statements that come near, best first.
    """
    question = words(asked)
    statements = hold_against(store, speaker, question, window)
    speaker = with_roles(store, speaker, (one.quote for one in statements if one.has_words("exact", "spelling")))
    finding = _judge(store, speaker, question, statements, window)
    state = store.state()
    shown = (*finding.evidence, *finding.near)
    articles = store.articles(dict.fromkeys(place.citation.article_id for place in shown))
    differs_from = finding.evidence if finding.verdict == "spelling" else finding.near
    return CheckResult(
        verdict=finding.verdict,
        person=speaker.name,
        person_id=speaker.person.id if speaker.person else None,
        asked=asked,
        evidence=finding.evidence,
        near=finding.near,
        copies=_copies(store, finding.evidence, articles),
        is_unclear=finding.is_unclear,
        diff=_diff(asked, differs_from, statements),
        searched=Searched(
            articles=state.articles, first_published=state.first_published, last_published=state.last_published
        ),
        sources=sources_of((place.citation for place in shown), articles),
        footer=footer(store),
    )


def _copies(store: Store, evidence: Iterable[Evidence], articles: Iterable[Article]) -> int:
    """How many articles of the evidence print the same text as another one of them."""
    cited = {place.citation.article_id for place in evidence}
    telling = [article for article in articles if article.id in cited]
    return len(telling) - Voices.among(store, telling).count(cited)


def _judge(
    store: Store, speaker: AskedSpeaker, question: Sequence[Word], statements: list[Statement], window: Window
) -> Finding:
    """Try the verdicts from the strongest to the weakest."""
    own = [one for one in statements if speaker.said(one.quote)]
    unclear = [one for one in statements if not one.quote.speaker or speaker.may_have_said(one.quote)]
    others = [one for one in statements if one.quote.speaker and not speaker.might_be(one.quote)]
    quoted = [one for one in own if one.is_quoted]

    if said := [one for one in quoted if one.has_words("exact")]:
        conflicts = find_conflicts(store, speaker, said, question)
        return Finding("quoted_conflict" if conflicts else "quoted", _evidence(said), _evidence(conflicts))
    if said := [one for one in quoted if one.has_words("spelling")]:
        return Finding("spelling", _evidence(said))
    near = _nearest(quoted, SHOWN_COVERAGE)
    if said := [one for one in own if one.quote.kind == "headline" and one.has_words("exact", "spelling")]:
        return Finding("headline_only", _evidence(said), near)
    reported = [one for one in own if one.is_reported]
    if said := [one for one in reported if one.has_words("exact")]:
        return Finding("reported", _reported(said), _nearest(quoted, NEAR_COVERAGE))
    theirs = [one for one in others if one.has_words("exact", "spelling")]
    if said := [one for one in theirs if one.is_quoted]:
        return Finding("someone_else", _evidence(said), near)
    if reported:
        return Finding("reported", _reported(reported), _nearest(quoted, NEAR_COVERAGE))
    if theirs:
        return Finding("someone_else", _evidence(theirs), near)
    unclear = [one for one in unclear if one.has_words("exact", "spelling")]
    if places := (*find_in_prose(store, question, window), *_as_prose(one for one in unclear if one.is_inscription)):
        return Finding("outlet_words", places, near)
    if unclear:
        return Finding("near", near=_evidence(unclear), is_unclear=True)
    if ranked := _rank(own, NEAR_COVERAGE):
        best = ranked[0].match
        is_near = best is not None and best.coverage >= NEAR_COVERAGE and not best.turned
        return Finding("near" if is_near else "not_found", near=_evidence(ranked[:SHOWN_NEAR]))
    return Finding("not_found", near=_nearest(others, NEAR_COVERAGE))


def _rank(statements: Iterable[Statement], share: float) -> list[Statement]:
    """Statements that cover enough of the question, the most alike first; quoted words before reports."""
    able = [one for one in statements if one.match and one.match.shared >= share]

    def closeness(one: Statement) -> tuple[object, ...]:
        assert one.match is not None
        width = one.match.last - one.match.first
        return (-one.match.shared, not one.match.has_head, -one.match.coverage, not one.is_quoted, width, *one.order)

    return sorted(able, key=closeness)


def _nearest(statements: Iterable[Statement], share: float) -> tuple[Evidence, ...]:
    """What comes near enough to be worth showing; a share below `NEAR_COVERAGE` needs the question's head as well."""
    ranked = _rank(statements, share)
    near = [one for one in ranked if one.match and (one.match.has_head or one.match.shared >= NEAR_COVERAGE)]
    return _evidence(near[:SHOWN_NEAR])


def _evidence(statements: Iterable[Statement]) -> tuple[Evidence, ...]:
    return tuple(
        _place(one, *(content.cut(text_of(one.quote, one.article)) for content in one.quote.contents))
        for one in statements
    )


def _as_prose(statements: Iterable[Statement]) -> tuple[Evidence, ...]:
    """The outlet's sentence around words in marks that nobody says."""
    return tuple(
        _place(one, one.quote.context.cut(one.article.text)).model_copy(update={"kind": "outlet"}) for one in statements
    )


def _reported(statements: Iterable[Statement]) -> tuple[Evidence, ...]:
    """The outlet's sentence around the report."""
    return tuple(
        _place(one, one.quote.context.cut(one.article.text)).model_copy(update={"kind": "indirect"})
        for one in statements
    )


def _place(one: Statement, *parts: str) -> Evidence:
    return Evidence(
        citation=cite_quote(one.quote, one.article),
        kind=one.quote.kind,
        speaker=one.quote.speaker,
        parts=parts,
        published_on=one.article.published_on,
        said_on=one.quote.said_on,
        occasion=one.quote.occasion,
    )


def _diff(asked: str, shown: tuple[Evidence, ...], statements: Sequence[Statement]) -> tuple[DiffPart, ...]:
    """From the asked words to the stretch of the first shown statement that they lie in."""
    place = shown[0].citation if shown else None
    one = next((one for one in statements if one.match and cite_quote(one.quote, one.article) == place), None)
    if one is None or one.match is None:
        return ()
    stretch = one.source[one.match.first : one.match.last]
    text = text_of(one.quote, one.article)
    return diff_words(asked, Span(stretch[0].span.start, stretch[-1].span.end).cut(text))
