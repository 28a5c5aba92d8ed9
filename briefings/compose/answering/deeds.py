"""Whether a word tells the deed that is asked about, as done by the one asked about.

Invariant: what is denied, supposed, demanded or only planned is not told as done; whose it is must show in the words.
"""

import re
from collections.abc import Sequence

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.doing import BE, agents_of, is_passive, subjects_of
from briefings.compose.answering.holding import holds_people, places_of, tokens_in
from briefings.compose.answering.homes import Home
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage
from briefings.compose.answering.verbs import BASES
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import is_negation

REACH = 5
"""Words before a deed in which a word governs it."""
_NOT_DONE = vocabulary(
    "would could should may might must if whether unless hope hopes hoped hoping aim aims aimed wish wishes want wants"
    " wanted urge urges urged deny denies denied denying refuse refuses refused reject rejects"
    " rejected fail fails failed ask asks asked consider considers considering threaten threatened possible potential"
    " alleged allegedly rumoured rumored reportedly never attempted tried willing opportunity ruled ruling"
    " nearly almost unlikely possibly perhaps supposed"
)
_DEMANDS = vocabulary(
    "call calls called calling demand demands demanded demanding urge urges urged urging ask asks asked asking seek"
    " seeks sought seeking want wants wanted suggest suggests suggested suggestion option fear fears feared"
)
DEMAND_REACH = 12
"""Words before a deed in which it is demanded or suggested."""
_PLANNED = vocabulary(
    "will shall plan plans planned scheduled set due expected going intends intend slated upcoming agreed ready"
)
_AHEAD = vocabulary("would to be being if when once until")
_SETTING_UP = vocabulary("called announced scheduled cancelled canceled postponed delayed proposed promised")
_WAY = re.compile(r"\s(?:back\s)?(?P<way>to|from)\s(?:the\s)?", re.IGNORECASE)
_WAYS = {"from": frozenset({"from", "out", "off"}), "to": frozenset({"to", "in", "into", "at", "for"})}
WAY_REACH = 5
"""Words between "to" and the place that it leads to."""
_MANAGED = vocabulary("managed began started went came continued helped proceeded had")
"""Words before "to" and a deed that was done."""
FIRST_WORDS = 4
"""Words of a sentence in which its subject stands."""
BESIDE = 9
"""Words between a thing and what it does."""
PATIENT_REACH = 12
"""Words between a deed and what it is done to."""
NOUN_REACH, LIGHT_REACH = 4, 7
_NEW_SUBJECTS = vocabulary("he she they it who which that while but whose")
_POSSESSIVES = vocabulary("his her its their")
_OWNERS = _POSSESSIVES | vocabulary("the a an this")
_VERBAL = vocabulary(
    "said told says tells to he she they who which and or will would has have had was were is are did does do"
)
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
        if _is_told(passage, at, question)
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


def _is_told(passage: Passage, at: int, question: PlainQuestion) -> bool:
    speech = passage.reading.speech_meeting(passage.span)
    is_spoken = any(span.holds(passage.tokens[at].span) for span in speech)
    before = [
        token.text
        for token in passage.tokens[max(0, at - REACH) : at]
        if is_spoken or not any(span.holds(token.span) for span in speech)
    ]
    is_reported_plan = question.tense == "ahead"
    if any(is_negation(word) or (word in _NOT_DONE and not (is_reported_plan and word == "would")) for word in before):
        return False
    if _is_named(passage, at) or _is_unreal(passage, at, is_amount=question.kind == "amount"):
        return False
    if before and before[-1] in _OWNERS and passage.tokens[at].text.endswith("ed"):
        return False  # "a retired carpenter" is no news of a retirement
    if question.tense == "ahead" and _is_over(passage, at, before):
        return False
    if not _goes_there(passage, at, question):
        return False
    if question.tense == "past":
        near = {token.text for token in passage.tokens[max(0, at - NOUN_REACH) : at]}
        if near & _SETTING_UP and not near & _POSSESSIVES:
            return False  # "called an election" is no election held
        is_meant = before[-1:] == ["to"] and not _MANAGED.intersection(before[-2:-1])
        if before[-1:] in (["and"], ["then"], ["or"]):
            before = [token.text for token in passage.tokens[max(0, at - DEMAND_REACH) : at]]
        return not is_meant and not any(word in _PLANNED for word in before)
    return True


