"""Statements made ready for comparing: which words two renderings of one utterance may share.

Invariant: a quote that carries its words says what `read_words` reads of it; one that does not, because an older
version stored it or nobody noted them, is read when asked.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefings.models.article import Article
from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.text.spelling import variant_key
from briefings.text.words import is_content, stem, words

STANDS_ALONE = 4
"""Content words from which quoted words are compared without the outlet's sentence around them."""

_PREFIXES = frozenset({"co", "re", "pre", "non", "anti", "multi", "semi"})
_PART = "|"


class StatementWords(NamedTuple):
    """The words of a quote: how many, and the stems of those that tell, British or American as one.

    ``quoted`` stand inside quotation marks, none for a report; ``stems`` are those of the whole statement: what is
    quoted and, for a few words quoted inside the outlet's own sentence, that sentence without its cue and speaker.
    """

    length: int
    stems: frozenset[str]
    quoted: frozenset[str]


def is_beside_text(quote: Quote, article: Article) -> bool:
    """Tell whether the quote's spans index a headline that is not part of the text."""
    return quote.kind == "headline" and article.headline_span is None


def text_of(quote: Quote, article: Article) -> str:
    """The text that the quote's spans index."""
    return (article.headline or "") if is_beside_text(quote, article) else article.text


def length_of(quote: Quote, article: Article) -> int:
    """How many words a quote has, from its note if it has one."""
    return read_words(quote, article).length if quote.words is None else quote.words


def statement_words(quote: Quote, article: Article) -> StatementWords:
    """The words of a quote, from its note if it has one."""
    if quote.words is None or quote.stems is None:
        return read_words(quote, article)
    inside, _, around = quote.stems.partition(_PART)
    contents = frozenset(inside.split())
    stems = contents.union(around.split()) if around else contents
    return StatementWords(quote.words, stems, frozenset() if quote.kind == "indirect" else contents)


def with_words(quote: Quote, article: Article) -> Quote:
    """The quote with its words noted."""
    length, stems, quoted = read_words(quote, article)
    inside = stems if quote.kind == "indirect" else quoted
    noted = _PART.join((" ".join(sorted(inside)), " ".join(sorted(stems - inside))))
    return quote.model_copy(update={"words": length, "stems": noted.removesuffix(_PART)})


def read_words(quote: Quote, article: Article) -> StatementWords:
    """Read the words of a quote in its article."""
    text = text_of(quote, article)
    length = sum(len(words(text, content)) for content in quote.contents)
    contents = frozenset(one for content in quote.contents for one in _stems(text, content))
    if quote.kind == "indirect":
        return StatementWords(length, contents, frozenset())
    if quote.kind == "direct" or (quote.kind == "mixed" and len(contents) >= STANDS_ALONE):
        return StatementWords(length, contents, contents)
    apart = [span for span in (quote.cue, quote.speaker_mention) if span is not None]
    return StatementWords(length, contents | frozenset(_stems(text, quote.context, apart)), contents)


def _stems(text: str, span: Span, apart: Sequence[Span] = ()) -> Iterable[str]:
    """Stems of the content words; "co-operating" is "cooperating"."""
    before = None
    for word in words(text, span):
        if any(other.holds(word.span) for other in apart):
            continue
        if before and before.text in _PREFIXES and text[before.span.end : word.span.start] == "-":
            yield stem(variant_key(before.text + word.text))
        elif is_content(word.text) and word.text not in _PREFIXES:
            yield stem(variant_key(word.text))
        before = word
