"""Answers to "what happened to X", "what happened in X" and "is X still in office".

Invariant: a sentence answers only if its verb is one of the list, told as done, and X is whom it befell (the subject of
a passive, the object of what others do, the subject of what one undergoes oneself).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.clause_deeds import Deed, deed_at
from briefings.compose.answering.clauses import Clauses
from briefings.compose.answering.doing import is_passive
from briefings.compose.answering.done import is_told
from briefings.compose.answering.frames import Part, parts_of
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage, Reading
from briefings.compose.answering.playing import is_object_of, is_subject_of
from briefings.compose.answering.verbs import PARTICIPLES
from briefings.text.vocabulary import vocabulary

_HAPPENED = re.compile(
    r"what(?:['’]?s| has| had| is)? (?:(?:ever|then|actually|exactly) )?"
    r"(?P<how>happened|happens|happening|became|become|went wrong) "
    r"(?P<where>to|of|with|in|at|on|near|aboard|during)\b",
    re.IGNORECASE,
)
_STILL = re.compile(r"\W*(?:is|are|was|were)\b.{1,120}?\bstill\b", re.IGNORECASE)
_UNDERGONE = frozenset(
    map(
        root,
        vocabulary(
            "die resign retire collapse sink crash burn explode close reopen escape flee disappear vanish fall break"
            " fail lose move leave return recover survive drown surrender confess quit derail capsize overturn erupt"
            " burst crack stop end melt flood leak withdraw emigrate divorce marry win step stall perish starve"
            " founder bankrupt default faint"
        ),
    )
)
_DONE_TO = frozenset(
    map(
        root,
        vocabulary(
            "kill injure hurt wound arrest detain jail imprison sentence convict acquit charge indict fine sue dismiss"
            " sack fire oust remove replace suspend expel deport extradite ban bar release free rescue save recover"
            " attack shoot stab beat rob abduct kidnap rape murder poison bomb hit strike destroy damage demolish close"
            " shut seize confiscate steal sell buy cancel postpone delay scrap abandon withdraw reject approve adopt"
            " evacuate hospitalize treat transfer move take strip honour honor award appoint promote demote elect"
            " withhold recall ground impound burn flood raise repair rebuild restore return reinstate resettle drop"
            " overturn uphold quash halt sink wreck lose bury cremate exonerate pardon deny disqualify relegate"
            " name split merge nationalize privatize dissolve defeat eliminate capture discover find auction"
            " quarantine euthanize shelve block veto delist impeach intern exile question cut rename donate"
        ),
    )
)
_NO_NEWS = frozenset(
    map(
        root,
        vocabulary(
            "say know expect call bear name ask schedule own base use make build say think believe see consider report"
            " locate involve plan interest worry concern surprise please delight proud going set due understand"
            " quote cite describe accompany join follow surround lead slate hold mark note"
        ),
    )
)
"""Passives that tell of nothing that befell anybody."""
_ENDED = frozenset(
    map(
        root,
        vocabulary(
            "resign retire step dismiss sack fire oust remove replace quit die kill succeed expel release free escape"
            " suspend acquit defeat depose topple impeach"
        ),
    )
)
"""What ends an office or a state."""
_STEP = root("step")
_BACK = re.compile(r"\s(?:down|aside|back)\b")
PRONOUN = re.compile(r"\b(?:he|she|they|him|her|two)\b", re.IGNORECASE)
"""What may mean people who are not named."""
MAX_SENTENCE = 500


def asks_what_befell(question: PlainQuestion) -> bool:
    """Tell whether it is asked what happened to somebody or something, or in a place."""
    return _HAPPENED.match(question.text) is not None and not question.dates


def asks_whether_still(question: PlainQuestion) -> bool:
    """Tell whether it is asked if something is still so."""
    return question.kind == "whether" and _STILL.match(question.text) is not None


def find_what_befell(readings: Sequence[Reading], question: PlainQuestion) -> Iterator[Candidate]:
    """Find what befell the one asked about; of a place, the news that begins with it."""
    found = _HAPPENED.match(question.text)
    parts = parts_of(question)
    if found is None or not parts:
        return
    if found["where"].lower() in ("to", "of", "with"):
        yield from _befell(readings, question._replace(tense="past"), parts, _UNDERGONE | _DONE_TO)
    else:
        yield from _news_of(readings, parts)


def find_end(readings: Sequence[Reading], question: PlainQuestion) -> list[Candidate]:
    """Find what ended the state that is asked about: the newest sentence that tells of it."""
    parts = [part for part in parts_of(question) if part.at < question.text.lower().find("still")]
    ended = list(_befell(readings, question._replace(tense="past"), parts, _ENDED)) if parts else []
    newest = max((one.passage.article.published_on for one in ended), default=None)
    return [one for one in ended if one.passage.article.published_on == newest]


def _befell(
    readings: Iterable[Reading], question: PlainQuestion, parts: Sequence[Part], verbs: frozenset[str]
) -> Iterator[Candidate]:
    for reading in readings:
        told = reading.passages_with(verbs) if verbs == _ENDED else reading.passages
        for passage in _speaking_of(told, parts):
            if len(passage.text) <= MAX_SENTENCE and _tells(passage, question, parts, verbs):
                yield Candidate(passage, f"{passage.article.id} {passage.number}")


def _speaking_of(told: Sequence[Passage], parts: Sequence[Part]) -> list[Passage]:
    """The sentences that may speak of all parts: by word, by name, or by a pronoun."""
    found = list(told)
    for part in parts if found else ():
        if part.keys:
            found = [one for one in found if _is_named(one, part) or PRONOUN.search(one.text)]
        else:
            there = {passage.number for passage in told[0].reading.passages_with(part.roots)}
            found = [one for one in found if there & {one.number, one.number - 1}]
    return found


def _is_named(passage: Passage, part: Part) -> bool:
    return any(one.key in part.keys for one in passage.named)


def _tells(passage: Passage, question: PlainQuestion, parts: Sequence[Part], verbs: frozenset[str]) -> bool:
    clauses = Clauses(passage)
    is_any = verbs != _ENDED
    deeds = (
        deed_at(passage, clauses, at)
        for at, token in enumerate(passage.tokens)
        if (
            token.root in verbs
            or (is_any and _is_participle(token.text) and is_passive(passage, at) and token.root not in _NO_NEWS)
        )
        and is_told(passage, at, question, clauses.apart_from(at))
    )
    return any(not deed.is_noun and _is_whom(passage, deed, parts) for deed in deeds)


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in PARTICIPLES


def _is_whom(passage: Passage, deed: Deed, parts: Sequence[Part]) -> bool:
    verb = passage.tokens[deed.at].root
    if deed.is_passive:
        return is_subject_of(passage, deed, parts)
    if verb == _STEP and not _BACK.match(passage.article.text, passage.tokens[deed.at].span.end):
        return False
    if verb in _UNDERGONE and is_subject_of(passage, deed, parts):
        return True
    return verb in _DONE_TO and is_object_of(passage, deed, parts)


def _news_of(readings: Iterable[Reading], parts: Sequence[Part]) -> Iterator[Candidate]:
    """The first sentence of the articles that name the place in it."""
    for reading in readings:
        if reading.passages and all(part.roots and part.roots & reading.passages[0].roots for part in parts):
            yield Candidate(reading.passages[0], f"{reading.article.id} 0")