def _goes_there(passage: Passage, at: int, question: PlainQuestion) -> bool:
    """Tell whether a deed leads where the question says: "returned to Chile" is no return to Mexico."""
    verb = question.verb
    found = _WAY.match(question.text, verb.at + len(verb.word)) if verb else None
    if verb is None or found is None:
        return True
    goal = next((term for term in question.terms if term.at == found.end()), None)
    places = places_of(passage, (passage.span,), goal) if goal is not None and goal.is_name else []
    if not places:
        return True
    way = found["way"].lower()
    tokens = passage.tokens
    between = [{token.text for token in tokens[max(at, place - WAY_REACH) : place]} for place in places if at < place]
    return any(_WAYS[way] & words for words in between) or (
        way == "to"
        and any(at < place <= at + WAY_REACH for place in places)
        and not any("from" in one for one in between)
    )


def _is_over(passage: Passage, at: int, before: Sequence[str]) -> bool:
    """Tell whether a deed is told as done: a past form that nothing before it sets ahead."""
    word = passage.tokens[at].text
    is_past = word in BASES or (word.endswith("ed") and not is_noun(passage, at))
    return is_past and not any(one in _PLANNED or one in _AHEAD for one in before)


def _is_named(passage: Passage, at: int) -> bool:
    """Tell whether a word is part of a name ("the Free Trade Agreement"), which tells of no deed."""
    span = passage.tokens[at].span
    return at > 0 and passage.article.text[span.start].isupper() and passage.span.start != span.start


def _is_unreal(passage: Passage, at: int, *, is_amount: bool) -> bool:
    """Tell whether a deed is only demanded ("calls for his resignation"), supposed ("had he left"), or an activity."""
    tokens = passage.tokens
    if any(_is_demand(passage, n) for n in range(max(0, at - NOUN_REACH), at)):
        return True
    if any(_is_demand(passage, n) for n in range(max(0, at - DEMAND_REACH), at)):
        return is_noun(passage, at) or tokens[at - 1].text in ("to", "he", "she", "they", "that")
    if "had" in [token.text for token in tokens[:2]] and tokens[0].text in ("had", "even"):
        return True
    before = [token.text for token in tokens[:at]]
    if {"need", "needs", "needed"} & set(before[-NOUN_REACH:]) and not is_amount:
        return True  # what is needed is not done
    if "once" in before[-REACH:] and any(word in ("would", "will", "only") for word in before):
        return True  # "would return only once he had apologised"
    if tokens[at].text == "defeat" and is_noun(passage, at):
        return True  # whose defeat it is lost
    if tokens[at].text.endswith("ing") and not is_noun(passage, at):
        lead = passage.article.text[passage.span.start : tokens[at].span.start].rstrip()
        return not lead.endswith((",", " and")) and not any(token.text in BE for token in tokens[max(0, at - 2) : at])
    return False


def _is_demand(passage: Passage, at: int) -> bool:
    """Tell whether a word demands what follows; an election that was called, or a crisis meeting, was not demanded."""
    tokens = passage.tokens
    if not tokens[at].text.startswith("call"):
        return tokens[at].text in _DEMANDS
    return tokens[at].text in _DEMANDS and tokens[at + 1].text not in (
        "a",
        "an",
        "the",
        "it",
        "him",
        "her",
        "early",
        "snap",
    )


def is_noun(passage: Passage, at: int) -> bool:
    """Tell whether a deed is named by a noun: behind an article or an owner, and no past form."""
    word = passage.tokens[at].text
    if word in BASES or word.endswith("ed"):
        return False
    for token in reversed(passage.tokens[max(0, at - NOUN_REACH) : at]):
        if token.text in _OWNERS or token.text.endswith("'s"):
            return True
        if token.text in _VERBAL:
            return False
    return False


def _is_owned(passage: Passage, at: int, question: PlainQuestion) -> bool:
    """Tell whether a deed named by a noun is somebody's own ("his visit") or done in so many words ("made a visit")."""
    if not question.people and question.manner != "doer":
        return True
    before = passage.tokens[max(0, at - LIGHT_REACH) : at]
    if any(token.root in _LIGHT for token in before):
        return True
    if question.manner == "doer":
        return passage.tokens[at].text.endswith(("ing", "ion"))
    is_possessive = any(token.text in _POSSESSIVES or token.text.endswith("'s") for token in before[-NOUN_REACH:])
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
    if any(token.text in _NEW_SUBJECTS for token in tokens[subject + 1 : at]):
        return False
    joint = next((n for n in range(at - 1, max(subject, at - REACH), -1) if tokens[n].text == "and"), None)
    return joint is not None and tokens[joint + 1].text not in _OWNERS
