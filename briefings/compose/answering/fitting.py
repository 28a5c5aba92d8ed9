"""Whether a clause tells the deed of a question: done by the same one, to the same one, with all else that is asked.

Invariant: the subject that is asked about is the subject of the clause (or the agent of its passive, or the owner of a
deed that a noun names); the object is its object. Only what sets the scene may stand in the sentences before.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefings.compose.answering.clauses import Clauses
from briefings.compose.answering.doing import is_passive
from briefings.compose.answering.done import OWNERS, POSSESSIVES, is_noun
from briefings.compose.answering.frames import Frame, Part
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import PRONOUNS, Passage
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import is_content, words

_AWAY = vocabulary("to for with from against by about on over between behind without")
_WITHIN = vocabulary("of in at")
_THINGS = vocabulary("it they both")
_THEM = vocabulary("it them him her this these")
_SAME_PAST = vocabulary("cut hit put set shut hurt beat let quit split spread cast burst")
"""Verbs whose past is as their base, and may be taken for a noun."""
_LIGHT = frozenset(
    map(root, vocabulary("have undergo make hold give take pay launch begin conduct start receive get suffer face"))
)
"""Verbs that leave it to their object to tell what is done."""
_SUCCESSOR = frozenset(map(root, vocabulary("successor replacement")))
_OWNING = vocabulary("of by from")
_BODIES = vocabulary(
    "company firm group bank agency ministry party club team ship ferry plane bridge museum hospital school university"
    " union city town country government court council film project plant airline airport newspaper charity"
)
OBJECT_REACH, NOUN_REACH, FIRST_WORDS = 14, 6, 5


class Deed(NamedTuple):
    """A place where a deed is told: the numbers of the words around it, by the part that they play."""

    at: int
    subject: tuple[int, ...]
    clause: tuple[int, ...]
    behind: tuple[int, ...]
    agent: tuple[int, ...]
    is_passive: bool
    is_noun: bool
    is_relative: bool


def deed_at(passage: Passage, clauses: Clauses, at: int) -> Deed:
    """Take a clause apart around a word."""
    subject = clauses.subject_of(at)
    end = clauses.end_of(at)
    by = next((n for n in range(at + 1, end) if passage.tokens[n].text == "by"), end)
    passive = is_passive(passage, at)
    return Deed(
        at,
        tuple(subject),
        tuple(sorted({*subject, *range(clauses.start_of(at), end)})),
        tuple(range(at + 1, min(end, at + 1 + OBJECT_REACH))),
        tuple(range(by + 1, end)) if passive else (),
        passive,
        is_noun(passage, at) and not _takes_object(passage, at),
        clauses.is_relative(at),
    )


def _takes_object(passage: Passage, at: int) -> bool:
    """Tell whether a word that may be a noun is a verb here: "the vaccine cut deaths", "the firm will bid"."""
    if at + 1 >= len(passage.tokens):
        return False
    word, following = passage.tokens[at].text, passage.tokens[at + 1].text
    if following in OWNERS and not passage.article.text.startswith(",", passage.tokens[at].span.end):
        return True
    return word in _SAME_PAST and is_content(following) and is_content(passage.tokens[at - 1].text)


def fits(passage: Passage, deed: Deed, frame: Frame) -> bool:
    """Tell whether a clause tells what a frame asks."""
    others = [part for part in frame.rest if part not in frame.object]
    return (
        _has_subject(passage, deed, frame)
        and _has_object(passage, deed, frame)
        and all(_is_there(passage, deed, part) for part in others)
    )


def places(passage: Passage, numbers: Iterable[int], part: Part) -> list[int]:
    """Which of some words are what a part of the question names, by name, word or pronoun."""
    inside = list(numbers)
    if not part.keys:
        found = [n for n in inside if passage.tokens[n].root in part.roots]
        return found or (_as_person(passage, inside, part) if part.is_name else [])
    spans = [one.span for one in passage.mentions if one.key in part.keys]
    found = [n for n in inside if any(span.meets(passage.tokens[n].span) for span in spans)]
    return [n for n in found if part.is_owner or not _is_possessive(passage, n)]


def _is_possessive(passage: Passage, n: int) -> bool:
    """Tell whether a pronoun only says whose something is: "his deputy" is not he."""
    word = passage.tokens[n].text
    if word != "her":
        return word in POSSESSIVES
    end = passage.tokens[n].span.end
    following = passage.tokens[n + 1] if n + 1 < len(passage.tokens) else None
    return following is not None and following.span.start == end + 1 and is_content(following.text)


def _as_person(passage: Passage, numbers: Sequence[int], part: Part) -> list[int]:
    """Where a pronoun means somebody of the name: the one of that name whom the article is on."""
    cast = [member for member in passage.reading.analysis.cast if _bears(member.name, part)]
    main = max(cast, key=lambda member: len(member.mentions), default=None)
    meant = {member.id for member in cast if member == main or " " not in member.name}
    spans = [one.span for one in passage.mentions if one.key in meant]
    found = [n for n in numbers if any(span.meets(passage.tokens[n].span) for span in spans)]
    return [n for n in found if not _is_possessive(passage, n)]


def _bears(name: str, part: Part) -> bool:
    return any(root(word.text) in part.roots for word in words(name))


def _has_subject(passage: Passage, deed: Deed, frame: Frame) -> bool:
    if frame.asks_subject:
        return True
    if not frame.subject:
        return True
    if deed.is_noun:
        return _is_owner(passage, deed, frame.subject, of_patient=frame.is_passive)
    if frame.is_passive:
        return (
            is_subject_of(passage, deed, frame.subject)
            if deed.is_passive
            else is_object_of(passage, deed, frame.subject)
        )
    if deed.is_passive:
        return bool(deed.agent) and _are_all(passage, deed.agent, frame.subject)
    return is_subject_of(passage, deed, frame.subject)


def _has_object(passage: Passage, deed: Deed, frame: Frame) -> bool:
    if not frame.object:
        return True
    if deed.is_noun:
        return _are_all(passage, deed.clause, frame.object)
    if deed.is_passive and not frame.is_passive:
        return is_subject_of(passage, deed, frame.object)
    if is_object_of(passage, deed, frame.object, parting=_AWAY) or _is_succession(passage, deed, frame.object):
        return True
    next_word = passage.tokens[deed.at + 1].text if deed.at + 1 < len(passage.tokens) else ""
    before = _before(passage)
    return next_word in _THEM and before is not None and _are_all(before, range(len(before.tokens)), frame.object)


def _is_succession(passage: Passage, deed: Deed, parts: Sequence[Part]) -> bool:
    """Tell whether somebody is made the successor in an office that the sentences before name."""
    if not any(passage.tokens[n].root in _SUCCESSOR for n in deed.behind):
        return False
    known = passage.reading.passages[0].roots
    return all(part.roots & known for part in parts)


def is_subject_of(passage: Passage, deed: Deed, parts: Sequence[Part]) -> bool:
    """Tell whether parts of a question are the subject of a clause, and none hangs on another word of it."""
    found = [places(passage, deed.subject, part) for part in parts]
    if not all(found):
        return _is_meant(passage, deed, [part for part, at in zip(parts, found, strict=True) if not at])
    first = min(min(one) for one in found)
    tokens, text = passage.tokens, passage.article.text
    lead = [
        tokens[n].text
        for n in deed.subject
        if n < first
        and not tokens[n + 1].root[:1].isdigit()  # "about 80 people"
        and "," not in text[tokens[n].span.end : tokens[first].span.start]  # "the mayor of Oslo, Ana Ruiz"
    ]
    if any(word in _AWAY for word in lead) or (parts[0].keys and any(word in _WITHIN for word in lead)):
        return False
    return not _only_owns(passage, deed, parts, found)


def _only_owns(passage: Passage, deed: Deed, parts: Sequence[Part], found: Sequence[Sequence[int]]) -> bool:
    """Tell whether somebody only owns the subject ("Ruiz's wife left" tells nothing of Ruiz)."""
    last = max(max(one) for one in found)
    part = next(part for part, one in zip(parts, found, strict=True) if last in one)
    span = passage.tokens[last].span
    text = passage.article.text
    is_possessive = text[span.start : span.end + 2].rstrip().endswith(("'s", "’s", "s'", "s’"))
    return part.is_name and is_possessive and last != max(deed.subject)


def _is_meant(passage: Passage, deed: Deed, missing: Sequence[Part]) -> bool:
    """Tell whether "it", "they" or "the company" in the subject means what the question names."""
    said = [passage.tokens[n].text for n in deed.subject]
    if any(part.keys for part in missing) or len(said) > 2 or not said:
        return False
    if said[-1] in PRONOUNS:
        return _is_pronoun_for(passage, deed.subject[-1], missing)
    is_thing = said[-1] in _THINGS or (said[-1] in _BODIES and said[0] in ("the", "its"))
    if not is_thing:
        return False
    before = _before(passage)
    known = set(passage.reading.main) | (set(before.roots) if before else set())
    return all(part.roots & known for part in missing)


def _is_pronoun_for(passage: Passage, at: int, missing: Sequence[Part]) -> bool:
    """Tell whether a pronoun that nobody known is meant by means somebody whom the sentence before begins with."""
    before = _before(passage)
    if before is None or any(one.span == passage.tokens[at].span for one in passage.mentions):
        return False
    return all(
        part.is_name and _are_all(before, range(min(FIRST_WORDS, len(before.tokens))), [part]) for part in missing
    )


def is_object_of(
    passage: Passage, deed: Deed, parts: Sequence[Part], parting: frozenset[str] = _AWAY | _WITHIN
) -> bool:
    """Tell whether parts stand right behind an active verb, with no preposition and no other verb between."""
    found = [places(passage, deed.behind, part) for part in parts]
    if not all(found):
        return False
    first = min(min(one) for one in found)
    clauses = Clauses(passage)
    between = range(deed.at + 1, first)
    is_other = any(
        passage.tokens[n].text in ("and", "or", "but") and n + 1 < first and clauses.is_verb(n + 1) for n in between
    )
    return not is_other and not any(passage.tokens[n].text in parting for n in between)


def _is_owner(passage: Passage, deed: Deed, parts: Sequence[Part], *, of_patient: bool) -> bool:
    """Tell whether a deed that a noun names is somebody's: "its inspection", "the bid from Arvo", "the arrest of"."""
    tokens, text = passage.tokens, passage.article.text
    if len(parts) > 1 and not all(part.is_name for part in parts):
        return False
    ahead, behind = (
        range(max(0, deed.at - NOUN_REACH), deed.at),
        range(deed.at + 1, min(len(tokens), deed.at + NOUN_REACH + 2)),
    )
    if not of_patient and _is_light(passage, deed, parts):
        return True
    link = next((n for n in behind if tokens[n].text in (("of",) if of_patient else _OWNING)), None)
    if link is not None:
        return link - deed.at <= 2 and _are_all(passage, range(link, behind.stop), parts)
    if _are_all(passage, ahead, parts):
        last = max(max(places(passage, ahead, part)) for part in parts)
        end = tokens[last].span.end
        is_owner = tokens[last].text.endswith(("'s", "s'")) or text.startswith(("'s", "’s"), end)
        return is_owner or last == deed.at - 1 or tokens[last].text in POSSESSIVES
    before = passage.before
    if before is None or any(part.is_name for part in parts) or tokens[deed.at - 1].text.endswith("'s"):
        return False
    return _are_all(before, range(len(before.tokens)), parts)


