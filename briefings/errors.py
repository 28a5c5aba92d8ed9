"""Everything that can go wrong, and whose fault it is.

    BriefbotError
    ├── UserError                 the asker can mend it; the message is shown as it is
    │   ├── UsageError            exit code 2
    │   └── ...
    └── OperatorError             whoever runs the bot must mend it; exit code 3
        ├── ConfigurationError
        ├── CorpusError           nothing could be loaded
        └── StoreError

"Not found" is no error: it is an answer (`briefings.models.answers.NotFound`), exit code 1. One bad article is
no error either: it is a line in the `IngestReport`. Anything else that is raised is a bug.
"""

from typing import ClassVar


class BriefbotError(Exception):
    """Something went wrong."""

    exit_code: ClassVar[int] = 3

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or (self.__doc__ or "").partition("\n")[0])


class UserError(BriefbotError):
    """The question cannot be answered as it was put."""

    exit_code = 2


class UsageError(UserError):
    """The words do not fit the command."""


class OperatorError(BriefbotError):
    """The bot is not set up rightly."""


class ConfigurationError(OperatorError):
    """A setting is missing or wrong."""


class CorpusError(OperatorError):
    """No articles could be loaded."""


class StoreError(OperatorError):
    """The database cannot be used."""
