"""Hold an article's quotations and reported statements against its marks.

The unit of quotations is a stretch between quotation marks, found only if every character agrees; a split quotation
is two stretches, and a figure of its own (``joined``).

Invariant: an answer that is found is judged once for each figure; a stretch marked as a term counts against the
product only if it names a speaker for it, and one marked as optional counts for nothing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.quote import Quote
from tests.gold.load import At, MarkedArticle, cut, place_of, text_of
from tests.gold.names import is_mention, is_speaker
from tests.gold.rates import Tally
from tests.gold.values import GoldQuote

INDIRECT_OVERLAP = 0.5
"""Dice coefficient of characters that a reported clause needs to be the marked one."""


class Stretch(NamedTuple):
    """One predicted stretch and the quote that it belongs to."""

    at: At
    quote: Quote
    words: str


def score_quotes(tally: Tally, marked: MarkedArticle, analysis: Analysis) -> None:
    """Count stretches found, with their speakers, names, kinds and bases."""
    article = marked.article
    asked = [(gold, at) for gold, places in marked.quotes if not gold.optional for at in places]
    free = [at for gold, places in marked.quotes if gold.optional for at in places]
    free += [at for term, at in marked.terms if term.optional]
    terms = [at for term, at in marked.terms if not term.optional]
    given = list(_stretches(article, analysis))
    tally.count("found", marked=len(asked))
    tally.count("speaker", marked=len(asked))
    tally.count("name", marked=sum(gold.speaker is not None for gold, _ in asked))
    for gold, at in asked:
        one = next((stretch for stretch in given if stretch.at == at), None)
        if one is None:
            tally.miss("found", place_of(article, at), cut(article, at), _meeting(given, at))
            continue
        given.remove(one)
        _score_found(tally, marked, gold, one)
    for one in given:
        if any(place.holds(one.at) for place in free):
            continue
        if one.quote.speaker is None and any(term.meets(one.at) for term in terms):
            continue
        tally.count("found", given=1)
        tally.count("speaker", given=1)
        tally.count("name", given=one.quote.speaker is not None)
        tally.miss("found", place_of(article, one.at), None, f"{one.words} [{one.quote.speaker}]")
    _score_joined(tally, marked, analysis)


def _score_found(tally: Tally, marked: MarkedArticle, gold: GoldQuote, one: Stretch) -> None:
    article, quote = marked.article, one.quote
    place = f"{place_of(article, one.at)} {one.words[:50]!r}"
    mention = quote.speaker_mention.cut(text_of(article, one.at)) if quote.speaker_mention else None
    has_name = is_speaker(quote.speaker, gold, marked.gold)
    has_speaker = has_name or (gold.speaker is not None and is_mention(mention, gold))
    tally.count("found", right=1, given=1)
    tally.count("speaker", right=has_speaker, given=1)
    if not has_speaker:
        tally.miss("speaker", place, " / ".join(gold.mentions) or gold.speaker, f"{mention} [{quote.speaker}]")
    if gold.speaker is not None:
        tally.count("name", right=has_name, given=quote.speaker is not None)
        if not has_name:
            tally.miss("name", place, gold.speaker, quote.speaker)
    elif quote.speaker is not None:
        tally.count("name", given=1)
        tally.miss("name", place, None, quote.speaker)
    tally.judge("kind", quote.kind == gold.kind, place, gold.kind, quote.kind)
    tally.judge("basis", quote.basis in gold.basis, place, "/".join(gold.basis), quote.basis)


def _score_joined(tally: Tally, marked: MarkedArticle, analysis: Analysis) -> None:
    wholes = {quote.contents for quote in analysis.quotes}
    for gold, places in marked.quotes:
        if len(places) > 1 and not gold.optional:
            is_whole = tuple(at.span for at in places) in wholes
            tally.judge("joined", is_whole, place_of(marked.article, places[0]), " … ".join(gold.words), "not joined")


def score_indirects(tally: Tally, marked: MarkedArticle, analysis: Analysis) -> None:
    """Count clear statements without marks that are found, half of their characters and the speaker."""
    for gold, at in marked.indirects:
        near = [quote for quote in analysis.quotes if quote.kind == "indirect" and _dice(quote, at) >= INDIRECT_OVERLAP]
        mentions = [quote.speaker_mention.cut(marked.article.text) if quote.speaker_mention else None for quote in near]
        is_right = any(
            is_speaker(quote.speaker, gold, marked.gold) or is_mention(mention, gold)
            for quote, mention in zip(near, mentions, strict=True)
        )
        given = [f"{cut(marked.article, At(quote.contents[0]))} [{quote.speaker}]" for quote in near]
        tally.judge("indirect", is_right, place_of(marked.article, at), f"{gold.words} [{gold.speaker}]", given or None)


def _stretches(article: Article, analysis: Analysis) -> Iterator[Stretch]:
    for quote in analysis.quotes:
        if quote.kind != "indirect":
            is_beside = quote.kind == "headline" and article.headline_span is None
            for content in quote.contents:
                at = At(content, is_beside)
                yield Stretch(at, quote, cut(article, at))


def _dice(quote: Quote, at: At) -> float:
    shared = sum(max(0, min(one.end, at.span.end) - max(one.start, at.span.start)) for one in quote.contents)
    return 2 * shared / (sum(one.end - one.start for one in quote.contents) + at.span.end - at.span.start)


def _meeting(given: list[Stretch], at: At) -> str | None:
    return next((one.words for one in given if one.at.meets(at)), None)
