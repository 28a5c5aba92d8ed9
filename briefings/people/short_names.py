"""Shorter mentions of people: a family name alone, a given name alone, a tail of the name.

Invariant: a short name goes to one bearer, or to somebody of that name alone whom it does not tell; "the Lind
administration" goes to nobody.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefings.people.beside import KIN_NOUNS
from briefings.people.evidence import may_be_single
from briefings.people.keys import NameKey, name_key
from briefings.people.lone_names import lone_forms
from briefings.people.members import Member, each_once, known_gender
from briefings.people.runs import Piece
from briefings.people.titles import gender_of_word

_BODY_AFTER = re.compile(
    r"[ \u00a0](?:administration|government|campaign|presidency|camp|team|family|era|foundation|organization|cabinet"
    r"|ticket|supporters?|voters?|fans|aides?|allies|loyalists|officials|delegates)\b"
)


def link_short_names(text: str, members: dict[NameKey, Member], located: Sequence[tuple[int, Piece]]) -> None:
    """Give short mentions to the members they mean, and add members whom the article never names in full.

    Args:
        text: The article's text.
        members: People named in full; grows.
        located: All pieces with the number of their stretch, in order.
    """
    bearers = bearers_of(members.values())
    for _, piece in located:  # people whom the article never names in full
        word = piece.tokens[0]
        if len(piece.tokens) == 1 and word not in bearers and not is_body(text, piece) and may_be_single(text, piece):
            key = NameKey(word, "", False)
            bearers[word] = [members.setdefault(key, Member(key, piece.tokens, piece.name(text)))]
    latest: dict[str, tuple[int, Member]] = {}
    for number, piece in located:
        full = members.get(name_key(piece.span.cut(text))) if len(piece.tokens) > 1 else None
        if full is not None:
            latest[full.key.family] = (number, full)
            continue
        word = " ".join(piece.tokens)
        if word in bearers and not is_body(text, piece):
            linked = choose_bearer(bearers[word], latest.get(word), number, piece)
            if linked is None:
                key = NameKey(word, "", False)
                linked = members.setdefault(key, Member(key, piece.tokens, piece.name(text)))
            linked.add(text, piece)
    for member in members.values():
        member.mentions.sort()


def bearers_of(members: Iterable[Member]) -> dict[str, list[Member]]:
    """Short form -> who may be meant: the family name, its last word, a tail of the name.

    The given name and the first of two family names mean somebody only if nobody else may be called so.
    """
    bearers: defaultdict[str, list[Member]] = defaultdict(list)
    lesser: defaultdict[str, list[Member]] = defaultdict(list)
    for member in each_once(members):
        plain = tuple(t for t in member.tokens if t.strip(".") not in ("jr", "sr", "ii", "iii", "iv"))
        forms = {member.key.family, plain[0] if plain[0] == member.key.family else plain[-1]}
        first_tail = 1 if plain[0] != member.key.family else len(plain) - 1
        forms |= {" ".join(plain[cut:]) for cut in range(first_tail, len(plain))}
        for form in forms:
            bearers[form].append(member)
        for form in {
            "".join(plain[1:]) if plain[0] == member.key.family else plain[0],
            *lone_forms(member.name),
        } - forms:
            lesser[form].append(member)
        if plain[0] == member.key.family:
            lesser[plain[-1]].append(member)
    for form, who in lesser.items():
        if form not in bearers and len(who) == 1:
            bearers[form] = who
    return bearers


def choose_bearer(
    bearers: Sequence[Member], latest: tuple[int, Member] | None, number: int, piece: Piece
) -> Member | None:
    """Decide whom a short name means; ``None`` if two fit, or none of several."""
    gender = next((g for title in piece.titles if (g := gender_of_word(title))), None)
    if gender:
        told = [known_gender(bearer) for bearer in bearers]
        wanted = gender if gender in told else None
        fitting = [bearer for bearer, one in zip(bearers, told, strict=True) if one == wanted]
        if not fitting and len(bearers) > 1:
            return None
        bearers = fitting or bearers
    bearers = [bearer for bearer in bearers if _is_introduced(bearer, piece)] or bearers
    bearers = [bearer for bearer in bearers if KIN_NOUNS.isdisjoint(bearer.roles)] or bearers
    if len(bearers) == 1:
        return bearers[0]
    if latest is not None and latest[0] == number and latest[1] in bearers:
        return latest[1]
    ranked = sorted(bearers, key=lambda b: -len(b.full_mentions))
    if len(ranked[0].full_mentions) > len(ranked[1].full_mentions):
        return ranked[0]
    return None


def _is_introduced(bearer: Member, piece: Piece) -> bool:
    """Tell whether somebody is named in full before a short name."""
    return bool(bearer.full_mentions) and bearer.full_mentions[0] < piece.span


def is_body(text: str, piece: Piece) -> bool:
    """Tell "the Lee administration" from Lee."""
    return not piece.is_possessive and _BODY_AFTER.match(text, piece.span.end) is not None
