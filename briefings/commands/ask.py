"""``ask``: a question in plain words, answered from the articles or declined."""

from collections.abc import Iterator

from briefings.commands.arguments import AskArgs
from briefings.commands.desk import Desk
from briefings.commands.instead import AnswerInstead
from briefings.compose.answering.answer import answer_question
from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.rephrasing import ways_of_asking
from briefings.compose.answering.understanding import understand, with_keys
from briefings.models.answered import PlainAnswer
from briefings.models.answers import Ambiguous
from briefings.topics.evidence import person_keys
from briefings.topics.resolve import resolve_subject


def ask(arguments: AskArgs, desk: Desk) -> PlainAnswer:
    """Answer a question; a name in it that several people bear is asked back."""
    answers: dict[PlainQuestion, PlainAnswer] = {}
    for question in _questions(arguments.question, desk):
        if question not in answers:
            answers[question] = answer_question(desk.store, question, desk.window())
            if answers[question].found:
                return answers[question].model_copy(update={"asked": arguments.question})
    return next(iter(answers.values())).model_copy(update={"asked": arguments.question})


def _questions(line: str, desk: Desk) -> Iterator[PlainQuestion]:
    """What a line asks, in the forms that the rules know, the nearest first."""
    for text in ways_of_asking(line):
        found = understand(text, lambda name: resolve_subject(name, desk.store), desk.as_of)
        if isinstance(found, Ambiguous):
            raise AnswerInstead(found)
        yield with_keys(found, lambda person: person_keys(person, desk.store))
