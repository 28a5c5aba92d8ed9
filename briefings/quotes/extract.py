"""Who said what in one article: the whole line from marks to quotes.

    marks -> stretches -> skeleton -> cues and their subjects -> candidates -> choice -> speaker -> quote

Invariant: the contents of direct, mixed and headline quotes are exactly what stands between quotation marks.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefings.models.article import Article
from briefings.models.person import CastMember
from briefings.models.quote import Basis, Quote, QuoteKind
from briefings.models.span import Span
from briefings.people.cast import recognise
from briefings.quotes.attribution import Attributed, Attribution, attribute
from briefings.quotes.indirect import Report, find_reports
from briefings.quotes.kinds import follows_another_sentence, is_spoken_alone, is_term, is_written, kind_of
from briefings.quotes.occasion import describe_circumstances
from briefings.quotes.ranker import confidence_of
from briefings.quotes.report_features import is_avowed
from briefings.quotes.skeleton import build_skeleton
from briefings.quotes.speakers import name_speaker
from briefings.text.marks import find_stretches
from briefings.text.sentences import split_sentences

_LOOKED_AT = 4
"""Quotations before a reported clause's end that it is held against."""
_TOLD = 0.5
"""Share of a report and a quotation in common from which the quotation tells the same."""
MIN_CONFIDENCE = 0.35
"""Below this a quote has no speaker ("speaker not clear")."""


def extract_quotes(article: Article, sentences: Sequence[Span], cast: Sequence[CastMember]) -> tuple[Quote, ...]:
    """Find all that an article quotes or reports, with its speakers.

    Args:
        article: Any article.
        sentences: Its sentences, as `split_sentences` cuts its prose.
        cast: Its people, as `find_cast` finds them.

    Returns:
        Quotes by their first content. Terms, titles and scare quotes that nobody says are left out; speech whose
        speaker is not clear is kept, without one. Quotes of a headline beside the text come first and index it.
    """
    body = _read(article, article.text, article.prose, sentences, cast, None)
    return (*_headline_quotes(article, cast), *body)


def _headline_quotes(article: Article, cast: Sequence[CastMember]) -> Iterator[Quote]:
    """Quotes of the headline, in the text or beside it. The people of the article may be named by surname only."""
    headline = article.headline
    if headline is None:
        return
    if article.headline_span is None:
        whole = Span(0, len(headline))
        known = recognise(headline, whole, cast)
        yield from _read(article, headline, (whole,), split_sentences(headline, (whole,)), known, "headline")
    elif not any(stretch.meets(article.headline_span) for stretch in article.prose):
        whole = article.headline_span
        yield from _read(article, article.text, (whole,), split_sentences(article.text, (whole,)), cast, "headline")


def _read(
    article: Article,
    text: str,
    prose: Sequence[Span],
    sentences: Sequence[Span],
    cast: Sequence[CastMember],
    kind: QuoteKind | None,
) -> Iterator[Quote]:
    stretches = [stretch for stretch in find_stretches(text, prose) if stretch.depth == 0]
    skeleton = build_skeleton(text, prose, sentences, stretches)
    found = attribute(skeleton, cast, stretches)
    quotes = [quote for group in _joined(found) if (quote := _quote(article, found, group, kind)) is not None]
    if kind is None:
        spans = sorted(content for quote in quotes for content in quote.contents)
        reports = (one for one in find_reports(found.ground) if is_avowed(one.clause) or not _is_quoted(one, spans))
        quotes += [_reported(article, found, report) for report in reports]
    return describe_circumstances(article, text, sorted(quotes, key=lambda quote: quote.contents[0]))


def _is_quoted(report: Report, quoted: Sequence[Span]) -> bool:
    """Tell whether one of the quotations, sorted and apart, tells half of a reported clause already."""
    content = report.content
    after = bisect_left(quoted, Span(content.end, content.end))
    for span in quoted[max(0, after - _LOOKED_AT) : after]:
        common = min(span.end, content.end) - max(span.start, content.start)
        if 2 * common > _TOLD * (span.end - span.start + content.end - content.start):
            return True
    return False


