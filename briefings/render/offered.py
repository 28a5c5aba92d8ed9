"""One message of a chat before it takes its form: the part of an answer that is asked for, and what can follow."""

from typing import NamedTuple

from briefings.models.answers import Answer
from briefings.models.asked import Asked
from briefings.render.follow_ups.offers import follow_ups, sources_of
from briefings.render.follow_ups.places import cited_places
from briefings.render.follow_ups.values import FollowUps
from briefings.render.parts import Part, Room, part_of


class Offered(NamedTuple):
    """What one message shows, and what can be pressed below it."""

    part: Part
    offers: FollowUps


def offered(
    answer: Answer, asked: Asked, room: Room, excerpt_words: int | None, *, has_pictures: bool = False
) -> Offered:
    """Cut the part out of an answer that is asked for, and offer what follows from it.

    Args:
        answer: Any answer.
        asked: What it answers, and which part and view of it to show.
        room: How much the message holds.
        excerpt_words: Words of speech that a message may repeat of one article.
        has_pictures: Whether a timeline can be drawn.
    """
    part = part_of(answer, asked, room, excerpt_words)
    places = cited_places(part.page.sections, sources_of(answer))
    return Offered(part, follow_ups(answer, asked, has_more=part.has_more, places=places, has_pictures=has_pictures))
