"""Which quotations a briefing shows.

Invariant: chosen quotations are direct speech or telling fragments of known speakers, each utterance once, and no
speaker takes all the places while another one was quoted too.
"""

from collections import Counter
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from briefings.compose.citing import quoted_line
from briefings.compose.dossier import Dossier
from briefings.compose.filtering import line_passes
from briefings.compose.quotelist import said_order
from briefings.compose.renderings import Rendering
from briefings.models.answers import QuotedLine
from briefings.models.article import Article
from briefings.models.query import Filters
from briefings.models.quote import Quote
from briefings.notes.noting import notes_of
from briefings.notes.statements import length_of, statement_words
from briefings.notes.stems import content_in

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
    candidates = [(quote, article) for quote, article in dossier.quotes() if _is_showable(quote, article, filters)]
    weights = _term_weights(dossier)
    utterance = {_key(one.quote, one.article): number for number, group in enumerate(utterances) for one in group}
    rows = sorted(candidates, key=_place, reverse=True)
    keys = [_key(*row) for row in rows]
    scores = [_score(*row, dossier, weights, key in utterance) for row, key in zip(rows, keys, strict=True)]
    chosen: list[tuple[Quote, Article]] = []
    spoken: Counter[str] = Counter()
    told: set[int] = set()
    # Lazy greedy: a score only falls as its speaker is chosen, so the best one that is up to date is the best of all.
    heap = [(-score, place, 0) for place, score in enumerate(scores)]
    heapify(heap)
    while heap and len(chosen) < most:
        _, place, times = heappop(heap)
        quote, number = rows[place][0], utterance.get(keys[place])
        if number in told:
            continue
        speaker = str(quote.speaker_key)
        if times != spoken[speaker]:
            heappush(heap, (-scores[place] * REPEAT_COST ** spoken[speaker], place, spoken[speaker]))
            continue
        if number is not None:
            told.add(number)
        chosen.append(rows[place])
        spoken[speaker] += 1
    return tuple(sorted((quoted_line(*row) for row in chosen), key=said_order))


def _key(quote: Quote, article: Article) -> tuple[object, ...]:
    """What tells the quotes of a dossier apart."""
    return (article.id, quote.kind, quote.contents)


def _place(row: tuple[Quote, Article]) -> tuple[object, ...]:
    quote, article = row
    return (article.published_on, article.source, quote.contents[0])


def _is_showable(quote: Quote, article: Article, filters: Filters) -> bool:
    if quote.kind not in ("direct", "mixed") or quote.speaker is None or quote.confidence < SHOWN_CONFIDENCE:
        return False
    if length_of(quote, article) < MIN_WORDS:
        return False
    return not (filters.include or filters.exclude) or line_passes(quoted_line(quote, article), filters)


def _term_weights(dossier: Dossier) -> Counter[str]:
    """In how many articles' ledes each content stem stands: what many begin with is what the topic is about."""
    weights: Counter[str] = Counter()
    for article, analysis in zip(dossier.articles, dossier.analyses, strict=True):
        weights.update(content_in(notes_of(article, analysis).sentences[:LEDE_SENTENCES]))
    return weights


def _score(quote: Quote, article: Article, dossier: Dossier, weights: Counter[str], is_told_by_several: bool) -> float:
    said, _, stems = statement_words(quote, article)
    theme = sum(weights[one] for one in stems) / (len(stems) + 3) / len(dossier.articles)
    length = min(said, IDEAL_WORDS) / max(said, IDEAL_WORDS)
    direct = 1.0 if quote.kind == "direct" else 0.7
    own = 1.0 if quote.speaker_key in dossier.topic.people or not dossier.topic.people else 0.6
    several = 1.2 if is_told_by_several else 1.0
    return theme * (0.5 + length / 2) * direct * own * several * quote.confidence