def _reported(article: Article, found: Attributed, report: Report) -> Quote:
    scene = found.ground.scene
    skeleton = scene.skeleton
    mention = report.clause.subject
    low, high = skeleton.sentence(report.clause.first)
    context = skeleton.span(low, high - 1)
    speaker = name_speaker(found, mention, context.cut(skeleton.text))
    confidence = round(report.certainty * speaker.certainty, 3)
    is_clear = confidence >= MIN_CONFIDENCE and speaker.name is not None
    return Quote(
        article_id=article.id,
        contents=(report.content,),
        kind="indirect",
        context=context,
        cue=skeleton.span(report.clause.first, report.clause.last),
        speaker_mention=speaker.mention,
        speaker=speaker.name if is_clear else None,
        speaker_key=speaker.key if is_clear else None,
        speaker_kind=speaker.kind if is_clear else None,
        basis=speaker.basis if is_clear else "unknown",
        confidence=confidence,
    )


def _joined(found: Attributed) -> Iterator[list[Attribution]]:
    """Put the parts of split quotations together: one cue, or speech that goes on after it in the same paragraph."""
    group: list[Attribution] = []
    for attribution in found.attributions:
        if group and not _goes_on(found, group[-1], attribution):
            yield group
            group = []
        group.append(attribution)
    if group:
        yield group


def _goes_on(found: Attributed, one: Attribution, other: Attribution) -> bool:
    if one.mention is None or other.mention is None or one.setting.paragraph != other.setting.paragraph:
        return False
    skeleton = found.ground.scene.skeleton
    gap = other.setting.sentence - one.setting.sentence
    if gap == 0 and one.clause is not None and one.clause == other.clause:
        return True
    if other.is_carried or other.mention == one.mention:
        return gap <= 1 and kind_of(skeleton, one) == "direct" == kind_of(skeleton, other)
    return False


def _quote(article: Article, found: Attributed, group: Sequence[Attribution], kind: QuoteKind | None) -> Quote | None:
    """Make a quote of its parts; ``None`` if nobody says it. Words right behind a headline's subject are said of it."""
    scene = found.ground.scene
    skeleton = scene.skeleton
    first, last = group[0], group[-1]
    contents = tuple(attribution.setting.stretch.content for attribution in group)
    context = skeleton.span(first.setting.first, last.setting.last - 1)
    kind = kind or kind_of(skeleton, first)
    if kind != "headline" and (is_term(skeleton, first) or scene.is_inside_name(first.setting.token)):
        return None
    is_claim = kind == "headline" and first.mention is not None and first.mention.last == first.setting.token - 1
    if first.mention is None or is_claim or is_written(skeleton, first):
        goes_on = first.setting.number > 0 and found.attributions[first.setting.number - 1].setting.stretch.continues
        if kind != "headline" and not (is_spoken_alone(skeleton, first) or goes_on):
            return None
        return Quote(article_id=article.id, contents=contents, kind=kind, context=context)
    chief = next((attribution for attribution in group if not attribution.is_carried), first)
    assert chief.mention is not None
    speaker = name_speaker(found, chief.mention, context.cut(skeleton.text))
    confidence = round(confidence_of(chief.share) * speaker.certainty, 3)
    basis: Basis = "continued" if follows_another_sentence(skeleton, chief) else speaker.basis
    is_clear = confidence >= MIN_CONFIDENCE and speaker.name is not None
    return Quote(
        article_id=article.id,
        contents=contents,
        kind=kind,
        context=context,
        cue=skeleton.span(chief.clause.first, chief.clause.last) if chief.clause else None,
        speaker_mention=speaker.mention,
        speaker=speaker.name if is_clear else None,
        speaker_key=speaker.key if is_clear else None,
        speaker_kind=speaker.kind if is_clear else None,
        basis=basis if is_clear else "unknown",
        confidence=confidence,
    )
