"""Did this person say these words? Nine verdicts, and never a "yes" by score.

Invariant: ``quoted`` needs every asked word, in order, inside one quotation of that person. What stands elsewhere
is named for what it is: another's words, a report, a headline, the outlet's own prose. A statement that differs by
a negation is never near a yes: the verdict is ``not_found``, and the statement is shown beside it.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from briefings.compose.citing import cite_quote, footer, sources_of, text_of
from briefings.compose.doubles import without_doubles
from briefings.compose.matching import Match, diff_words, holds_every_fact, match_words
from briefings.compose.outlet import find_in_prose
from briefings.compose.speakers import AskedSpeaker
from briefings.compose.wordings import MAX_DAYS_APART, group_renderings
from briefings.models.answers import CheckResult, DiffPart, Evidence, Searched, Verdict
from briefings.models.article import Article
from briefings.models.query import Window
from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.store.base import ANYTIME, Store
from briefings.text.words import Word, is_content, words
from briefings.topics.speakers import with_full_names

NEAR_COVERAGE = 0.6
"""Share of the question's content words that a statement needs, in order, to be called near."""
SHOWN_COVERAGE = 0.5
"""Share that suffices to be shown beside a verdict that found the words elsewhere."""
SHOWN_NEAR = 3
MOST_CONFLICTS = 5
"""Places of the words that are looked at for conflicts."""
OWN_QUOTES = 1000
LIKE_QUOTES = 300


class Statement(NamedTuple):
    """A quote of the corpus held against the question."""

    quote: Quote
    article: Article
    source: tuple[Word, ...]
    match: Match | None
    is_reported: bool
    """The question stands in what the outlet reports of it, outside the marks at least in part."""

    @property
    def is_quoted(self) -> bool:
        """Tell whether it stands in quotation marks in the body of an article."""
        return self.quote.kind in ("direct", "mixed")

    def has_words(self, *levels: str) -> bool:
        """Tell whether the asked words stand in it at one of the levels."""
        return self.match is not None and self.match.level in levels

    @property
    def order(self) -> tuple[object, ...]:
        """Sorts statements as they were published."""
        return (self.article.published_on, self.article.source, self.quote.contents[0])


class Finding(NamedTuple):
    """A verdict with what it rests on."""

    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    near: tuple[Evidence, ...] = ()


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
    statements = _hold_against(store, speaker, question, window)
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
        diff=_diff(asked, differs_from, statements),
        searched=Searched(
            articles=state.articles, first_published=state.first_published, last_published=state.last_published
        ),
        sources=sources_of((place.citation for place in shown), articles),
        footer=footer(store),
    )


def _hold_against(store: Store, speaker: AskedSpeaker, question: Sequence[Word], window: Window) -> list[Statement]:
    """All quotes that may bear on the question, in order of publication."""
    terms = [word.text for word in question]
    found = dict.fromkeys(store.quotes_like(terms, window=window, limit=LIKE_QUOTES))
    if speaker.keys:
        found |= dict.fromkeys(store.quotes_like(terms, speakers=speaker.keys, window=window, limit=OWN_QUOTES))
    quotes = with_full_names(found, store)
    articles = {article.id: article for article in store.articles({quote.article_id for quote in quotes})}
    pairs = without_doubles((quote, articles[quote.article_id]) for quote in quotes)
    held = [_statement(quote, article, question) for quote, article in pairs]
    return sorted(held, key=lambda statement: statement.order)


def _statement(quote: Quote, article: Article, question: Sequence[Word]) -> Statement:
    text = text_of(quote, article)
    source = tuple(word for content in quote.contents for word in words(text, content))
    match = match_words(question, source, text)
    return Statement(quote, article, source, match, _is_reported(quote, match, source, text, question))


def _is_reported(
    quote: Quote, match: Match | None, source: Sequence[Word], text: str, question: Sequence[Word]
) -> bool:
    """Tell whether the outlet reports it; what stands wholly inside the marks is quoted, be it exact or near."""
    if quote.kind == "indirect":
        return holds_every_fact(question, source)
    if quote.kind != "mixed" or (match is not None and match.coverage == 1.0):
        return False
    several = sum(is_content(word.text) for word in question) > 1
    return several and holds_every_fact(question, words(text, quote.context))


