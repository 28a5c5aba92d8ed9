"""``check``: did this person say these words?"""

from briefings.commands.arguments import CheckArgs
from briefings.commands.desk import Desk
from briefings.commands.lookup import find_asked_speaker
from briefings.compose.check import check_statement
from briefings.errors import UsageError
from briefings.models.answers import CheckResult
from briefings.text.words import words


def check(arguments: CheckArgs, desk: Desk) -> CheckResult:
    """Judge a statement; people and roles that the corpus does not know get a verdict too."""
    if not words(arguments.words):
        raise UsageError(f'I see no word to check. Try check {arguments.person} "<words>".')
    return check_statement(desk.store, find_asked_speaker(desk, arguments.person), arguments.words, desk.window())
