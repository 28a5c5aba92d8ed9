"""A whole Slack message: what is read, what is read aloud, what can be pressed."""

from collections.abc import Iterator

from briefings.models.answers import Answer
from briefings.models.asked import Asked
from briefings.models.base import Frozen
from briefings.models.digest import Digest
from briefings.models.subscription import SubscriptionId
from briefings.render.clip import clip
from briefings.render.digest_parts import digest_parts
from briefings.render.follow_ups.offers import is_instead_of_answer
from briefings.render.follow_ups.values import FollowUp, FollowUps
from briefings.render.offered import offered
from briefings.render.page import Section
from briefings.render.parts import Part, Room
from briefings.render.safe import visible
from briefings.render.slack.actions import Actions, actions
from briefings.render.slack.blocks import SOURCE, Json, head_blocks, item_size, plain, section_blocks, small_blocks
from briefings.render.slack.mrkdwn import escape

ROOM = Room(characters=4800, item_characters=1500, size=item_size)
"""With head, sources and buttons a message stays below 9,000 characters; Slack refuses some above 13,200."""
SOURCES = 2000
"""Characters of sources below a message; the button *Sources* has them all."""
SPOKEN = 3500
"""Characters of the text for screen readers; Slack advises 4,000 at most."""
SHARE = "Share to channel"


class SlackMessage(Frozen):
    """What is sent to Slack.

    ``kept`` has the states of buttons that are too long to travel: remember each text under its key before sending,
    and hand the look-up to `briefings.render.follow_ups.decode`.
    """

    text: str
    blocks: tuple[Json, ...]
    kept: tuple[tuple[str, str], ...] = ()

    def payload(self) -> Json:
        """The arguments of ``chat.postMessage``, ``chat.postEphemeral`` or a ``response_url``, without their place."""
        return {"text": self.text, "blocks": list(self.blocks), "unfurl_links": False, "unfurl_media": False}


def to_slack(
    answer: Answer,
    asked: Asked,
    *,
    is_shared: bool = False,
    share: str = SHARE,
    excerpt_words: int | None = 90,
) -> SlackMessage:
    """Show an answer in Slack.

    Args:
        answer: Any answer.
        asked: What it answers, and which part and view of it to show.
        is_shared: Whether all of a channel reads it; such a message has no button to share it.
        share: What the button says that shares a private one, for instance ``Share in thread``.
        excerpt_words: Words of speech that a message may repeat of one article; ``None`` is no limit.
    """
    part, offers = offered(answer, asked, ROOM, excerpt_words)
    pressed = actions(offers, None if is_shared else share)
    return _message(part, pressed, is_heading=not is_instead_of_answer(answer))


def digest_to_slack(
    digest: Digest, named: SubscriptionId, *, excerpt_words: int | None = 90
) -> tuple[SlackMessage, ...]:
    """Show a digest in Slack.

    Args:
        digest: What is new.
        named: The order that it is sent for; the buttons act on it.
        excerpt_words: Words of speech that a message may repeat of one article.

    Returns:
        The message, then the replies of its thread in order; one that has nothing to say is not there.
    """
    parts = digest_parts(digest, named, ROOM, excerpt_words)
    return tuple(_message(part, actions(offers, None), is_heading=True) for part, offers in parts)


def _message(part: Part, pressed: Actions, *, is_heading: bool) -> SlackMessage:
    sources = tuple(_fitting(part.page.sources))
    blocks = (
        *head_blocks(part.page, is_heading=is_heading),
        *(block for section in part.page.sections for block in section_blocks(section)),
        *small_blocks(sources, part.remark, part.page.footer),
        *pressed.blocks,
    )
    return SlackMessage(text=_spoken(part), blocks=blocks, kept=pressed.kept)


def sentence_to_slack(sentence: str, *buttons: FollowUp) -> SlackMessage:
    """Say one sentence: an error, a confirmation, what to try next.

    Args:
        sentence: Any words; they may repeat what somebody typed.
        buttons: What to press.
    """
    words = clip(visible(sentence) or "…", SPOKEN)
    said: Json = {"type": "section", "text": plain(words, SPOKEN)}
    pressed = actions(FollowUps(buttons), None)
    return SlackMessage(text=escape(words), blocks=(said, *pressed.blocks), kept=pressed.kept)


def _fitting(sources: tuple[Section, ...]) -> Iterator[Section]:
    """Sources as far as there is room, each line whole or cut."""
    left = SOURCES
    for section in sources:
        items = []
        for item in section.items:
            shown = min(item_size(item), SOURCE)
            if shown <= left:
                items.append(item)
            left -= shown
        if items:
            yield section._replace(items=tuple(items))


def _spoken(part: Part) -> str:
    """The message as lines of words: title, range, then section by section."""
    page = part.page
    lines = ["".join(run.text for run in each) for each in (page.title, *page.lead)]
    for section in page.sections:
        lines.append(section.heading)
        for item in section.items:
            words = " ".join("".join(run.text for run in each) for each in item.lines)
            lines.append(f"{item.label}: {words}" if item.label else words)
    lines.append(part.remark)
    told: list[str] = []
    left = SPOKEN
    for each in map(escape, filter(None, lines)):
        left -= len(each) + 1
        if left < 0:
            told.append("…")
            break
        told.append(each)
    return "\n".join(told) or "…"
