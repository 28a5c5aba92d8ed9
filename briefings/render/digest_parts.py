"""A digest as the messages of a chat, before they take its form: one to read, then the replies below it."""

from collections.abc import Iterator

from briefings.models.digest import Digest
from briefings.models.subscription import SubscriptionId
from briefings.render.follow_ups.offers import MOST_CHOICES
from briefings.render.follow_ups.orders import below_digest
from briefings.render.follow_ups.places import cited_places, see_paragraph
from briefings.render.follow_ups.values import FollowUp, FollowUps, Menu
from briefings.render.offered import Offered
from briefings.render.options import Limits
from briefings.render.page import Page
from briefings.render.pages.digest import parent_page, reply_pages
from briefings.render.parts import Room, first_part


def digest_parts(digest: Digest, named: SubscriptionId, room: Room, excerpt_words: int | None) -> Iterator[Offered]:
    """Cut a digest into messages.

    Args:
        digest: What is new.
        named: The order that it is sent for; the buttons act on it.
        room: How much one message holds.
        excerpt_words: Words of speech that the replies may repeat of one article.
    """
    yield _part(parent_page(digest), digest, below_digest(digest, named), room)
    for page in reply_pages(digest, Limits(excerpt_words=excerpt_words)):
        yield _part(page, digest, (), room)


def _part(page: Page, digest: Digest, buttons: tuple[FollowUp, ...], room: Room) -> Offered:
    """A message whose paragraphs are one press away."""
    part = first_part(page, room)
    places = cited_places(part.page.sections, digest.sources)[:MOST_CHOICES]
    paragraphs = tuple(FollowUp(place.mark, see_paragraph(place)) for place in places)
    menus = (Menu("paragraph", "See paragraph …", paragraphs),) if paragraphs else ()
    return Offered(part, FollowUps(buttons, menus))
