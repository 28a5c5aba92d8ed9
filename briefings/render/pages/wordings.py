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
    """The speaker and the day, then the renderings, oldest first; a day that an outlet states goes before a guess."""
    stated = [one.said_on for one in wording.renderings if one.said_on]
    day = min(stated or [one.published_on for one in wording.renderings])
    head = line(words(wording.speaker, "strong"), dotted(dates.day(day)), gap=", ")
    return Item((head, *(_rendering(rendering, numbers) for rendering in wording.renderings)))


def _rendering(rendering: QuotedLine, numbers: Numbers) -> Line:
    return line(
        sample(rendering, RENDERING_WORDS), numbers.cite([rendering.citation]), Run(KINDS[rendering.kind], "quiet")
    )
