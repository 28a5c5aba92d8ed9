"""The way out of a handler when what was asked cannot be resolved.

Not found, and "which one?", are answers of their own, never guesses. Raising them lets handlers read straight on.
"""

from typing import NoReturn

from briefings.models.answers import Answer, NotFound


class AnswerInstead(Exception):  # noqa: N818 - no error: the answer to give in place of the one asked for
    """The question has an answer, but not the one that was asked for."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer


def not_found(message: str, *suggestions: str, asked: str | None = None) -> NoReturn:
    """Answer that there is nothing.

    Args:
        message: A sentence that says what is not there.
        suggestions: Words to type instead.
        asked: The typed words in whose place they may stand.
    """
    raise AnswerInstead(NotFound(message=message, suggestions=suggestions, asked=asked))
