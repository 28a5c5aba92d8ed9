"""Short texts read as the product reads them."""

from collections.abc import Sequence
from datetime import date

from briefings.models.quote import Quote
from briefings.people.cast import find_cast
from briefings.quotes.batch import plain_article
from briefings.quotes.clauses import find_clauses
from briefings.quotes.extract import extract_quotes
from briefings.quotes.scene import CueClause, Scene, set_scene
from briefings.quotes.skeleton import Skeleton, build_skeleton
from briefings.text.marks import find_stretches
from briefings.text.sentences import split_sentences

PUBLISHED = date(2026, 3, 5)
"""A Thursday."""


def quotes_of(text: str) -> tuple[Quote, ...]:
    """All quotes of a text whose lines are paragraphs."""
    article = plain_article(text, PUBLISHED)
    return extract_quotes(article, split_sentences(text, article.prose), find_cast(text, article.prose))


def said(text: str) -> list[tuple[str | None, str]]:
    """Speaker and words of what stands in quotation marks."""
    return [
        (quote.speaker, " … ".join(content.cut(text) for content in quote.contents))
        for quote in quotes_of(text)
        if quote.kind != "indirect"
    ]


def reported(text: str) -> list[tuple[str | None, str]]:
    """Speaker and words of what is reported without quotation marks."""
    return [(quote.speaker, quote.contents[0].cut(text)) for quote in quotes_of(text) if quote.kind == "indirect"]


def skeleton_of(text: str) -> Skeleton:
    """The outlet's own words of a text."""
    prose = plain_article(text, PUBLISHED).prose
    stretches = [stretch for stretch in find_stretches(text, prose) if stretch.depth == 0]
    return build_skeleton(text, prose, split_sentences(text, prose), stretches)


def scene_of(text: str) -> Scene:
    """A text ready for attribution."""
    return set_scene(skeleton_of(text), find_cast(text, plain_article(text, PUBLISHED).prose))


def subjects(text: str) -> list[tuple[str, str]]:
    """Cues of a text, each with the words of its subject."""
    scene = scene_of(text)
    return [(_words(scene, (c.first, c.last)), _subject(scene, c)) for c in find_clauses(scene)]


def _subject(scene: Scene, clause: CueClause) -> str:
    return str(_words(scene, (clause.subject.first, clause.subject.last)))


def _words(scene: Scene, tokens: Sequence[int]) -> str:
    return scene.skeleton.cut(tokens[0], tokens[1])
