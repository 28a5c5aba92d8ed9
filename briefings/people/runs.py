"""Capitalised runs of a text, cut into pieces that may be names.

Invariant: a `Piece` is one candidate: titles, days, peoples and possessors beside it are cut off, never inside it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.models.span import Span
from briefings.people.beside import PEOPLE
from briefings.people.given_names import GIVEN_NAMES
from briefings.people.keys import is_family_first
from briefings.people.places import CALENDAR, DEMONYMS, ORGANISATION_WORDS
from briefings.people.titles import GENERATIONS, HONORIFICS, INITIALS, NEVER_NAMES, OCCUPATIONS, SUFFIXES, TITLES
from briefings.text.vocabulary import vocabulary
from briefings.text.words import STOPWORDS, fold

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = (
    rf"(?:(?:{_CAPITAL}\.-?)+(?!\w)"  # J.  J.K.
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Adm|Prof|Rev|Jr|Sr|St|Hon|Maj|Cmdr|Del|Supt|Insp|Atty|Amb|Smt|Shri|Cllr|Mme|Mlle|Fr|Sra|Srta|Det|Pte|Cpl|Pvt|Brig|Adv"
    r"|Con|Const|Cst|Barr|Engr|Arch|Msgr|Asst|Assoc|Cdr|Comdr|Comdt|Flt|Sqn)\."
    rf"|(?:al-|el-|d['’]|O['’])?{_CAPITAL}[^\W_]*(?:['’‐-][^\W_]+)*)"
)
_LINK = (
    r"[ \u00a0](?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|bint|ter|ten|y)[ \u00a0]){0,2}"
)
_RUN = re.compile(rf"(?<![^\W_]){_WORD}(?:{_LINK}{_WORD}){{0,11}}['’]?")
_TOKEN = re.compile(r"[^ \u00a0]+")
_NICKNAME = re.compile(rf" [“\"‘'(]{_CAPITAL}[\w-]{{1,14}}[”\"’')] (?={_CAPITAL})")
_MOST_WORDS = 4
"""Words before a nickname, at most."""
_STARTERS = STOPWORDS | vocabulary(
    "yes no well still yet even also although though since whether despite like among amid along across around"
    " according asked earlier later meanwhile moreover however instead indeed perhaps today yesterday tomorrow one"
    " two three many most much several another every each last next nearly about dear former sometimes now then thus"
    " hence unlike"
)


_ALL_TITLES = HONORIFICS | TITLES
_LETTERS = SUFFIXES - GENERATIONS
_OCCUPATION = re.compile(
    r"[^\W\d_]+(?:-[^\W\d_]+)*(?:er|or|ist|ian|man|woman|master|mistress|smith|wright|person|hand)"
)
"""How English makes words for those who do something."""
_COMPOUND = re.compile(
    r"[^\W\d_]+-?(?:woman|person|keeper|master|mistress|worker|holder|player|grower|officer|[^\W\d_]ologist|grapher)"
)
"""The same where no name is made so."""


class Piece(NamedTuple):
    """A stretch of capitalised words that may name somebody; ``tokens`` are folded, ``titles`` stand before it.

    The letters behind a name ("Anna Lind KC") belong to its span, but not to its tokens.
    """

    span: Span
    tokens: tuple[str, ...]
    titles: tuple[str, ...]
    title_start: int
    is_possessive: bool
    starts: tuple[int, ...]
    """Where each token begins."""
    end: int
    """Where the last token ends."""

    def name(self, text: str) -> str:
        """The name as the text gives it."""
        return text[self.span.start : self.end]


class _Token(NamedTuple):
    text: str
    start: int
    end: int
    is_possessive: bool
    is_upper: bool


def find_pieces(text: str, stretch: Span) -> Iterator[Piece]:
    """Candidates of one stretch of prose, in order; a nickname in the middle parts no name (Robert “Bob” Lind)."""
    begun: list[_Token] = []
    goes_on = -1
    for run in _RUN.finditer(text, stretch.start, stretch.end):
        if run.start() < goes_on:
            continue
        if begun and run.start() > goes_on:
            yield from _pieces(begun)
            begun = []
        tokens = [*begun, *_tokens(text, run.start(), run.end())]
        nickname = _NICKNAME.match(text, run.end(), stretch.end)
        if nickname is not None and len(begun) < _MOST_WORDS and _may_have_nickname(tokens):
            begun, goes_on = tokens, nickname.end()
        else:
            yield from _pieces(tokens)
            begun, goes_on = [], -1
    if begun:
        yield from _pieces(begun)


def _may_have_nickname(tokens: list[_Token]) -> bool:
    """Tell the beginning of a name (“Mayor Anna”, “Anna”) from other capitals."""
    return tokens[-1].text in GIVEN_NAMES or any(token.text.rstrip(".") in _ALL_TITLES for token in tokens[:-1])


def _tokens(text: str, start: int, end: int) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text, start, end):
        word, last = found.group(), found.end()
        is_possessive = word[-2:] in ("’s", "'s", "’S", "'S") or word[-1] in "’'"
        if is_possessive:
            last -= 2 if word[-1] in "sS" else 1
        bare = text[found.start() : last]
        yield _Token(fold(bare), found.start(), last, is_possessive, bare.isupper())


def _pieces(tokens: list[_Token]) -> Iterator[Piece]:
    """Cut a run at titles, possessives, days and peoples; names are what is left between."""
    name: list[_Token] = []
    titles: list[_Token] = []
    for number, token in enumerate(tokens):
        word = token.text.rstrip(".")
        following = len(tokens) - number - 1
        if word in CALENDAR or word in DEMONYMS or (not name and _is_no_name(token.text, following)):
            yield from _piece(name, titles)
            name, titles = [], []
        elif (word in _ALL_TITLES and not _is_part_of_name(word, name, tokens[number + 1 :])) or (
            following and _is_role(token, name, [one.text for one in tokens[number + 1 :]])
        ):
            yield from _piece(name, titles)
            titles = [*titles, token] if not name else [token]
            name = []
            if token.is_possessive:
                titles = []
        else:
            name.append(token)
            if token.is_possessive:
                yield from _piece(name, titles)
                name, titles = [], []
    yield from _piece(name, titles)


def _is_part_of_name(word: str, name: list[_Token], following: list[_Token]) -> bool:
    """Tell "Dean Smith", "Stephen King" and "Martin Luther King Jr." from titles."""
    if not name:
        return len(following) == 1 and word in GIVEN_NAMES and word not in HONORIFICS
    if word == "st":
        return bool(following)  # "Merlyn St. Hilaire"
    return all(token.text in GIVEN_NAMES for token in name) and _are_generations(following)


def _are_generations(tokens: list[_Token]) -> bool:
    return all(token.text.rstrip(".") in GENERATIONS for token in tokens)


def _is_role(token: _Token, name: list[_Token], following: list[str]) -> bool:
    """Tell "PC Lind", "Shepherd Anna Lind" and "Plot-holder Anna Lind" from names of as many words.

    The first words of such as the last are only told by how they are made.
    """
    word = token.text.rstrip(".")
    if word in INITIALS:
        return token.is_upper
    if name or len(following) < 2:
        return not name and word in NEVER_NAMES
    return (
        word in OCCUPATIONS
        or word in PEOPLE
        or _COMPOUND.fullmatch(word) is not None
        or (word not in GIVEN_NAMES and following[0] in GIVEN_NAMES and _OCCUPATION.fullmatch(word) is not None)
    )


def _begins_name(tokens: list[str]) -> bool:
    """Tell whether a name follows the name of a body ("Minister of Trade Chen Wei")."""
    return len(tokens) > 1 and (tokens[0] in GIVEN_NAMES or is_family_first(tokens))


def _is_no_name(text: str, following: int) -> bool:
    """Tell whether a capital only says that a sentence begins ("When Lee", "A Lee", "Sixty-year-old Lee")."""
    word = text.rstrip(".")
    if text == "a" or word.endswith("-year-old"):
        return True
    if following and (word == "will" or word in GIVEN_NAMES):
        return False
    return (word in _STARTERS and len(word) > 1) or (word.endswith("ing") and word not in GIVEN_NAMES)


def _piece(name: list[_Token], titles: list[_Token]) -> Iterator[Piece]:
    for cut in range(1, len(name)):
        if name[cut - 1].text in ORGANISATION_WORDS and _begins_name([token.text for token in name[cut:]]):
            yield from _piece(name[:cut], titles)
            name, titles = name[cut:], []
            break
    if not _are_generations(name):  # "Jr." alone names nobody, nor do no words
        last = name[-1]
        while len(name) > 2 and name[-1].is_upper and name[-1].text in _LETTERS:
            name = name[:-1]
        yield Piece(
            Span(name[0].start, last.end),
            tuple(token.text for token in name),
            tuple(token.text.rstrip(".") for token in titles),
            titles[0].start if titles else name[0].start,
            last.is_possessive,
            tuple(token.start for token in name),
            name[-1].end,
        )
