"""Which quotations a briefing shows.

Invariant: chosen quotations are direct speech or telling fragments of known speakers, each utterance once, and no
speaker takes all the places while another one was quoted too.
"""

from collections import Counter
from collections.abc import Sequence

from briefings.compose.citing import quoted_line
from briefings.compose.dossier import Dossier
from briefings.compose.quotelist import said_order
from briefings.compose.renderings import Rendering
from briefings.models.answers import QuotedLine
from briefings.models.article import Article
from briefings.models.query import Filters
from briefings.models.quote import Quote
from briefings.text.words import is_content, stem, words

SHOWN_CONFIDENCE = 0.6
"""Below it a speaker is a guess, and a briefing does not print guesses."""
MIN_WORDS = 5
IDEAL_WORDS = 25
LEDE_SENTENCES = 3
REPEAT_COST = 0.5
"""What each further quotation of one speaker loses, so that the second voice is heard."""


def choose_quotations(
    dossier: Dossier, utterances: Sequence[Sequence[Rendering]], filters: Filters, most: int
) -> tuple[QuotedLine, ...]:
    """Choose the quotations that say most about the topic.

    Args:
        dossier: The articles of the topic, at least one.
        utterances: Quotes that render one utterance; one of them is enough.
        filters: Words that a quotation must or must not have.
        most: How many at most.

    Returns:
        Quotations in the order in which they were said.
    """
    rows = [(quote, article) for quote, article in dossier.quotes() if _is_showable(quote, article, filters)]
    weights = _term_weights(dossier)
    utterance = {one.quote: number for number, group in enumerate(utterances) for one in group}
    scores = {quote: _score(quote, article, dossier, weights, utterance) for quote, article in rows}
    chosen: list[tuple[Quote, Article]] = []
    spoken: Counter[str] = Counter()
    told: set[int] = set()
    while rows and len(chosen) < most:
        best = max(rows, key=lambda row: (scores[row[0]] * REPEAT_COST ** spoken[str(row[0].speaker_key)], _place(row)))
        rows.remove(best)
        number = utterance.get(best[0])
        if number in told:
            continue
        if number is not None:
            told.add(number)
        chosen.append(best)
        spoken[str(best[0].speaker_key)] += 1
    return tuple(sorted((quoted_line(*row) for row in chosen), key=said_order))


def _place(row: tuple[Quote, Article]) -> tuple[object, ...]:
    quote, article = row
    return (article.published_on, article.source, quote.contents[0])


def _is_showable(quote: Quote, article: Article, filters: Filters) -> bool:
    if quote.kind not in ("direct", "mixed") or quote.speaker is None or quote.confidence < SHOWN_CONFIDENCE:
        return False
    said = [word.text for content in quote.contents for word in words(article.text, content)]
    stems = {stem(word) for word in said}
    return (
        len(said) >= MIN_WORDS
        and all(stem(word) in stems for word in filters.include)
        and not any(stem(word) in stems for word in filters.exclude)
    )


def _term_weights(dossier: Dossier) -> Counter[str]:
    """In how many articles' ledes each content stem stands: what many begin with is what the topic is about."""
    weights: Counter[str] = Counter()
    for article, analysis in zip(dossier.articles, dossier.analyses, strict=True):
        ledes = (word for lede in analysis.sentences[:LEDE_SENTENCES] for word in words(article.text, lede))
        weights.update({stem(word.text) for word in ledes if is_content(word.text)})
    return weights


def _score(
    quote: Quote, article: Article, dossier: Dossier, weights: Counter[str], utterance: dict[Quote, int]
) -> float:
    said = [word.text for content in quote.contents for word in words(article.text, content)]
    stems = {stem(word) for word in said if is_content(word)}
    theme = sum(weights[one] for one in stems) / (len(stems) + 3) / len(dossier.articles)
    length = min(len(said), IDEAL_WORDS) / max(len(said), IDEAL_WORDS)
    direct = 1.0 if quote.kind == "direct" else 0.7
    own = 1.0 if quote.speaker_key in dossier.topic.people or not dossier.topic.people else 0.6
    several = 1.2 if quote in utterance else 1.0
    return theme * (0.5 + length / 2) * direct * own * several * quote.confidence
