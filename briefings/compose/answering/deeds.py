"""Whether a word tells the deed that is asked about, as done by the one asked about.

Invariant: whose deed it is, and to whom it is done, must show in the words.
"""

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.doing import agents_of, is_passive, subjects_of
from briefings.compose.answering.done import (
    LIGHT_REACH,
    NEW_SUBJECTS,
    NOUN_REACH,
    OWNERS,
    POSSESSIVES,
    REACH,
    is_noun,
    is_told,
)
from briefings.compose.answering.holding import holds_people, places_of, tokens_in
from briefings.compose.answering.homes import Home
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import is_negation

FIRST_WORDS = 4
"""Words of a sentence in which its subject stands."""
BESIDE = 9
"""Words between a thing and what it does."""
PATIENT_REACH = 12
"""Words between a deed and what it is done to."""
_LIGHT = frozenset(
    map(
        root,
        vocabulary("make pay hold begin start embark take have launch kick finish end complete reach conduct give"),
    )
)
"""Verbs that only say that a deed was done."""
_TOGETHER = vocabulary(
    "meet met meeting summit talk talks agree agreed agreement discuss discussed negotiate marry married clash"
    " encounter dinner luncheon deal sign signed pledge pledged"
)


def deeds(passage: Passage, home: Home, question: PlainQuestion) -> list[int]:
    """Numbers of the words that tell the deed as it was asked about; without a deed in the question, the first word.

    Told by the right person, in the right voice, neither denied nor wished for; what is asked as done is not planned.
    """
    if question.verb is None:
        first = next((number for number, _ in tokens_in(passage, home)), None)
        return [] if first is None else [first]
    found = places_of(passage, home, question.verb)
    return [
        at
        for at in found
        if is_told(passage, at, question)
        and (not is_noun(passage, at) or _is_owned(passage, at, question))
        and _is_by(passage, home, at, question)
    ]


def denied_deeds(passage: Passage, home: Home, question: PlainQuestion) -> list[int]:
    """Numbers of the words that tell of the asked deed that it was not done."""
    if question.verb is None:
        return []
    return [
        at
        for at in places_of(passage, home, question.verb)
        if any(is_negation(token.text) for token in passage.tokens[max(0, at - REACH) : at])
        and _is_by(passage, home, at, question)
    ]


def _is_owned(passage: Passage, at: int, question: PlainQuestion) -> bool:
    """Tell whether a deed named by a noun is somebody's own ("his visit") or done in so many words ("made a visit")."""
    if not question.people and question.manner != "doer":
        return True
    before = passage.tokens[max(0, at - LIGHT_REACH) : at]
    if any(token.root in _LIGHT for token in before):
        return True
    if question.manner == "doer":
        return passage.tokens[at].text.endswith(("ing", "ion"))
    is_possessive = any(token.text in POSSESSIVES or token.text.endswith("'s") for token in before[-NOUN_REACH:])
    return is_possessive or (passage.tokens[at].text in _TOGETHER and len(question.people) > 1)


def _is_by(passage: Passage, home: Home, at: int, question: PlainQuestion) -> bool:
    """Tell whether the deed is that of those asked about, and done to whom the question says."""
    doers = question.doers
    if doers and not _has_patient(passage, at, question):
        return False
    if not doers:
        return _is_done_to(passage, at, question) and _is_thing_s(passage, at, question)
    others = [person for person in question.people if person not in doers and not person.is_owner]
    together = passage.tokens[at].text in _TOGETHER
    if together and others:
        return True
    if question.is_passive and not is_passive(passage, at):
        reach = passage.tokens[min(len(passage.tokens) - 1, at + PATIENT_REACH)].span.end
        behind = {one.key for one in passage.mentions if passage.tokens[at].span.end <= one.span.start < reach}
        return all(person.keys & behind for person in doers)
    subjects = subjects_of(passage, at)
    keys = frozenset(one.key for one in subjects)
    if is_passive(passage, at) and not question.is_passive:
        agents = agents_of(passage, at)
        if agents:
            keys = frozenset(one.key for one in agents)
        elif not others:
            return bool(frozenset().union(*(person.keys for person in doers)) & keys)
        else:
            return False
    if together:
        return any(person.keys & keys for person in doers) or holds_people(passage, home, doers)
    return all(person.keys & keys for person in doers)