def _is_light(passage: Passage, deed: Deed, parts: Sequence[Part]) -> bool:
    """Tell whether those asked about do in so many words what a noun names: "Ruiz will have an operation"."""
    tokens = passage.tokens
    verb = next((n for n in range(deed.at - 1, max(-1, deed.at - NOUN_REACH), -1) if tokens[n].root in _LIGHT), None)
    if verb is None or any(tokens[n].text in _AWAY for n in range(verb + 1, deed.at)):
        return False
    done = deed._replace(subject=tuple(Clauses(passage).subject_of(verb)), at=verb)
    return is_subject_of(passage, done, parts)


def _is_there(passage: Passage, deed: Deed, part: Part) -> bool:
    """Tell whether the clause has a part, or the article sets the scene with it."""
    where = range(len(passage.tokens)) if part.is_aside else deed.clause
    if places(passage, where, part):
        return True
    if part.keys:
        return False
    if part.is_name and passage.before is not None and not deed.is_relative:
        first = range(min(FIRST_WORDS, len(passage.before.tokens)))
        if part.is_place and places(passage.before, first, part):
            return True
    if part.is_name:
        return bool(part.roots & passage.reading.main)
    if not part.is_aside or deed.is_relative or passage.is_history:
        return False
    before = passage.before
    return bool(part.roots & (passage.reading.theme | (before.roots if before else frozenset())))


def _are_all(passage: Passage, numbers: Iterable[int], parts: Sequence[Part]) -> bool:
    inside = list(numbers)
    return all(places(passage, inside, part) for part in parts)


def _before(passage: Passage) -> Passage | None:
    return passage.reading.passages[passage.number - 1] if passage.number else None


def span_of(passage: Passage, numbers: Sequence[int]) -> Span:
    """The stretch that words take up."""
    return Span(passage.tokens[numbers[0]].span.start, passage.tokens[numbers[-1]].span.end)


def names_somebody(passage: Passage, numbers: Sequence[int], asked: Iterable[Part]) -> bool:
    """Tell whether words name a person, body or thing that the question does not have."""
    taken = {n for part in asked for n in places(passage, numbers, part)}
    own = [n for n in numbers if n not in taken]
    meant = [one.span for one in passage.mentions]
    return any(is_content(passage.tokens[n].text) and passage.tokens[n].text not in _THINGS for n in own) or any(
        span.meets(passage.tokens[n].span) for n in own for span in meant
    )
