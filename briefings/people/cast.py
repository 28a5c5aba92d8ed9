"""Everybody whom one article speaks of, and where.

Full names are found first, by evidence; then shorter mentions are linked to them: a family name to its bearer, a given
name to its only bearer. Two bearers of one family name stay apart: a bare family name goes to the one named in full
in the same paragraph before it, else to the one whom the article mentions in full most, else to nobody.

Invariant: mentions are sorted, lie inside the prose or the headline, and no two members share one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

from briefings.models.person import CastMember, Gender
from briefings.models.span import Span
from briefings.people.evidence import ENOUGH, may_be_single, weigh
from briefings.people.genders import guess_genders
from briefings.people.given_names import GIVEN_NAMES
from briefings.people.keys import NameKey, is_family_first, name_key, person_id
from briefings.people.roles import role_after, role_before
from briefings.people.runs import Piece, find_pieces
from briefings.people.titles import gender_of_word
from briefings.text.words import fold

_BODY_AFTER = re.compile(
    r"[ \u00a0](?:administration|government|campaign|presidency|camp|team|family|era|foundation|organization|cabinet"
    r"|ticket|supporters?|voters?|fans|aides?|allies|loyalists|officials|delegates)\b"
)


@dataclass
class _Member:
    """A person while the article is read."""

    key: NameKey
    tokens: tuple[str, ...]
    name: str
    mentions: list[Span] = field(default_factory=list)
    full_mentions: list[Span] = field(default_factory=list)
    roles: dict[str, None] = field(default_factory=dict)
    genders: Counter[Gender] = field(default_factory=Counter)

    def add(self, text: str, piece: Piece) -> None:
        self.mentions.append(piece.span)
        for role in (role_before(text, piece), role_after(text, piece)):
            if role:
                self.roles.setdefault(role)
        for title in piece.titles:
            if gender := gender_of_word(title):
                self.genders[gender] += 3


def find_cast(text: str, prose: Sequence[Span], headline: Span | None = None) -> tuple[CastMember, ...]:
    """Find the people of an article.

    Args:
        text: The article's text.
        prose: Its readable stretches, in order.
        headline: Where the headline stands in ``text``, if it does.

    Returns:
        Members by their first mention. A member whose full name the article never gives has
        ``is_complete`` false and bears what the article calls them.
    """
    stretches = [headline, *prose] if headline and not any(s.meets(headline) for s in prose) else list(prose)
    located = [(number, piece) for number, s in enumerate(stretches) for piece in find_pieces(text, s)]
    members, rest = _full_names(text, located)
    _link_short_names(text, members, rest)
    everybody = [member for member in members.values() if member.mentions]
    genders = guess_genders(text, stretches, [member.mentions for member in everybody])
    return tuple(
        sorted(
            (_finish(member, gender) for member, gender in zip(everybody, genders, strict=True)),
            key=lambda member: member.mentions[0],
        )
    )


def recognise(text: str, stretch: Span, cast: Sequence[CastMember]) -> tuple[CastMember, ...]:
    """Find people of a known cast in another text, such as a headline beside the article.

    Returns:
        Those who are mentioned, with their mentions in ``text``; a short name that two bear is left out.
    """
    members = {(key := name_key(one.name)): _Member(key, tuple(fold(one.name).split()), one.name) for one in cast}
    pieces = list(find_pieces(text, stretch))
    bearers = _bearers(members.values())
    for piece in pieces:
        exact = members.get(name_key(piece.span.cut(text)))
        short = bearers.get(" ".join(piece.tokens), [])
        found = exact or (short[0] if len(short) == 1 else None)
        if found is not None and not _is_body(text, piece):
            found.mentions.append(piece.span)
    found_in = {key: tuple(member.mentions) for key, member in members.items() if member.mentions}
    return tuple(
        one.model_copy(update={"mentions": found_in[key]}) for one in cast if (key := name_key(one.name)) in found_in
    )


def _full_names(
    text: str, located: Sequence[tuple[int, Piece]]
) -> tuple[dict[NameKey, _Member], list[tuple[int, Piece]]]:
    """Take pieces of several words that are people; the rest may be shorter mentions of them."""
    members: dict[NameKey, _Member] = {}
    rest: list[tuple[int, Piece]] = []
    alone = Counter(piece.tokens[0] for _, piece in located if len(piece.tokens) == 1)
    tails = {piece.tokens[1:] for _, piece in located if len(piece.tokens) > 2}
    for number, piece in located:
        key = name_key(piece.span.cut(text)) if len(piece.tokens) > 1 else None
        if key is None or not key.is_complete or not (key in members or _is_person(text, piece, alone, tails)):
            rest.append((number, piece))
            continue
        member = members.get(key)
        if member is None:
            member = members[key] = _Member(key, piece.tokens, piece.span.cut(text))
        elif len(piece.tokens) > len(member.tokens):
            member.tokens, member.name = piece.tokens, piece.span.cut(text)
        member.add(text, piece)
        member.full_mentions.append(piece.span)
        rest.append((number, piece))
    return members, rest


def _is_person(text: str, piece: Piece, alone: Counter[str], tails: Set[tuple[str, ...]]) -> bool:
    """Weigh a piece; people go on by their last word, bodies by their first ("Lautan Lines": "Lautan")."""
    if piece.tokens in tails:
        return False
    habit = (alone[piece.tokens[-1]] > 0) - (alone[piece.tokens[0]] > 0)
    return weigh(text, piece) + (0 if is_family_first(list(piece.tokens)) else habit) >= ENOUGH


def _link_short_names(text: str, members: dict[NameKey, _Member], located: Sequence[tuple[int, Piece]]) -> None:
    bearers = _bearers(members.values())
    for _, piece in located:  # people whom the article never names in full
        word = piece.tokens[0]
        if len(piece.tokens) == 1 and word not in bearers and not _is_body(text, piece) and may_be_single(text, piece):
            key = NameKey(word, "", False)
            bearers[word] = [members.setdefault(key, _Member(key, piece.tokens, piece.span.cut(text)))]
    latest: dict[str, tuple[int, _Member]] = {}
    for number, piece in located:
        full = members.get(name_key(piece.span.cut(text))) if len(piece.tokens) > 1 else None
        if full is not None:
            latest[full.key.family] = (number, full)
            continue
        word = " ".join(piece.tokens)
        if word in bearers and not _is_body(text, piece):
            linked = _choose(bearers[word], latest.get(word), number, piece)
            if linked is not None:
                linked.add(text, piece)
    for member in members.values():
        member.mentions.sort()


def _bearers(members: Iterable[_Member]) -> dict[str, list[_Member]]:
    """Short form -> who may be meant: the family name, its last word, a tail of the name, the given name."""
    bearers: defaultdict[str, list[_Member]] = defaultdict(list)
    given: defaultdict[str, list[_Member]] = defaultdict(list)
    for member in members:
        plain = tuple(t for t in member.tokens if t.strip(".") not in ("jr", "sr", "ii", "iii", "iv"))
        forms = {member.key.family, plain[0] if plain[0] == member.key.family else plain[-1]}
        first_tail = 1 if plain[0] != member.key.family else len(plain) - 1
        forms |= {" ".join(plain[cut:]) for cut in range(first_tail, len(plain))}
        for form in forms:
            bearers[form].append(member)
        given["".join(plain[1:]) if plain[0] == member.key.family else plain[0]].append(member)
        if plain[0] == member.key.family:
            given[plain[-1]].append(member)
    for form, who in given.items():
        if form not in bearers and len(who) == 1:
            bearers[form] = who
    return bearers


def _choose(
    bearers: Sequence[_Member], latest: tuple[int, _Member] | None, number: int, piece: Piece
) -> _Member | None:
    """Decide whom a short name means; ``None`` if two fit."""
    gender = next((g for title in piece.titles if (g := gender_of_word(title))), None)
    if gender:
        bearers = [b for b in bearers if _known_gender(b) in (gender, None)] or bearers
    if len(bearers) == 1:
        return bearers[0]
    if latest is not None and latest[0] == number and latest[1] in bearers:
        return latest[1]
    ranked = sorted(bearers, key=lambda b: -len(b.full_mentions))
    if len(ranked[0].full_mentions) > len(ranked[1].full_mentions):
        return ranked[0]
    return None


def _known_gender(member: _Member) -> Gender | None:
    if member.genders:
        return member.genders.most_common(1)[0][0]
    return None if member.tokens[0] == member.key.family else GIVEN_NAMES.get(member.tokens[0])


def _is_body(text: str, piece: Piece) -> bool:
    """Tell "the Lee administration" from Lee."""
    return not piece.is_possessive and _BODY_AFTER.match(text, piece.span.end) is not None


def _finish(member: _Member, pronouns: Gender | None) -> CastMember:
    gender = _known_gender(member) if member.key.is_complete or member.genders else None
    return CastMember(
        id=person_id(member.name),
        name=member.name,
        mentions=tuple(member.mentions),
        roles=tuple(member.roles),
        gender=gender or pronouns,
        is_complete=member.key.is_complete,
    )