def _is_done_to(passage: Passage, at: int, question: PlainQuestion) -> bool:
    """Tell whether a deed whose doer is asked for is done to the people named: behind the verb, or before a passive."""
    people = [person for person in question.people if not person.is_owner]
    token = passage.tokens[at]
    if question.manner != "doer" or not people or token.text in _TOGETHER or token.text.endswith(("ing", "ion")):
        return True
    passive = is_passive(passage, at)
    if question.is_passive:
        return True
    text = passage.article.text
    reached = [
        one.key
        for one in passage.mentions
        if (one.span.end <= token.span.start) == passive and not text.startswith(("'s", "’s"), one.span.end)
    ]
    return all(any(key in person.keys for key in reached) for person in people)


def _is_thing_s(passage: Passage, at: int, question: PlainQuestion) -> bool:
    """Tell whether the voice fits where no person does it: "X was fined" is not told by "X fined"."""
    if question.verb is None or question.kind == "who":
        return True
    named = [term for term in question.terms if term.at < question.verb.at and term.is_name]
    in_front = [term for term in named if places_of(passage, (passage.span,), term)]
    if not _is_beside(passage, at, question) or not _has_patient(passage, at, question):
        return False
    if not in_front:
        return True
    lead = (Span(passage.span.start, passage.tokens[at].span.start),)
    is_before = all(places_of(passage, lead, term) for term in in_front)
    if is_before:
        return question.is_passive or not is_passive(passage, at) or len(question.terms) == len(in_front) + 1
    return question.is_passive or question.verb.word.endswith("ing")


def _has_patient(passage: Passage, at: int, question: PlainQuestion) -> bool:
    """Tell whether what it is done to stands where it must: behind the deed, or beside one that a noun names."""
    if question.patient is None or question.is_passive or question.kind == "who":
        return True
    places = places_of(passage, (passage.span,), question.patient)
    if not places:
        return True  # known from the sentences before
    if is_noun(passage, at) and question.patient.is_name:
        return any(abs(place - at) <= NOUN_REACH for place in places)  # "her visit to Austria"
    if is_noun(passage, at) or is_passive(passage, at):
        return any(abs(place - at) <= BESIDE for place in places)
    return any(at < place <= at + PATIENT_REACH for place in places)


def _is_beside(passage: Passage, at: int, question: PlainQuestion) -> bool:
    """Tell whether the thing in front of the asked deed stands close to the told one, if the sentence names it."""
    in_front = [term for term in question.terms if question.verb and term.at < question.verb.at and not term.is_setting]
    if not in_front:
        return True
    places = places_of(passage, (passage.span,), in_front[-1])
    if places and places[0] <= FIRST_WORDS and _is_continued(passage, places[0], at):
        return True
    if question.kind == "amount" and not question.is_passive and not question.verb_is_ing:
        return not places or (not is_passive(passage, at) and any(at - PATIENT_REACH <= place < at for place in places))
    return not places or any(abs(place - at) <= BESIDE for place in places)


def _is_continued(passage: Passage, subject: int, at: int) -> bool:
    """Tell whether the subject of a sentence goes on to a later deed: "The probe will leave ... and is due to land"."""
    tokens = passage.tokens
    if any(token.text in NEW_SUBJECTS for token in tokens[subject + 1 : at]):
        return False
    joint = next((n for n in range(at - 1, max(subject, at - REACH), -1) if tokens[n].text == "and"), None)
    return joint is not None and tokens[joint + 1].text not in OWNERS
