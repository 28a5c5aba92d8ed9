"""Buttons and menus before a chat gives them its form."""

from typing import Literal, NamedTuple

from briefings.models.asked import Asked

Act = Literal["ask", "turn", "share"]
"""``ask``: answer the question to whoever presses. ``turn``: the same, in place of the message that has the button
where that is the presser's own (another page, a choice made). ``share``: post the answer where all can read it."""


class FollowUp(NamedTuple):
    """One button, or one choice of a menu. ``label`` is only shown: it is no part of the state."""

    label: str
    asked: Asked
    act: Act = "ask"

    @property
    def command(self) -> str:
        """The command to run."""
        return self.asked.command

    @property
    def line(self) -> str:
        """The words after the command."""
        return self.asked.line

    @property
    def page(self) -> int:
        """Which page of the answer to show."""
        return self.asked.page


class Menu(NamedTuple):
    """Choices of one kind; ``name`` tells an answer's menus apart."""

    name: str
    label: str
    choices: tuple[FollowUp, ...]


class FollowUps(NamedTuple):
    """All that an answer offers: buttons in their order, menus, and sharing apart from them."""

    buttons: tuple[FollowUp, ...] = ()
    menus: tuple[Menu, ...] = ()
    share: FollowUp | None = None
