"""A whole Discord message, as the JSON that the platform takes."""

from briefings.models.answers import Answer, Timeline
from briefings.models.asked import Asked
from briefings.models.base import Frozen
from briefings.models.digest import Digest
from briefings.models.subscription import SubscriptionId
from briefings.render import dates
from briefings.render.clip import clip
from briefings.render.digest_parts import digest_parts
from briefings.render.discord.embeds import TITLE, Json, embeds, item_size, within
from briefings.render.discord.rows import Rows, rows
from briefings.render.follow_ups.offers import follow_ups, is_instead_of_answer
from briefings.render.follow_ups.values import FollowUp, FollowUps
from briefings.render.offered import offered
from briefings.render.options import Limits
from briefings.render.page import Run
from briefings.render.pages import page_of
from briefings.render.parts import Part, Room
from briefings.render.picture import can_draw, to_picture
from briefings.render.safe import visible

ROOM = Room(characters=3500, item_characters=1400, size=item_size)
"""With title, lead, headings, sources and footer a message stays below 6,000 characters over its embeds."""
SENTENCE = 2000
SHARE = "Share"
PICTURE = "timeline.png"
ALT_TEXT = 1024
"""Characters of an attachment's description (OpenAPI, `MessageAttachmentRequest`)."""


class Attachment(Frozen):
    """A file that travels with a message."""

    name: str
    content: bytes
    description: str
    """What those hear who cannot see it."""


class DiscordMessage(Frozen):
    """What is sent to Discord.

    ``kept`` has the states of buttons that are too long to travel: remember each text under its key before sending,
    and hand the look-up to `briefings.render.follow_ups.decode`.
    """

    embeds: tuple[Json, ...]
    components: tuple[Json, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    attachment: Attachment | None = None
    """Sent beside the body, as ``files[0]``."""

    def payload(self) -> Json:
        """The body of a message, an interaction's answer or a follow-up, without flags. It mentions nobody, ever."""
        body: Json = {
            "embeds": list(self.embeds),
            "components": list(self.components),
            "allowed_mentions": {"parse": []},
        }
        if (file := self.attachment) is not None:
            body["attachments"] = [{"id": "0", "filename": file.name, "description": file.description}]
        return body


def to_discord(
    answer: Answer,
    asked: Asked,
    *,
    is_shared: bool = False,
    share: str = SHARE,
    excerpt_words: int | None = 90,
) -> DiscordMessage:
    """Show an answer in Discord.

    Args:
        answer: Any answer.
        asked: What it answers, and which part and view of it to show.
        is_shared: Whether all of a channel reads it; such a message has no button to share it.
        share: What the button says that shares a private one.
        excerpt_words: Words of speech that a message may repeat of one article; ``None`` is no limit.
    """
    if asked.view == "picture" and isinstance(answer, Timeline) and answer.entries and can_draw():
        return _picture(answer, asked, None if is_shared else share)
    part, offers = offered(answer, asked, ROOM, excerpt_words, has_pictures=can_draw())
    return _message(part, rows(offers, None if is_shared else share), is_heading=not is_instead_of_answer(answer))


def digest_to_discord(
    digest: Digest, named: SubscriptionId, *, excerpt_words: int | None = 90
) -> tuple[DiscordMessage, ...]:
    """Show a digest in Discord.

    Args:
        digest: What is new.
        named: The order that it is sent for; the buttons act on it.
        excerpt_words: Words of speech that a message may repeat of one article.

    Returns:
        The message, then those of its thread in order; one that has nothing to say is not there.
    """
    parts = digest_parts(digest, named, ROOM, excerpt_words)
    return tuple(_message(part, rows(offers, None), is_heading=True) for part, offers in parts)


def _message(part: Part, pressed: Rows, *, is_heading: bool) -> DiscordMessage:
    shown = embeds(part.page, part.remark, is_heading=is_heading)
    return DiscordMessage(embeds=tuple(shown), components=pressed.rows, kept=pressed.kept)


def _picture(answer: Timeline, asked: Asked, share: str | None) -> DiscordMessage:
    """A timeline, drawn; its words are one press away."""
    title = within((Run(page_of(answer, Limits()).title[0].text),), TITLE)
    events = [f"{dates.calendar(entry.on)}: {visible(entry.text)}" for entry in answer.entries]
    file = Attachment(name=PICTURE, content=to_picture(answer), description=clip(". ".join(events), ALT_TEXT))
    pressed = rows(follow_ups(answer, asked), share)
    shown = {"title": title, "image": {"url": f"attachment://{PICTURE}"}}
    return DiscordMessage(embeds=(shown,), components=pressed.rows, kept=pressed.kept, attachment=file)


def sentence_to_discord(sentence: str, *buttons: FollowUp) -> DiscordMessage:
    """Say one sentence: an error, a confirmation, what to try next.

    Args:
        sentence: Any words; they may repeat what somebody typed.
        buttons: What to press.
    """
    words = within((Run(visible(sentence) or "…"),), SENTENCE)
    pressed = rows(FollowUps(buttons), None)
    return DiscordMessage(embeds=({"description": words},), components=pressed.rows, kept=pressed.kept)
