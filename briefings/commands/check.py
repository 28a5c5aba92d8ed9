"""``check``: did this person say these words?"""

from briefings.commands.arguments import CheckArgs
from briefings.commands.desk import Desk
from briefings.commands.lookup import find_asked_speaker
from briefings.compose.check import check_statement
from briefings.errors import UsageError
from briefings.models.answers import CheckResult
from briefings.text.words import is_content, words

FEW = 3
"""So many words are a phrase worth checking even if none of them tells much ("it is what it is")."""


def check(arguments: CheckArgs, desk: Desk) -> CheckResult:
    """Judge a statement; people and roles that the corpus does not know get a verdict too."""
    asked = words(arguments.words)
    if len(asked) < FEW and not any(is_content(word.text) for word in asked):
        raise UsageError(f'I see no telling word to check. Try check {arguments.person} "<the exact words>".')
    return check_statement(desk.store, find_asked_speaker(desk, arguments.person), arguments.words, desk.window())
