"""``ask``: a question in plain words, answered from the articles or declined."""

from briefings.commands.arguments import AskArgs
from briefings.commands.desk import Desk
from briefings.commands.instead import AnswerInstead
from briefings.compose.answering.answer import answer_question
from briefings.compose.answering.understanding import understand, with_keys
from briefings.models.answered import PlainAnswer
from briefings.models.answers import Ambiguous
from briefings.topics.evidence import person_keys
from briefings.topics.resolve import resolve_subject


def ask(arguments: AskArgs, desk: Desk) -> PlainAnswer:
    """Answer a question; a name in it that several people bear is asked back."""
    found = understand(arguments.question, lambda name: resolve_subject(name, desk.store), desk.as_of)
    if isinstance(found, Ambiguous):
        raise AnswerInstead(found)
    question = with_keys(found, lambda person: person_keys(person, desk.store))
    return answer_question(desk.store, question, desk.window())
