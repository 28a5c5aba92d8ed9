"""Pieces of the grammar that several commands share: ``since <when>``, ``-word``, keywords, the longest known name."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import takewhile

from briefings.commands.arguments import MissingArgumentError
from briefings.commands.tokens import Token, joined, tokenize
from briefings.commands.when import MAX_WORDS, When, parse_when, read_when
from briefings.errors import UsageError

MAX_NAME_WORDS = 8
"""Longer names are not looked up."""

DASHES = "-–—"
"""What stands before a word that must not occur."""


def is_keyword(token: Token, *keywords: str) -> bool:
    """Tell whether a bare word is one of the keywords, in any case."""
    return token.is_word and token.text.lower() in keywords


def take_since(tokens: Sequence[Token], today: date) -> tuple[tuple[Token, ...], When | None]:
    """Split off ``since <when>``.

    Returns:
        The other tokens, and the value if there is one.

    Raises:
        UsageError: What follows "since" is no date, or there are two.
    """
    place = next((at for at, token in enumerate(tokens) if is_keyword(token, "since")), None)
    if place is None:
        return tuple(tokens), None
    following = tokens[place + 1 :]
    if not following:
        raise UsageError("Since when? Try since 1 nov, since 2025-11-01, since 7d, or since last.")
    words = [token.text for token in takewhile(lambda token: token.is_word, following[:MAX_WORDS])]
    when, used = read_when(words, today) or (parse_when(following[0].text, today), 1)
    rest = (*tokens[:place], *following[used:])
    if any(is_keyword(token, "since") for token in rest):
        raise UsageError('I read "since" twice. Give one date, for instance since 1 nov.')
    return rest, when


def take_excluded(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """Split off ``-word`` and ``-"several words"``; returns the other tokens, and these words."""
    kept: list[Token] = []
    excluded: list[str] = []
    after_dash = False
    for token in tokens:
        bare = token.text.lstrip(DASHES)
        if after_dash and token.in_marks:
            excluded.append(token.text)
        elif token.is_word and token.text[0] in DASHES:
            excluded.extend([bare] if bare else [])
        else:
            kept.append(token)
        after_dash = token.is_word and not bare
    return tuple(kept), tuple(excluded)


def read_words(text: str) -> tuple[str, ...]:
    """The words of a field for words to look for: parted by blanks or commas, phrases in quotation marks whole."""
    found: list[str] = []
    for token in tokenize(text):
        parts = [token.text] if token.in_marks else token.text.replace(";", ",").split(",")
        found += (part if token.in_marks else part.lstrip(f"+{DASHES}") for part in parts)
    return tuple(word for word in found if word and (any(map(str.isalnum, word))))


def cut_at_keywords(tokens: Sequence[Token], *keywords: str) -> tuple[str | None, ...]:
    """Cut tokens into what stands before the first keyword and what follows each of them.

    Returns:
        The words before, then one entry for each of ``keywords`` in their order; ``None`` where nothing was typed.

    Raises:
        MissingArgumentError: A keyword has nothing after it.
    """
    parts: dict[str, list[Token]] = {"": []}
    current = ""
    for token in tokens:
        keyword = token.text.lower() if token.is_word else ""
        if keyword in keywords and keyword not in parts:
            current = keyword
            parts[current] = []
        else:
            parts[current].append(token)
    for keyword, words in parts.items():
        if keyword and not words:
            raise MissingArgumentError(f'Words must follow "{keyword}", for instance {keyword} <name>.', keyword)
    return tuple(joined(parts.get(keyword, ())) or None for keyword in ("", *keywords))


def known_words(tokens: Sequence[Token], is_known: Callable[[str], bool]) -> int:
    """How many tokens the longest known beginning has: 0 if none is known, 1 for a phrase or group, which is whole."""
    if tokens and not tokens[0].is_word:
        return 1
    words = list(takewhile(lambda token: token.is_word, tokens[:MAX_NAME_WORDS]))
    return next((count for count in range(len(words), 0, -1) if is_known(joined(words[:count]))), 0)
