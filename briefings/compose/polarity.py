"""Cues that deny: "denied that", "refused to confirm", "did not say".

Invariant: what somebody denied having said or done is never shown as their statement; the outlet's whole sentence,
with its cue, stands in its place.
"""

from briefings.models.article import Article
from briefings.models.quote import Quote
from briefings.text.vocabulary import vocabulary
from briefings.text.words import is_negation, words

REACH = 4
"""Words before a cue in which a negation or a refusal governs it ("refused to", "did not immediately")."""
_STOPS = ',;:.—–\n"“”'
_DENIALS = vocabulary(
    "deny denies denied denying refuse refuses refused refusing decline declines declined declining reject rejects"
    " rejected rejecting dispute disputes disputed disputing refute refutes refuted rebut rebutted dismiss dismisses"
    " dismissed"
)


def is_denied(quote: Quote, article: Article) -> bool:
    """Tell whether the cue of a quote says that it was not said, or is not so.

    Words in quotation marks stay the speaker's, whatever they refused ("declined to discuss “chatter”"); only a negated
    cue takes them away ("did not say “…”").
    """
    if quote.cue is None or quote.kind == "headline":
        return False
    before = _clause_before(quote, article)
    if any(is_negation(word) and word not in _DENIALS for word in before):
        return True
    cue = [word.text for word in words(article.text, quote.cue)]
    return quote.kind == "indirect" and any(word in _DENIALS for word in (*cue, *before))


def _clause_before(quote: Quote, article: Article) -> list[str]:
    """The last words before the cue, back to the nearest stop or mark."""
    assert quote.cue is not None
    told = article.text[min(quote.context.start, quote.cue.start) : quote.cue.start]
    start = max((told.rfind(mark) for mark in _STOPS), default=-1) + 1
    return [word.text for word in words(told[start:])[-REACH:]]