def _judge(
    store: Store, speaker: AskedSpeaker, question: Sequence[Word], statements: list[Statement], window: Window
) -> Finding:
    """Try the verdicts from the strongest to the weakest."""
    own = [one for one in statements if speaker.said(one.quote)]
    others = [one for one in statements if one.quote.speaker and not speaker.said(one.quote)]
    quoted = [one for one in own if one.is_quoted]

    if said := [one for one in quoted if one.has_words("exact")]:
        conflicts = _conflicts(store, speaker, said, question)
        return Finding("quoted_conflict" if conflicts else "quoted", _evidence(said), _evidence(conflicts))
    if said := [one for one in quoted if one.has_words("spelling")]:
        return Finding("spelling", _evidence(said))
    near = _nearest(quoted, SHOWN_COVERAGE)
    if said := [one for one in own if one.quote.kind == "headline" and one.has_words("exact", "spelling")]:
        return Finding("headline_only", _evidence(said), near)
    if said := [one for one in own if one.is_reported]:
        return Finding("reported", _reported(said), _nearest(quoted, NEAR_COVERAGE))
    if said := [one for one in others if one.has_words("exact", "spelling")]:
        quoted_first = [one for one in said if one.is_quoted] or said
        return Finding("someone_else", _evidence(quoted_first), near)
    if places := find_in_prose(store, question, window):
        return Finding("outlet_words", places, near)
    if unclear := [one for one in statements if not one.quote.speaker and one.has_words("exact", "spelling")]:
        return Finding("near", near=_evidence(unclear))
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
    return _evidence(_rank(statements, share)[:SHOWN_NEAR])


def _conflicts(store: Store, speaker: AskedSpeaker, said: list[Statement], question: Sequence[Word]) -> list[Statement]:
    """Other renderings of the same utterance where the article of the evidence contradicts itself.

    A difference between outlets is a different rendering, not a conflict; but once an article conflicts with
    itself, what the other outlets have is shown too.
    """
    with_words = {one.quote for one in said}
    pairs = {quote: article for one in said[:MOST_CONFLICTS] for quote, article in _said_around(store, speaker, one)}
    groups = group_renderings(pairs.items(), min_articles=1)
    same = [one.quote for group in groups if any(one.quote in with_words for one in group) for one in group]
    others = [_statement(quote, pairs[quote], question) for quote in same if quote not in with_words]
    others = [one for one in others if one.is_quoted and not one.has_words("exact")]
    own_articles = {one.article.id for one in said}
    inside = [one for one in others if one.article.id in own_articles]
    return [*inside, *(one for one in others if one.article.id not in own_articles)] if inside else []


def _said_around(store: Store, speaker: AskedSpeaker, one: Statement) -> list[tuple[Quote, Article]]:
    """What the speaker is quoted with in articles of the same days."""
    day = one.article.published_on
    window = Window(since=day - timedelta(days=MAX_DAYS_APART), until=day + timedelta(days=MAX_DAYS_APART))
    quotes = with_full_names(store.find_quotes(speakers=speaker.keys, window=window, limit=LIKE_QUOTES), store)
    articles = {article.id: article for article in store.articles({quote.article_id for quote in quotes})}
    return [(quote, articles[quote.article_id]) for quote in quotes]


def _evidence(statements: Iterable[Statement]) -> tuple[Evidence, ...]:
    return tuple(
        _place(one, " … ".join(c.cut(text_of(one.quote, one.article)) for c in one.quote.contents))
        for one in statements
    )


def _reported(statements: Iterable[Statement]) -> tuple[Evidence, ...]:
    """The outlet's sentence around the report."""
    return tuple(
        _place(one, one.quote.context.cut(one.article.text)).model_copy(update={"kind": "indirect"})
        for one in statements
    )


def _place(one: Statement, text: str) -> Evidence:
    return Evidence(
        citation=cite_quote(one.quote, one.article),
        kind=one.quote.kind,
        speaker=one.quote.speaker,
        text=text,
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
