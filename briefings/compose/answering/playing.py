"""Which part of a clause those play whom a question names: subject, object, owner of a deed that a noun names.

Invariant: whoever only owns the subject, or hangs on it by a preposition, is not it; a pronoun means what the question
names only where the sentence before has it.
"""

from collections.abc import Sequence

from briefings.compose.answering.clause_deeds import Deed
from briefings.compose.answering.clauses import Clauses
from briefings.compose.answering.done import POSSESSIVES
from briefings.compose.answering.frames import Part
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import PRONOUNS, Passage
from briefings.compose.answering.presence import THINGS, are_all, before_of, places
from briefings.text.vocabulary import vocabulary

AWAY = vocabulary("to for with from against by about on over between behind without")
"""Prepositions behind which no subject and no object stands."""
WITHIN = vocabulary("of in at")
"""Prepositions that may stand inside a subject, but before nobody who is it."""
_LIGHT = frozenset(
    map(root, vocabulary("have undergo make hold give take pay launch begin conduct start receive get suffer face"))
)
"""Verbs that leave it to their object to tell what is done."""
_OWNING = vocabulary("of by from")
_BODIES = vocabulary(
    "company firm group bank agency ministry party club team ship ferry plane bridge museum hospital school university"
    " union city town country government court council film project plant airline airport newspaper charity"
)
"""What an article calls the body or thing that it is on, where it does not name it again."""
NOUN_REACH, FIRST_WORDS, ANAPHOR_WORDS, LINK_REACH = 6, 5, 2, 2


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
    if any(word in AWAY for word in lead) or (parts[0].keys and any(word in WITHIN for word in lead)):
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
    if any(part.keys for part in missing) or len(said) > ANAPHOR_WORDS or not said:
        return False
    if said[-1] in PRONOUNS:
        return _is_pronoun_for(passage, deed.subject[-1], missing)
    if said[-1] in _BODIES and said[0] == "the":
        return all(part.is_name and part.roots & passage.reading.main for part in missing)
    if said[-1] not in THINGS:
        return False
    before = before_of(passage)
    known = set(passage.reading.main) | (set(before.roots) if before else set())
    return all(part.roots & known for part in missing)


def _is_pronoun_for(passage: Passage, at: int, missing: Sequence[Part]) -> bool:
    """Tell whether a pronoun that nobody known is meant by means somebody whom the sentence before begins with."""
    before = before_of(passage)
    if before is None or any(one.span == passage.tokens[at].span for one in passage.mentions):
        return False
    return all(
        part.is_name and are_all(before, range(min(FIRST_WORDS, len(before.tokens))), [part]) for part in missing
    )


def is_object_of(passage: Passage, deed: Deed, parts: Sequence[Part], parting: frozenset[str] = AWAY | WITHIN) -> bool:
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


def is_owner_of(passage: Passage, deed: Deed, parts: Sequence[Part], *, of_patient: bool) -> bool:
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
        return link - deed.at <= LINK_REACH and are_all(passage, range(link, behind.stop), parts)
    if are_all(passage, ahead, parts):
        last = max(max(places(passage, ahead, part)) for part in parts)
        end = tokens[last].span.end
        is_owner = tokens[last].text.endswith(("'s", "s'")) or text.startswith(("'s", "’s"), end)
        return is_owner or last == deed.at - 1 or tokens[last].text in POSSESSIVES
    before = passage.before
    if before is None or any(part.is_name for part in parts) or tokens[deed.at - 1].text.endswith("'s"):
        return False
    return are_all(before, range(len(before.tokens)), parts)


def _is_light(passage: Passage, deed: Deed, parts: Sequence[Part]) -> bool:
    """Tell whether those asked about do in so many words what a noun names: "Ruiz will have an operation"."""
    tokens = passage.tokens
    verb = next((n for n in range(deed.at - 1, max(-1, deed.at - NOUN_REACH), -1) if tokens[n].root in _LIGHT), None)
    if verb is None or any(tokens[n].text in AWAY for n in range(verb + 1, deed.at)):
        return False
    done = deed._replace(subject=tuple(Clauses(passage).subject_of(verb)), at=verb)
    return is_subject_of(passage, done, parts)
