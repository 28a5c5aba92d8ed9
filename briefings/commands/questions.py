"""Plain words after a mention: "did Lee say “unprecedented”?" becomes the command ``check`` and its tokens.

Rules, no guessing: the first rule that fits wins (`briefings.commands.question_rules`), then a command typed as it
is, then a topic; what is none of these asks for help. Invariant: any line gives a command, in time linear in its
length, and phrases in marks stay whole and as typed.

For the rules a line is one string in which every phrase is a single placeholder letter, so that a rule can be a
regular expression over words.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from briefings.commands.grammar import Names
from briefings.commands.pieces import MAX_NAME_WORDS, is_keyword, known_words
from briefings.commands.question_rules import RULES, Question
from briefings.commands.tokens import Token, joined, tokenize
from briefings.compose.answering.kinds import IS_QUESTION

FEWEST = 2
"""Words of a question that asks something."""
_PLACEHOLDERS = range(0xE000, 0xF900)
"""The private-use area stands for phrases; it is removed from what people type."""
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")

_OPENING = re.compile(
    r"\A(?:(?:hey|hi|hello|ok|okay|so|well|and|now|thanks|please|pls|briefbot|(?:could|can|would|will) you(?: please)?"
    r"|do you know|i want to know|i(?:'d| would) like to know|let me know|tell me(?! about)|show me|give me|get me"
    r"|find out|if|whether)[,!.:?]* )+",
    re.IGNORECASE,
)
_CLOSING = frozenset({"please", "pls", "thanks", "thx", "you", "then", "now"})
_LAST = frozenset({"when", "where", "why"})
_STOPS = "?!.,;: "


def read_question(line: str, names: Names, commands: Collection[str]) -> Question:
    """Find the command that a line asks for.

    Args:
        line: What was typed after the mention, or in a direct message.
        names: Look-ups in the corpus.
        commands: Names of the commands that may also be typed as they are, with or without a slash.

    Returns:
        The command's name and the tokens for its parser; ``ask`` for a question that no rule fits, ``help`` without
        tokens when nothing fits.
    """
    tokens = tokenize(line)
    if len(tokens) > 1 and is_keyword(tokens[0], "ask", "/ask") and "ask" in commands:
        other = read_question(line.partition(tokens[0].text)[2], names, commands)
        return Question("ask", tokens[1:]) if other.command == "help" else other
    phrases = [token for token in tokens if token.in_marks][: len(_PLACEHOLDERS)]
    asked = _turned(_OPENING.sub("", _write(tokens) + " ", count=1).rstrip(_STOPS))
    for text in dict.fromkeys((_without_closing(asked), asked)):
        for rule in RULES:
            if (match := rule.pattern.fullmatch(text)) is not None:
                slots = {name: _read(words or "", phrases) for name, words in match.groupdict().items()}
                if (question := rule.build(slots, names)) is not None:
                    return question if question.command in commands else Question("help")
        if (typed := _typed_command(_read(text, phrases), commands)) is not None:
            return typed
    rest = _read(_without_closing(asked), phrases)
    if "ask" in commands and len(rest) >= FEWEST and IS_QUESTION.match(asked):
        return Question("ask", rest)
    return _topic_or_help(rest, names)


def _turned(asked: str) -> str:
    """A question with its question word behind, put right: "xi arrived when" is "when xi arrived"."""
    words = asked.split(" ")
    is_turned = len(words) > FEWEST and words[-1].lower() in _LAST and not IS_QUESTION.match(asked)
    return " ".join((words[-1], *words[:-1])) if is_turned else asked


def _write(tokens: Iterable[Token]) -> str:
    """The tokens as words and placeholders with single spaces between."""
    letters = map(chr, _PLACEHOLDERS)
    written = (
        next(letters, "") if token.in_marks else _PRIVATE_USE.sub("", token.text).translate(_APOSTROPHES)
        for token in tokens
    )
    return " ".join(filter(None, written))


def _read(text: str, phrases: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens that words and placeholders stand for."""
    pieces = filter(None, text.split(" "))
    return tuple(
        phrases[ord(piece) - _PLACEHOLDERS.start] if _PRIVATE_USE.match(piece) else Token(piece) for piece in pieces
    )


def _without_closing(asked: str) -> str:
    words = asked.split(" ")
    while words and (last := words[-1].strip(_STOPS).lower()) in _CLOSING:
        words.pop()
        if last == "you" and words and words[-1].lower() == "thank":
            words.pop()
    return " ".join(words).rstrip(_STOPS)


def _typed_command(tokens: Sequence[Token], commands: Collection[str]) -> Question | None:
    if not tokens or not tokens[0].is_word:
        return None
    name = tokens[0].text.lstrip("/").lower().replace("_", "-")
    return Question(name, tuple(tokens[1:])) if name in commands else None


def _topic_or_help(tokens: Sequence[Token], names: Names) -> Question:
    """A phrase asks who said it, a person and a phrase ask for a check, a topic asks for its briefing."""
    subject = tokens[: next((at for at, token in enumerate(tokens) if is_keyword(token, "since")), len(tokens))]
    if not tokens or len(subject) > 2 * MAX_NAME_WORDS:
        return Question("help")
    if tokens[0].in_marks:
        return Question("who-said", tuple(tokens))
    if subject and subject[-1].in_marks and names.is_person(joined(subject[:-1])):
        return Question("check", tuple(subject))
    if len(subject) <= 1 or known_words(subject, names.is_topic) or names.is_term(joined(subject)):
        return Question("brief", tuple(tokens))
    return Question("help")
