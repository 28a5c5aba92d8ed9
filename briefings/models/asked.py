"""What was asked, in a form that can be asked again: the state of every button."""

from typing import Literal

from pydantic import Field

from briefings.models.base import Frozen

View = Literal["answer", "sources", "picture"]
"""``answer``: the answer itself; ``sources``: the full list of the articles that its ``[n¶p]`` point to; ``picture``:
the answer drawn, where platform and answer allow it."""


class Asked(Frozen):
    """A command and its words.

    ``line`` is what stands after the command's name, written by `briefings.commands.arguments.render`, so that it
    parses back to the same question whatever the corpus has become.
    """

    command: str
    line: str = ""
    page: int = Field(1, ge=1)
    """Which part of a long answer, 1 and up; beyond the last one is the last one."""
    view: View = "answer"
