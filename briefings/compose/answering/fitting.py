"""Whether a clause tells the deed of a question: done by the same one, to the same one, with all else that is asked.

Invariant: the subject that is asked about is the subject of the clause (or the agent of its passive, or the owner of a
deed that a noun names); the object is its object. Only what sets the scene may stand in the sentences before.
"""

from collections.abc import Sequence

from briefings.compose.answering.clause_deeds import Deed, recipient_of
from briefings.compose.answering.frames import Frame, Part
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage
from briefings.compose.answering.playing import AWAY, FIRST_WORDS, is_object_of, is_owner_of, is_subject_of
from briefings.compose.answering.presence import are_all, before_of, places
from briefings.text.vocabulary import vocabulary

THEM = vocabulary("it them him her this these")
"""Objects that stand for what was spoken of before."""
_SUCCESSOR = frozenset(map(root, vocabulary("successor replacement")))
_GO = root("go")


def fits(passage: Passage, deed: Deed, frame: Frame) -> bool:
    """Tell whether a clause tells what a frame asks."""
    others = [part for part in frame.rest if part not in frame.object]
    if frame.is_converse:
        return _goes_to(passage, deed, frame) and all(_is_there(passage, deed, part) for part in others)
    return (
        _has_subject(passage, deed, frame)
        and _has_object(passage, deed, frame)
        and all(_is_there(passage, deed, part) for part in others)
    )


def _goes_to(passage: Passage, deed: Deed, frame: Frame) -> bool:
    """Tell whether what is asked about goes to somebody ("the title went to Ruiz", "was sold to Arvo")."""
    if deed.is_noun or not frame.object or not recipient_of(passage, deed):
        return False
    if deed.is_passive or passage.tokens[deed.at].root == _GO:
        return is_subject_of(passage, deed, frame.object)
    return is_object_of(passage, deed, frame.object, parting=AWAY)


def _has_subject(passage: Passage, deed: Deed, frame: Frame) -> bool:
    if frame.asks_subject or not frame.subject:
        return True
    if deed.is_noun:
        return is_owner_of(passage, deed, frame.subject, of_patient=frame.is_passive)
    if frame.is_passive:
        return (
            is_subject_of(passage, deed, frame.subject)
            if deed.is_passive
            else is_object_of(passage, deed, frame.subject)
        )
    if deed.is_passive:
        return bool(deed.agent) and are_all(passage, deed.agent, frame.subject)
    return is_subject_of(passage, deed, frame.subject)


def _has_object(passage: Passage, deed: Deed, frame: Frame) -> bool:
    if not frame.object:
        return True
    if deed.is_noun:
        return are_all(passage, deed.clause, frame.object)
    if deed.is_passive and not frame.is_passive:
        return is_subject_of(passage, deed, frame.object)
    if is_object_of(passage, deed, frame.object, parting=AWAY) or _is_succession(passage, deed, frame.object):
        return True
    next_word = passage.tokens[deed.at + 1].text if deed.at + 1 < len(passage.tokens) else ""
    before = before_of(passage)
    return next_word in THEM and before is not None and are_all(before, range(len(before.tokens)), frame.object)


def _is_succession(passage: Passage, deed: Deed, parts: Sequence[Part]) -> bool:
    """Tell whether somebody is made the successor in an office that the sentences before name."""
    if not any(passage.tokens[n].root in _SUCCESSOR for n in deed.behind):
        return False
    known = passage.reading.passages[0].roots
    return all(part.roots & known for part in parts)


def _is_there(passage: Passage, deed: Deed, part: Part) -> bool:
    """Tell whether the clause has a part, or the article sets the scene with it."""
    where = range(len(passage.tokens)) if part.is_aside else deed.clause
    if places(passage, where, part):
        return True
    if part.keys:
        return False
    pronouns = any(passage.tokens[n].text in THEM for n in deed.behind)
    if pronouns and not part.is_name and passage.before is not None and part.roots & passage.before.roots:
        return True
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
