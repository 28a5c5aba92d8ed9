"""Everybody whom one article speaks of, and where.

Full names are found first, by evidence; then shorter mentions are linked to them: a family name to its bearer, a given
name to its only bearer. Two bearers of one family name stay apart: a bare family name goes to the one named in full
in the same paragraph before it, else to the one whom the article mentions in full most, else to nobody.

Invariant: mentions are sorted, lie inside the prose or the headline, and no two members share one.
"""

from collections.abc import Sequence

from briefings.models.person import CastMember, Gender
from briefings.models.span import Span
from briefings.people.genders import guess_genders
from briefings.people.keys import name_key, person_id
from briefings.people.members import Member, each_once, find_full_names, known_gender, without_epithets
from briefings.people.runs import find_pieces
from briefings.people.short_names import bearers_of, is_body, link_short_names
from briefings.text.words import fold


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
    located = without_epithets(located)
    members = find_full_names(text, located)
    link_short_names(text, members, located)
    everybody = [member for member in each_once(members.values()) if member.mentions]
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
        The whole cast with its mentions in ``text``, if any; a short name that two bear is nobody's.
    """
    members = {(key := name_key(one.name)): Member(key, tuple(fold(one.name).split()), one.name) for one in cast}
    pieces = list(find_pieces(text, stretch))
    bearers = bearers_of(members.values())
    for piece in pieces:
        exact = members.get(name_key(piece.span.cut(text)))
        short = bearers.get(" ".join(piece.tokens), [])
        found = exact or (short[0] if len(short) == 1 else None)
        if found is not None and not is_body(text, piece):
            found.mentions.append(piece.span)
    return tuple(one.model_copy(update={"mentions": tuple(members[name_key(one.name)].mentions)}) for one in cast)


def _finish(member: Member, pronouns: Gender | None) -> CastMember:
    gender = known_gender(member) if member.key.is_complete or member.genders else None
    return CastMember(
        id=person_id(member.name),
        name=member.name,
        mentions=tuple(member.mentions),
        roles=tuple(member.roles),
        gender=gender or pronouns,
        is_complete=member.key.is_complete,
    )
