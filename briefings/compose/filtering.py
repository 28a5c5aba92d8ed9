"""Which lines pass the words that a reader wants or does not want.

Invariant: one rule for whatever is told, in a message and below it. A line has a word if any part of it has a word of
the same stem, and a phrase if it has its words side by side. It passes if it has all that are wanted and none of those
that are not. What sets several texts side by side (renderings of one utterance, the values on which outlets differ, an
old and a new sentence) is one line: it is told whole or not at all.
"""

from collections.abc import Iterable

from briefings.compose.dossier import Dossier
from briefings.models.answers import Claim, Correction, Disagreement, QuotedLine, Wording
from briefings.models.query import Filters
from briefings.text.words import stem, words


def passes(filters: Filters, *texts: str | None) -> bool:
    """Tell whether a line that is made of these texts may be told.

    Args:
        filters: Words and phrases; one that has no word in it asks for nothing.
        texts: Parts of the line; ``None`` and empty ones tell nothing.
    """
    if not (filters.include or filters.exclude):
        return True
    told = [_stems(text) for text in texts if text]
    return all(_has(told, _stems(one)) for one in filters.include) and not any(
        _stems(one) and _has(told, _stems(one)) for one in filters.exclude
    )


def passing_wordings(wordings: Iterable[Wording], filters: Filters) -> tuple[Wording, ...]:
    """Utterances of whose renderings none has an unwanted word."""
    return tuple(one for one in wordings if passes(filters, one.speaker, *map(_said, one.renderings)))


def passing_disagreements(
    disagreements: Iterable[Disagreement], dossier: Dossier, filters: Filters
) -> tuple[Disagreement, ...]:
    """Disagreements by the sentences that they are about."""
    if not (filters.include or filters.exclude):
        return tuple(disagreements)
    return tuple(one for one in disagreements if passes(filters, one.what, *_sentences(one, dossier)))


def passing_corrections(corrections: Iterable[Correction], filters: Filters) -> tuple[Correction, ...]:
    """Corrections by their old and their new sentence."""
    return tuple(one for one in corrections if passes(filters, one.before, one.after))


def passing_claims(claims: Iterable[Claim], dossier: Dossier, filters: Filters) -> tuple[Claim, ...]:
    """Claims, without the details of a disagreement that may not be told; that there is one stays said."""
    return tuple(
        claim
        if claim.disagreement is None or passing_disagreements([claim.disagreement], dossier, filters)
        else claim.model_copy(update={"disagreement": None})
        for claim in claims
    )


def line_passes(line: QuotedLine, filters: Filters) -> bool:
    """Tell whether a quotation may be told, with all that stands beside it: who, where and through whom."""
    return passes(filters, *line.parts, line.speaker, line.occasion, line.via)


def _said(line: QuotedLine) -> str:
    return " … ".join(line.parts)


def _sentences(disagreement: Disagreement, dossier: Dossier) -> Iterable[str]:
    """The whole sentences in which the values stand."""
    for value in disagreement.values:
        article = dossier.by_id[value.citation.article_id]
        sentences = dossier.analysis_of(article.id).sentences
        yield from (one.cut(article.text) for one in sentences if one.meets(value.citation.span))


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word.text) for word in words(text))


def _has(told: Iterable[tuple[str, ...]], wanted: tuple[str, ...]) -> bool:
    """Tell whether the stems stand side by side in one of the texts."""
    size = len(wanted)
    return any(wanted == one[at : at + size] for one in told for at in range(len(one) - size + 1))
