"""One utterance as each outlet renders it, one below the other. Different renderings, not contradiction."""

from briefings.models.answers import QuotedLine, Wording
from briefings.render import dates
from briefings.render.page import Item, Line, Run, dotted, line, words
from briefings.render.pages.quotation import sample
from briefings.render.sources import Numbers
from briefings.render.wording import KINDS

RENDERING_WORDS = 30
"""Words of each rendering that are shown; the difference mostly lies in them."""


def wording_item(wording: Wording, numbers: Numbers) -> Item:
    """The speaker and the day, then the renderings, oldest first."""
    first = wording.renderings[0]
    head = line(words(wording.speaker, "strong"), dotted(dates.day(first.said_on or first.published_on)), gap=", ")
    return Item((head, *(_rendering(rendering, numbers) for rendering in wording.renderings)))


def _rendering(rendering: QuotedLine, numbers: Numbers) -> Line:
    return line(
        sample(rendering, RENDERING_WORDS), numbers.cite([rendering.citation]), Run(KINDS[rendering.kind], "quiet")
    )
