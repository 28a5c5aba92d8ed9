"""The formats of an answer by the name that ``--format`` takes. A new format is one more entry."""

import json
from collections.abc import Callable, Mapping

from briefings.models.answers import Answer
from briefings.models.digest import Digest
from briefings.models.subscription import SubscriptionId
from briefings.render.json import to_json
from briefings.render.markdown import to_markdown
from briefings.render.options import RenderOptions

Renderer = Callable[[Answer, RenderOptions], str]
FileMaker = Callable[[Answer], bytes]

_PREVIEWED = SubscriptionId("previewed")
"""Stands in the buttons of a digest where the id of its order will."""


def _text(answer: Answer, options: RenderOptions) -> str:
    from briefings.render.terminal import to_text  # rich is slow to import, and JSON needs none of it

    return to_text(answer, options.width, options.color, options.limits)


def _markdown(answer: Answer, options: RenderOptions) -> str:
    return to_markdown(answer, options.limits)


def _json(answer: Answer, options: RenderOptions) -> str:  # noqa: ARG001 - JSON is never shortened or coloured
    return to_json(answer)


def _slack(answer: Answer, options: RenderOptions) -> str:
    from briefings.render.slack import digest_to_slack, to_slack

    excerpt_words = options.limits.excerpt_words
    if isinstance(answer, Digest):
        return _written([each.payload() for each in digest_to_slack(answer, _PREVIEWED, excerpt_words=excerpt_words)])
    return _written(to_slack(answer, options.asked, excerpt_words=excerpt_words).payload())


def _discord(answer: Answer, options: RenderOptions) -> str:
    from briefings.render.discord import digest_to_discord, to_discord

    excerpt_words = options.limits.excerpt_words
    if isinstance(answer, Digest):
        return _written([each.payload() for each in digest_to_discord(answer, _PREVIEWED, excerpt_words=excerpt_words)])
    return _written(to_discord(answer, options.asked, excerpt_words=excerpt_words).payload())


def _written(payload: object) -> str:
    """One message as it is sent, or a list: a digest and its replies."""
    return json.dumps(payload, ensure_ascii=False, indent=2) + "\n"


def _html(answer: Answer, options: RenderOptions) -> str:
    from briefings.render.html import to_html

    return to_html(answer, options.limits)


def _calendar(answer: Answer) -> bytes:
    from briefings.render.calendar import to_calendar

    return to_calendar(answer)


def _picture(answer: Answer) -> bytes:
    from briefings.render.picture import to_picture

    return to_picture(answer)


RENDERERS: Mapping[str, Renderer] = {
    "text": _text,
    "md": _markdown,
    "json": _json,
    "slack": _slack,
    "discord": _discord,
    "html": _html,
}

FILES: Mapping[str, FileMaker] = {"ics": _calendar, "png": _picture}
"""What is a file for another program, and made of timelines alone; its bytes are written as they are."""
