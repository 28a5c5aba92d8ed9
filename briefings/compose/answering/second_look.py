"""A second look where the first rules find nothing: clause against clause, by the parts that they play.

The first rules know the shapes of single kinds of question; these know only subjects, verbs and objects, and are asked
last. Invariant: what a frame asks is told in one clause, and the kind of answer stands in it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefings.compose.answering.asked import PlainQuestion, Term
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.clause_deeds import deed_at
from briefings.compose.answering.clauses import Clauses
from briefings.compose.answering.done import is_told
from briefings.compose.answering.fitting import fits
from briefings.compose.answering.frames import Frame, frames_of
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage, Reading
from briefings.compose.answering.slots import fill_slot, may_fill

_PRONOUN = re.compile(r"\b(?:he|she|they|his|her|him|their|two)\b", re.IGNORECASE)
_PARTICLES = {root("break"): "out", root("call"): "for"}
MAX_SENTENCE = 500
"""Characters of a sentence; what is longer was cut wrongly."""


def look_again(readings: Sequence[Reading], question: PlainQuestion) -> list[Candidate]:
    """Find clauses that tell what is asked; the first reading of the question that any tells is the one that counts."""
    for frame in frames_of(question):
        found = list(_of_frame(readings, question, frame))
        if found:
            return found
    return []


def _of_frame(readings: Iterable[Reading], question: PlainQuestion, frame: Frame) -> Iterator[Candidate]:
    verb = Term(frame.verb.word, frame.verb.roots, frame.verb.at, is_name=False)
    asked = question._replace(verb=verb, is_passive=frame.is_passive)
    for reading in readings:
        for passage in _worth_reading(reading, frame):
            is_worth = len(passage.text) <= MAX_SENTENCE and may_fill(passage, asked) and _may_mean(passage, frame)
            if is_worth and (found := _in_sentence(passage, asked, frame)) is not None:
                yield found


def _means_another(passage: Passage, at: int, frame: Frame) -> bool:
    """Tell whether a verb answers to the asked one only with its particle, which is not there: "broke *out*"."""
    verb = passage.tokens[at].root
    if verb not in _PARTICLES or verb == root(frame.verb.word):
        return False
    return at + 1 >= len(passage.tokens) or passage.tokens[at + 1].text != _PARTICLES[verb]


def _worth_reading(reading: Reading, frame: Frame) -> list[Passage]:
    """The sentences with the deed that have all other words too, or follow one that has; a name may stand anywhere."""
    told = reading.passages_with(frame.verb.roots)
    for part in (*frame.subject, *frame.rest):
        if not told or not part.roots:
            continue
        there = {passage.number for passage in reading.passages_with(part.roots)}
        if part.is_name or part.is_aside:
            told = told if there else []
        else:
            told = [passage for passage in told if there & {passage.number, passage.number - 1}]
    return told


def _may_mean(passage: Passage, frame: Frame) -> bool:
    """Tell at a glance whether a sentence may speak of all people who are asked about, by name or by pronoun."""
    named = {one.key for one in passage.named}
    asked = [part.keys for part in (*frame.subject, *frame.rest) if part.keys]
    return all(keys & named for keys in asked) or _PRONOUN.search(passage.text) is not None


def _in_sentence(passage: Passage, question: PlainQuestion, frame: Frame) -> Candidate | None:
    clauses = Clauses(passage)
    for at, token in enumerate(passage.tokens):
        if token.root not in frame.verb.roots or _means_another(passage, at, frame):
            continue
        deed = deed_at(passage, clauses, at)
        if (
            fits(passage, deed, frame)
            and is_told(passage, at, question, clauses.apart_from(at))
            and (found := fill_slot(passage, deed, question, frame)) is not None
        ):
            return found
    return None
