"""Whether a deed is told as done, or as planned where that is asked.

Invariant: what is denied, supposed, demanded, needed or only set up is not told as done.
"""

import re
from collections.abc import Sequence

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.doing import BE
from briefings.compose.answering.holding import places_of
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage
from briefings.compose.answering.verbs import BASES
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
_STOPPED = frozenset(map(root, vocabulary("ban forbid prohibit prevent block avert")))
"""What is done to a deed, so that it is not done: "banned the sale"."""
_MANAGED = vocabulary("managed began started went came continued helped proceeded had")
"""Words before "to" and a deed that was done."""
NOUN_REACH, LIGHT_REACH = 4, 7
NEW_SUBJECTS = vocabulary("he she they it who which that while but whose")
POSSESSIVES = vocabulary("his her its their")
OWNERS = POSSESSIVES | vocabulary("the a an this")
_VERBAL = vocabulary(
    "said told says tells to he she they who which and or will would has have had was were is are did does do"
)


def is_told(passage: Passage, at: int, question: PlainQuestion, apart: frozenset[int] = frozenset()) -> bool:
    """Tell whether a word tells its deed as done, or as ahead where that is asked; words ``apart`` do not govern it."""
    speech = passage.reading.speech_meeting(passage.span)
    is_spoken = any(span.holds(passage.tokens[at].span) for span in speech)
    before = [
        token.text
        for number, token in enumerate(passage.tokens[max(0, at - REACH) : at], max(0, at - REACH))
        if number not in apart
        if is_spoken or not any(span.holds(token.span) for span in speech)
    ]
    is_reported_plan = question.tense == "ahead"
    if any(is_negation(word) or (word in _NOT_DONE and not (is_reported_plan and word == "would")) for word in before):
        return False
    if any(token.root in _STOPPED for token in passage.tokens[max(0, at - NOUN_REACH) : at]) and is_noun(passage, at):
        return False
    if _is_named(passage, at) or _is_unreal(passage, at, is_amount=question.kind == "amount"):
        return False
    if before and before[-1] in OWNERS and passage.tokens[at].text.endswith("ed"):
        return False  # "a retired carpenter" is no news of a retirement
    if question.tense == "ahead" and _is_over(passage, at, before):
        return False
    if not _goes_there(passage, at, question):
        return False
    if question.tense == "past":
        near = {token.text for token in passage.tokens[max(0, at - NOUN_REACH) : at]}
        if near & _SETTING_UP and not near & POSSESSIVES:
            return False  # "called an election" is no election held
        is_voted = any(token.text == "voted" for token in passage.tokens[max(0, at - DEMAND_REACH) : at])
        is_meant = before[-1:] == ["to"] and not is_voted and not _MANAGED.intersection(before[-2:-1])
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
    end = passage.tokens[at].span.start
    for token in reversed(passage.tokens[max(0, at - NOUN_REACH) : at]):
        if "," in passage.article.text[token.span.end : end]:
            return False
        if token.text in OWNERS or token.text.endswith("'s"):
            return True
        if token.text in _VERBAL:
            return False
    return False
