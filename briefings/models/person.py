"""People, bodies and roles that articles speak of."""

from typing import Literal, NewType

from briefings.models.base import Frozen
from briefings.models.span import Span

PersonId = NewType("PersonId", str)
"""A name key (``briefings.people.keys``): family name and folded given name, ``"lee jaemyung"``. A key
without a given name (``"lee"``) is incomplete: the article never told the rest."""

Gender = Literal["female", "male"]
SpeakerKind = Literal["person", "body", "role", "anonymous"]
"""``body``: an organisation; ``role``: a description that names nobody ("the presidential office
spokesperson"); ``anonymous``: a source that must not be named ("one senior aide")."""


class CastMember(Frozen):
    """A person as one article knows them: the fullest name it gives, and where it speaks of them."""

    id: PersonId
    name: str
    mentions: tuple[Span, ...]
    roles: tuple[str, ...] = ()
    """Titles and descriptions that the text attaches, as written ("President", "mayor of Seongnam")."""
    gender: Gender | None = None
    is_complete: bool = True
    """``False`` if the article gives a surname only."""


class Person(Frozen):
    """A person as the corpus knows them, over all articles."""

    id: PersonId
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    articles: int = 0
    """In how many articles the person is mentioned."""
    mentions: int = 0
    quotes: int = 0
    """How many direct and mixed quotations are theirs."""
    is_byline_only: bool = False
    """Known only as an author; such a person is no speaker."""
