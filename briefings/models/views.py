"""Answers that look closer: renderings side by side, one paragraph, the verdicts on a whole message."""

from briefings.models.answers import Answer, CheckResult, Citation, Footer, QuotedLine, SourceLine, Wording
from briefings.models.query import Window
from briefings.models.topic import Topic


class WordingList(Answer):
    """Utterances that several articles render, those that are worded differently first."""

    topic: Topic | None = None
    person: str | None = None
    """Whose utterances they are; ``None`` when asked for a whole topic or for words."""
    about: str | None = None
    """Words that one of the renderings has."""
    window: Window = Window()
    wordings: tuple[Wording, ...]
    sources: tuple[SourceLine, ...]
    footer: Footer


class Passage(Answer):
    """One paragraph of a source, and who is quoted in it."""

    citation: Citation
    """Its span is the paragraph."""
    text: str
    source: SourceLine
    quotes: tuple[QuotedLine, ...] = ()
    footer: Footer


class CheckList(Answer):
    """A verdict for each quotation of a message, in its order."""

    results: tuple[CheckResult, ...]
    sources: tuple[SourceLine, ...]
    """The articles of all results, oldest first."""
    footer: Footer
