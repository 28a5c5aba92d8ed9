"""A typed line cut into tokens: words, phrases in quotation marks, and the terminal's grouped arguments.

Invariant: any string is a valid line. Marks that are not closed reach to the end of the line, marks that were never
opened are dropped, and a token's text is never empty.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_DOUBLE_MARKS = '"“”„‟«»＂'

_PHRASE_OR_WORD = re.compile(
    r"""
      ["＂](?P<straight>[^"＂]*)["＂]          # "words"
    | ["＂](?P<mixed>[^”]*)”                 # "words”
    | [“‟](?P<curly>[^“”]*)”                 # “he said "no" to it”
    | [“‟](?P<half>[^“”"]*)"                 # “words"
    | „(?P<low>[^„“”"]*)[“”"]                # „words“
    | [«»](?P<angle>[^«»]*)[«»]              # «words»
    | ["＂“‟„](?P<open>.*)                    # "words, never closed
    | ['‘‚](?P<single>(?:[^'’]|['’](?=\w)){1,400})['’](?!\w)  # 'the leader's words', at most so long: linear time
    | (?P<word>[^\s"＂“”‟„«»]+)
    """,
    re.VERBOSE | re.DOTALL,
)
_RECORD = re.compile(r'(?:\\?\[\s*)?\{\s*["“”„]')
"""Where JSON begins; chats may have put it between backticks, and a backslash before its bracket."""
_ONLY_STOPS = re.compile(r"[?!.,;:…]+")


class Token(NamedTuple):
    """A word, or words that belong together."""

    text: str
    in_marks: bool = False
    """Typed between quotation marks: a phrase, to be found word for word."""
    is_group: bool = False
    """Several words that the shell kept together: one name or one phrase, whichever the place asks for."""
    stop: str = ""
    """What ends a sentence behind a phrase in the midst of a line."""

    @property
    def is_word(self) -> bool:
        """A bare word: only such a token can be a keyword."""
        return not self.in_marks and not self.is_group

    @property
    def written(self) -> str:
        """As it is typed in a line of chat: a phrase between marks."""
        if not self.in_marks:
            return self.text
        return (f"“{self.text}”" if '"' in self.text else f'"{self.text}"') + self.stop


def tokenize(line: str) -> tuple[Token, ...]:
    """Cut a line of chat; straight, curly, low, angled and single marks keep a phrase together, braces a record."""
    record = _RECORD.search(line)
    if record and (whole := line[record.start() :].rstrip("` \n\t")).endswith(("}", "]")):
        return (*tokenize(line[: record.start()].replace("`", " ")), Token(whole, is_group=True))
    tokens: list[Token] = []
    for match in _PHRASE_OR_WORD.finditer(line):
        text = match[match.lastgroup or 0].strip()
        if not text:
            continue
        if _ONLY_STOPS.fullmatch(text):
            is_between = match.end() < len(line.rstrip()) and line[match.start() - 1 : match.start()].strip()
            if is_between and tokens and tokens[-1].in_marks:  # it ends a sentence of a message, behind its quotation
                tokens[-1] = tokens[-1]._replace(stop=text[0])
            continue
        tokens.append(Token(text, in_marks=match.lastgroup != "word"))
    return tuple(tokens)


def from_argv(arguments: Sequence[str]) -> tuple[Token, ...]:
    """Take the terminal's arguments, from which the shell has removed one layer of marks.

    An argument with spaces is a group; marks that are still in it (``'"unprecedented"'``) make it a phrase. A whole
    line in one argument (``'check lee "words"'``) is cut like a line of chat.
    """
    tokens = tokenize(arguments[0]) if len(arguments) == 1 else ()
    if tokens and tokens[0].is_word and any(token.in_marks for token in tokens):
        return tokens
    return tuple(token for argument in arguments if (token := _from_argument(argument.strip())).text)


def _from_argument(argument: str) -> Token:
    tokens = tokenize(argument)
    if len(tokens) == 1 and tokens[0].in_marks:
        return tokens[0]
    if len(argument) > 1 and argument[0] in _DOUBLE_MARKS and argument[-1] in _DOUBLE_MARKS:
        return Token(argument[1:-1].strip(), in_marks=True)
    return Token(argument, is_group=len(argument.split()) > 1)


def joined(tokens: Iterable[Token]) -> str:
    """The tokens' words with single spaces between."""
    return " ".join(token.text for token in tokens)
