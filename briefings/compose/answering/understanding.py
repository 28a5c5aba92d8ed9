"""From a typed question to what must be true of its answer.

Invariant: a pure function of the line, the day of asking and the names of the corpus; any line can be read.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date

from briefings.compose.answering.asked import AskedDate, AskedPerson, PlainQuestion, Term
from briefings.compose.answering.kinds import Opening, opening_of
from briefings.compose.answering.naming import Find, Named, people_named
from briefings.compose.answering.periods import find_periods
from briefings.compose.answering.terms import (
    HOLDING,
    find_patient,
    find_verb,
    is_asked_passive,
    part_unit,
    read_terms,
)
from briefings.compose.answering.verbs import BASES
from briefings.models.answers import Ambiguous
from briefings.models.person import PersonId
from briefings.models.span import Span
from briefings.people.keys import name_key
from briefings.text.dates import DateMention, find_dates
from briefings.text.words import fold

MAX_QUESTION = 400
"""Characters that are read."""
_AHEAD = re.compile(
    r"\b(?:will|shall|going to|plan(?:s|ned|ning)? to|due to|set to|scheduled|supposed to|expected to)\b", re.IGNORECASE
)
_NEXT = re.compile(r"\b(?:next|upcoming)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:did|was|were|has|have|had)\b", re.IGNORECASE)
_ROLE = re.compile(r"\s*(?:is|was|are|were|['’]s)\s+(?:the|an?)\s+(?P<role>[^?]+)", re.IGNORECASE)
_WHO_IS = re.compile(r"(?:\s*(?:is|was|['’]s)\s+|['’]s\s+)$", re.IGNORECASE)
_AUXILIARY_FIRST = re.compile(r"\s*(?:did|do|does|will|would|has|have|had|is|was|are|were|can)\s+", re.IGNORECASE)


def understand(line: str, find: Find, today: date) -> PlainQuestion | Ambiguous:
    """Read a question.

    Args:
        line: What was typed.
        find: Looks a name up among the people of the corpus.
        today: The day of asking, which "on Wednesday" is relative to.

    Returns:
        The question; the people to choose from, if a name in it means several.
    """
    text = " ".join(line.split())[:MAX_QUESTION].rstrip("?!. ")
    opening = opening_of(text)
    named = people_named(text[opening.end :], find)
    if isinstance(named, Ambiguous):
        return named
    people = [one._replace(span=Span(one.span.start + opening.end, one.span.end + opening.end)) for one in named]
    periods = find_periods(text, today)
    mentions = [
        mention
        for mention in _dates(text, opening, people, today)
        if not any(mention.span.meets(period.span) for period in periods)
    ]
    read = [*(one.span for one in people), *(one.span for one in mentions), *(one.span for one in periods)]
    taken = [Span(0, opening.end), *read]
    taken += [Span(*plan.span()) for plan in _AHEAD.finditer(text)]
    terms = read_terms(text, opening, taken)
    unit: tuple[Term, ...] = ()
    if opening.manner in ("many", "much", "long"):
        unit, terms = part_unit(text, opening, terms)
    manner = _manner(text, opening, people, terms)
    if opening.kind == "what" and not people and not terms:
        mentions = [mention._replace(kind="explicit") if mention.kind == "weekday" else mention for mention in mentions]
    verb = find_verb(text, opening, terms, people)
    terms = tuple(term for term in terms if term.word not in HOLDING or len(terms) == 1)
    return PlainQuestion(
        text=text,
        kind=opening.kind,
        manner=manner,
        tense=_tense(text, verb),
        people=tuple(_asked_person(text, one, terms) for one in people),
        dates=(*(_asked_date(text, mention) for mention in mentions), *(period.asked for period in periods)),
        terms=terms,
        verb=verb,
        unit=unit,
        patient=find_patient(text, verb, terms),
        is_passive=is_asked_passive(text, verb),
    )


def _tense(text: str, verb: Term | None) -> str:
    """Whether it is asked what was or what will be; empty where the question does not tell."""
    if _AHEAD.search(text) or (_NEXT.search(text) and not _PAST.search(text)):
        return "ahead"
    is_past_form = verb is not None and (verb.word.endswith("ed") or verb.word in BASES)
    return "past" if is_past_form or _PAST.search(text) else ""


def _dates(text: str, opening: Opening, people: list[Named], today: date) -> list[DateMention]:
    """The dates of the question; "since 2017" bounds something, and must stand in the answer as it is."""
    found = find_dates(text, Span(opening.end, len(text)), today)
    return [
        mention
        for mention in found
        if mention.bound == "on" and not any(mention.span.meets(one.span) for one in people)
    ]


def _asked_date(text: str, mention: DateMention) -> AskedDate:
    said = mention.span.cut(text).lower()
    has_year = (
        re.search(r"\d{4}", said) is not None or re.search(r"yesterday|today|tonight|tomorrow|ago", said) is not None
    )
    is_weekday = not re.search(r"\d", said) and "day" in said and not has_year and mention.kind == "weekday"
    return AskedDate(mention.on, has_year or mention.on.granularity == "year", is_weekday)


def _manner(text: str, opening: Opening, people: list[Named], terms: tuple[Term, ...]) -> str:
    """Of "who": whether the doer is asked for, the one it is done to, the bearer of a role, or who somebody is."""
    if opening.kind != "who":
        return opening.manner
    rest = text[opening.end :]
    if people and not terms and _WHO_IS.fullmatch(text[opening.end : people[0].span.start]):
        return "name"
    if (role := _ROLE.match(rest)) and not re.search(r"\b(?:who|that|which)\b", role["role"]):
        return "role"
    auxiliary = _AUXILIARY_FIRST.match(rest)
    if auxiliary and any(one.span.start <= opening.end + auxiliary.end() + 4 for one in people):
        return "other"
    if auxiliary and re.match(r"\s*(?:did|do|does|will|would)\s", rest, re.IGNORECASE) and "will" not in auxiliary[0]:
        return "other"
    return "doer"


def _asked_person(text: str, named: Named, terms: tuple[Term, ...]) -> AskedPerson:
    is_owner = text[: named.span.end].endswith(("'s", "’s", "s'", "s’")) or text[named.span.end :].startswith(
        ("'s", "’s")
    )
    family = name_key(named.person.name).family
    written = next((word for word in named.person.name.split() if fold(word) == family), "")
    owned = next((term.roots for term in terms if is_owner and term.at >= named.span.end), frozenset[str]())
    return AskedPerson(named.person.name, frozenset({named.person.id}), named.span.start, is_owner, owned, written)


def with_keys(question: PlainQuestion, keys_of: Callable[[PersonId], Iterable[str]]) -> PlainQuestion:
    """Let the people of a question be known by all keys that articles may know them by."""
    known = tuple(
        person._replace(keys=frozenset(key for one in person.keys for key in keys_of(PersonId(one))))
        for person in question.people
    )
    return question._replace(people=known)
