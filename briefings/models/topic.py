"""What a briefing is about."""

from typing import Literal

from briefings.models.base import Frozen
from briefings.models.person import PersonId


class Topic(Frozen):
    """A matter that articles are chosen by: every person of it *and* one of its terms, where it has any.

    Declared topics come from the operator's file; the others are found in the corpus.
    """

    slug: str
    title: str
    people: tuple[PersonId, ...] = ()
    terms: tuple[str, ...] = ()
    """Words or phrases; an article concerns the topic if it has at least one."""
    origin: Literal["declared", "people", "term"] = "people"
    articles: int = 0
