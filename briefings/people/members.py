"""People of an article while it is read: full names first, by evidence of all their occurrences.

Invariant: equal name keys are one member, so are short forms of given names; a member's name is the fullest form seen
so far.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefings.models.person import Gender
from briefings.models.span import Span
from briefings.people.beside import kin_after
from briefings.people.beside import role_before as role_beside
from briefings.people.evidence import ENOUGH, weigh, weigh_context
from briefings.people.given_names import GIVEN_NAMES
from briefings.people.keys import NameKey, is_family_first, name_key
from briefings.people.nicknames import full_forms
from briefings.people.roles import role_after, role_before
from briefings.people.runs import Piece
from briefings.people.titles import PARTICLES, gender_of_word

_ARTICLES = ("the ", "The ")
"""What stands before the short names of clubs ("the Kings said")."""
_SMALL = re.compile(r"(?<![^\W_])[^\W\d_A-Z][^\W_]*")
"""Words written small: what the article writes so is no name elsewhere ("Donor Lind", "a donor")."""


@dataclass
class Member:
    """A person while the article is read."""

    key: NameKey
    tokens: tuple[str, ...]
    name: str
    mentions: list[Span] = field(default_factory=list)
    full_mentions: list[Span] = field(default_factory=list)
    roles: dict[str, None] = field(default_factory=dict)
    genders: Counter[Gender] = field(default_factory=Counter)

    def add(self, text: str, piece: Piece) -> None:
        """Take a mention, with the roles and the gender that stand beside it."""
        self.mentions.append(piece.span)
        beside = role_beside(text, piece.title_start)
        for role in (role_before(text, piece), beside, role_after(text, piece)):
            if role:
                self.roles.setdefault(role)
        role = kin_after(text, piece.span.end) or beside or ""
        told = "" if role.endswith("man") and not role.endswith("woman") else role  # "spokesman Anna Lind"
        for word in (*piece.titles, told.partition(" ")[0].casefold()):
            if gender := gender_of_word(word):
                self.genders[gender] += 3

    def take(self, other: "Member") -> None:
        """Take all that is known of somebody who is the same."""
        self.mentions += other.mentions
        self.full_mentions = sorted(self.full_mentions + other.full_mentions)
        self.roles |= other.roles
        self.genders += other.genders


def known_gender(member: Member) -> Gender | None:
    """What titles tell, else what the given name tells."""
    if member.genders:
        return member.genders.most_common(1)[0][0]
    return None if member.tokens[0] == member.key.family else GIVEN_NAMES.get(member.tokens[0])


def without_epithets(located: Sequence[tuple[int, Piece]]) -> list[tuple[int, Piece]]:
    """Cut off a capitalised word before a full name that stands elsewhere without it ("Honest Anna Lind")."""
    whole = {piece.tokens for _, piece in located if len(piece.tokens) > 1 and piece.tokens[0] in GIVEN_NAMES}
    names = {tokens for tokens in whole if tokens[0] not in PARTICLES}
    return [(number, _without_epithet(piece, names)) for number, piece in located]


def _without_epithet(piece: Piece, names: set[tuple[str, ...]]) -> Piece:
    first, *rest = piece.tokens
    if tuple(rest) not in names or first in GIVEN_NAMES or is_family_first(list(piece.tokens)):
        return piece
    start = piece.starts[1]
    return piece._replace(
        span=Span(start, piece.span.end), tokens=piece.tokens[1:], titles=(), title_start=start, starts=piece.starts[1:]
    )


def find_full_names(text: str, located: Sequence[tuple[int, Piece]]) -> dict[NameKey, Member]:
    """Take pieces of several words that are people.

    A name is weighed at each occurrence and taken at its best; a namesake of somebody taken needs no more evidence
    ("Anna Lind, 40, ... Per Lind").
    """
    single = [piece for _, piece in located if len(piece.tokens) == 1]
    alone = Counter(piece.tokens[0] for piece in single)
    shown: Counter[str] = Counter()
    """What stands around a last word that goes alone ("Lind, 40, who ...") speaks for the whole name."""
    for piece in single:
        if not text.startswith(_ARTICLES, max(0, piece.title_start - 4), piece.title_start):
            shown[piece.tokens[0]] = max(shown[piece.tokens[0]], weigh_context(text, piece))
    tails = {piece.tokens[1:] for _, piece in located if len(piece.tokens) > 2}
    weights: dict[NameKey, int] = {}
    named: list[tuple[NameKey, Piece]] = []
    for _, piece in located:
        if len(piece.tokens) > 1 and piece.tokens not in tails:
            key = name_key(piece.span.cut(text))
            if key.is_complete or piece.tokens[0] in PARTICLES:
                named.append((key, piece))
                weights[key] = max(weights.get(key, -9), weigh(text, piece) + _habit(piece, alone, shown))
    families = {key.family for key, weight in weights.items() if weight >= ENOUGH}
    common = frozenset(_SMALL.findall(text))
    members: dict[NameKey, Member] = {}
    for key, piece in named:
        if weights[key] >= ENOUGH or (weights[key] >= -1 and key.family in families and piece.tokens[0] not in common):
            member = members.setdefault(key, Member(key, piece.tokens, piece.name(text)))
            if len(piece.tokens) > len(member.tokens):
                member.tokens, member.name = piece.tokens, piece.name(text)
            member.add(text, piece)
            member.full_mentions.append(piece.span)
    return _with_short_forms(members)


def _with_short_forms(members: dict[NameKey, Member]) -> dict[NameKey, Member]:
    """Make "Mike Lind" and "Michael Lind" one: both keys lead to one member, of the full name."""
    found = dict(members)
    for key, member in members.items():
        longer = [full for full in full_forms(key) if full in members]
        if len(longer) == 1:
            found[key] = found[longer[0]]
            found[key].take(member)
    return found


def each_once(members: Iterable[Member]) -> list[Member]:
    """The members, each once though several names lead to them."""
    return list({id(member): member for member in members}.values())


def _habit(piece: Piece, alone: Counter[str], shown: Counter[str]) -> int:
    """People go on by their last word, bodies by their first ("Lautan Lines": "Lautan")."""
    if is_family_first(list(piece.tokens)):
        return 0
    first, last = piece.tokens[0], piece.tokens[-1]
    return (alone[last] > 0) - (alone[first] > 0) + (shown[last] if not alone[first] else 0)
