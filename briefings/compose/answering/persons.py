"""Answers to "who": the person or body that does the deed, that it is done to, or that bears a role.

Invariant: a name answers only in its place (the subject of the deed, its object, beside its role); a name that the
question has is no answer to it.
"""

import re
from collections.abc import Iterator

from briefings.compose.answering.asked import PlainQuestion, Term
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.deeds import deeds
from briefings.compose.answering.doing import agents_of, is_passive, subjects_of
from briefings.compose.answering.holding import holds_dates, holds_people, holds_terms
from briefings.compose.answering.homes import Home, home_of
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Mention, Passage
from briefings.compose.answering.roles import find_bearers, find_roles
from briefings.models.span import Span
from briefings.people.places import CALENDAR
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold, words

REACH = 9
"""Words behind a deed in which its object stands."""
_BODY = re.compile(
    r"(?:[Tt]he\s)?(?P<name>[A-Z][\w’'&.-]*(?:\s(?:of\s(?:the\s)?|and\s|&\s)?[A-Z][\w’'&.-]*){0,6}|the(?:\s[a-z][\w-]*){1,3})\s$"
)
_CAPITALISED = r"[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,5}"
_BODY_MET = re.compile(
    rf"\s(?:with\s|to\s)?(?P<name>{_CAPITALISED}(?:,\s{_CAPITALISED}){{0,4}}(?:,?\sand\s{_CAPITALISED})?"
    r"|(?:the\s)?(?:[a-z-]+\s){0,2}(?!\w+ous\b)[a-z]{3,}(?<!s)s(?=\s(?:on|in|at|after|from|during|for|over)\b|[,.]))"
)
"""Whom a deed is done to, where they are named by no known name, or in the plural: "met union leaders on"."""
_APPOSED = re.compile(rf",\s(?P<name>{_CAPITALISED})(?=,)")
"""The name between commas behind a relation: "her deputy, Ana Ruiz,"."""
_BY_ROLE = re.compile(
    rf"\s(?:the|its|his|her|their)\s[^,;:]{{1,60}},\s(?P<name>{_CAPITALISED})(?=,\s(?:on|in|at|after|over|for)\s)"
)
"""Whom a deed is done to, by role and name: "dismissed the governor of the province, Ana Ruiz, on Saturday"."""
_ABOUT = vocabulary("set due scheduled expected able agreed going about planning")
_CHOOSING = vocabulary(
    "named appointed chosen choose picked selected elected nominated hired asked ordered sent tapped"
)
_APART = vocabulary("of in at on for from by about over during after before since until as when and or into")
_PARTICLES = vocabulary("over off out up down back")
_WHO_OF = re.compile(r"\s(?:of|from|at)\s[^,]{1,60},\swho\s(?:has\s|had\s|will\s)?")
_DESCRIBED = re.compile(r"\s(?:the|its|his|her|their)\s[^,;:]{1,60},\s")
"""What describes the one whom a deed is done to: "dismissed the governor of the province, Ana Ruiz,"."""
_BY = re.compile(
    r"(?:\s\w+){0,3}?\sby\s(?P<name>(?:the\s)?[A-Z][\w’'&.-]*(?:\s(?:of\s(?:the\s)?|and\s|&\s)?[A-Z][\w’'&.-]*){0,6}"
    r"|(?:the|an?)(?:\s[a-z][\w-]*){1,3}|(?:[a-z]+\s){0,2}[a-z]{3,}s(?=\s(?:on|in|at|after|from|during)\b|[,.]))"
)
_FIRST_PHRASE = re.compile(
    r"(?P<who>(?:An?|The)\s(?:[a-z-]+\s){0,2}?[a-z-]+)\swho\s[^,;:]{0,60}\s|(?P<name>(?:An?|The)\s(?:[\w-]+\s){0,5}?[\w-]+|(?:[A-Z][\w-]*\s)(?:[a-z-]+\s){0,2}[a-z]{2,}s)\s"
)
_SAID_IT = re.compile(
    r"(?:[A-Z]+(?:,\s\w+\.?\s\d+)?\s[—–-]+\s)?(?P<name>[A-Z][\w’'&-]*(?:\s(?:of\s|and\s|the\s)?[\w’'&-]+){0,6}?)\s"
    r"(?:said|says|announced|confirmed|reported)\s(?:on\s\w+day\s|late\s\w+day\s|in\sa\sstatement\s)?(?:that\s)?it\s"
    r"(?:(?:had|has|have|would|will|was|is)\s)?(?:agreed\sto\s|decided\sto\s)?$"
)
"""A body that says what it did itself: "The bank said on Monday it had sold"."""
_WHICH = re.compile(
    r",\s(?:which|that|whom)\s(?P<name>(?:the\s)?[A-Z][\w’'&-]*(?:\s[\w’'&-]+){0,2}|the(?:\s[a-z-]+){1,3})\s$"
)
"""Who does it in a relative clause on what it is done to: "the town, which Norvian troops seized"."""
_BARE = re.compile(
    r"(?:the|an?|both|all|\w+)\s(?:countries|nations|states|companies|firms|parties|cities|teams|clubs|[a-z]+\sof)"
)
"""Who does it, by no name: "five countries" names none of them."""
_RELATIVE = re.compile(r",?\s(?:who|which)\s$")
_ASIDE = re.compile(r"(?:\s(?:from|of|in)\s[A-Z]\w+)?,\s(?:who|which|a|an|the|aged|\d{1,3})\b[^,;:]{0,80},\s?$")
_HELPERS = re.compile(
    r"(?:(?:has|have|had|is|was|are|were|will|also|then|later|already|still|reportedly|recently|now|earlier|on\s\w+day)\s)+$"
)
_WAS = re.compile(r"\s(?:was|is|were|are)\s(?:conducted\s|made\s|done\s|carried out\s)?(?:by\s)?(?:the\s)?")


def find_persons(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find whom a sentence names as the answer."""
    if question.manner == "name":
        yield from find_roles(passage, question)
    elif question.manner == "role":
        yield from find_bearers(passage, question)
    else:
        yield from _of_deed(passage, question)


def _of_deed(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    if question.verb is None:
        return
    for at, token in enumerate(passage.tokens):
        if token.root not in question.verb.roots:
            continue
        home = _with_speech(passage, home_of(passage, token.span), question)
        if not (
            holds_terms(passage, home, question.terms, question.verb)
            and holds_people(passage, home, question.people)
            and holds_dates(passage, home, question)
            and at in deeds(passage, home, question)
        ):
            continue
        found = _objects(passage, at, question) if question.manner == "other" else _doers(passage, at, question)
        if found:
            if not is_bare(found.value or ""):
                yield found
            return


def is_bare(value: str) -> bool:
    """Tell whether words name nobody: "five countries", "the presidents of"."""
    return _BARE.fullmatch(value) is not None


def _with_speech(passage: Passage, home: Home, question: PlainQuestion) -> Home:
    """A home with the words quoted behind its deed, where the doer is asked for: who *accused them of "..."*."""
    if question.manner != "doer" or any(span.holds(home[0]) for span in passage.reading.speech_meeting(passage.span)):
        return home
    quoted = [span for span in passage.reading.speech_meeting(passage.span) if span.start > home[0].start]
    return tuple(sorted({*home, *(Span(one.start, min(one.end, passage.span.end)) for one in quoted)}))


def _doers(passage: Passage, at: int, question: PlainQuestion) -> Candidate | None:
    """Who does it: the agent of a passive, the name behind "the welcoming official was", else the subject."""
    token = passage.tokens[at]
    text = passage.article.text
    before = passage.tokens[at - 1].text if at else ""
    if before == "to" and (chosen := _chosen(passage, at)):
        return _of_mentions(passage, [chosen])
    if (
        before == "to"
        and not (at > 1 and passage.tokens[at - 2].text == "agreed")
        and (at < 2 or passage.tokens[at - 2].text not in _ABOUT)
    ):
        return None
    asked = frozenset(key for person in question.people for key in person.keys)
    if before in ("the", "a", "an") and token.text.endswith(("ing", "ion", "al")):
        was = next(
            (found for found in _WAS.finditer(text, token.span.end, min(passage.span.end, token.span.end + 40))), None
        )
        return _named_at(passage, was.end(), asked) if was else None
    passive = is_passive(passage, at)
    if question.is_passive and not passive:
        found = _objects(passage, at, question)
        return found if found and not _is_parted(passage, at, found) else None
    patient = None if question.is_passive else question.patient
    lead = text[passage.span.start : token.span.start]
    if (which := _WHICH.search(lead)) and not passive and not _is_asked(which["name"], question):
        ahead = [one.root for one in passage.tokens if one.span.end <= passage.span.start + which.start()]
        is_it = patient is None or any(one in patient.roots for one in ahead[-2:])
        return Candidate(passage, fold(which["name"]), value=which["name"]) if is_it else None
    if patient is not None and not _is_patient(passage, at, patient, passive=passive):
        return None
    if passive and not question.is_passive:
        agents = [one for one in agents_of(passage, at) if one.key not in asked]
        return _of_mentions(passage, agents) or _body_behind(passage, at)
    said = _SAID_IT.match(lead)
    if said and not passive and not _is_asked(said["name"], question):
        return Candidate(passage, fold(said["name"]), value=said["name"])
    body = _body_before(passage, at)
    subjects = [one for one in subjects_of(passage, at) if one.span.end <= token.span.start]
    if body is not None and not any(body.start < one.span.end for one in subjects):
        roots = {token.root for token in passage.tokens if body.holds(token.span)}
        is_asked = any(roots & term.roots for term in question.terms)
        return None if is_asked else Candidate(passage, fold(body.cut(text)), value=body.cut(text))
    if not subjects or any(one.key in asked for one in subjects) or not _is_near(passage, subjects[-1], at):
        return None
    return _of_mentions(passage, subjects)


def _is_near(passage: Passage, subject: Mention, at: int) -> bool:
    """Tell whether a subject and its verb are parted by no other clause than its own."""
    text = passage.article.text
    between = text[subject.span.end : passage.tokens[at].span.start]
    between = _HELPERS.sub("", between) if between.startswith(",") else between
    if not between.count(","):
        return len(between.split()) <= REACH
    if _WHO_OF.fullmatch(between):
        return True
    if between.strip() == ",":
        return text[: subject.span.start].endswith(", ")
    return bool(re.match(r",\s(?:(?:the|an?|his|her|its|then|\d+)\b[^,]*,?\s)?(?:who\s)?", between)) and (
        " who " in f" {between} " or between.count(",") == 2
    )


def _is_patient(passage: Passage, at: int, patient: Term, *, passive: bool) -> bool:
    """Tell whether it is done to what the question says: right behind the deed, or before a passive."""
    tokens = passage.tokens
    if passive:
        return any(token.root in patient.roots for token in tokens[:at]) or passage.takes_up
    place = next((n for n in range(at + 1, len(tokens)) if tokens[n].root in patient.roots), None)
    if place is None:
        return False
    first = at + 1 + (tokens[at + 1].text in _PARTICLES)
    return not any(token.text in _APART for token in tokens[first:place])


def _body_behind(passage: Passage, at: int) -> Candidate | None:
    """The body that a passive names as its agent ("proposed by Austria")."""
    text = passage.article.text
    found = _BY.match(text, passage.tokens[at].span.end, passage.span.end)
    if found is None or fold(found["name"]) in CALENDAR:
        return None
    return Candidate(passage, fold(found["name"]), value=found["name"])


def _body_before(passage: Passage, at: int) -> Span | None:
    """The body or group that stands right before a verb ("the port authority declined")."""
    text = passage.article.text
    end = passage.tokens[at].span.start
    lead = text[passage.span.start : end]
    stripped = _ASIDE.sub(" ", _RELATIVE.sub(" ", _HELPERS.sub("", lead)))
    is_relative = _RELATIVE.search(_HELPERS.sub("", lead)) is not None
    found = _FIRST_PHRASE.fullmatch(stripped) or _BODY.search(stripped)
    if found is None or fold(found["name"] or "") in CALENDAR:
        return None
    is_described = "who" in found.re.groupindex and found["who"] is not None
    start = passage.span.start + found.start("who" if is_described else "name")
    end = found.end("who") if is_described else len(stripped.rstrip())
    span = Span(start, passage.span.start + end)
    if any(one.span.meets(span) for one in passage.named):
        return None
    is_first = not text[passage.span.start : span.start].strip(' “”"the') or text[: span.start].rstrip()[-4:] in (
        "that",
        "said",
    )
    return span if is_first or is_relative else None


def _is_parted(passage: Passage, at: int, found: Candidate) -> bool:
    """Tell whether a preposition stands between a deed and the one who is taken for its object."""
    if found.key.partition("+")[0] not in passage.reading.cast:
        return False  # a name right behind it, or behind its role
    behind = passage.tokens[at + 1 :]
    first = next(
        (
            one.span.start
            for one in passage.named
            if one.key == found.key.partition("+")[0] and one.span.start > passage.tokens[at].span.start
        ),
        passage.span.end,
    )
    between = passage.article.text[passage.tokens[at].span.end : first]
    if _DESCRIBED.fullmatch(between):
        return False
    return any(token.text in _APART for token in behind if token.span.end <= first)


def _objects(passage: Passage, at: int, question: PlainQuestion) -> Candidate | None:
    """Whom it is done to: the next name behind the deed that the question does not have."""
    asked = frozenset(key for person in question.people for key in person.keys)
    end = passage.tokens[min(len(passage.tokens) - 1, at + REACH)].span.end
    behind = [
        one for one in passage.named if passage.tokens[at].span.end <= one.span.start < end and one.key not in asked
    ]
    text = passage.article.text
    end_of_deed = passage.tokens[at].span.end
    apposed = _APPOSED.match(text, end_of_deed, passage.span.end) or _BY_ROLE.match(text, end_of_deed, passage.span.end)
    if apposed and not any(one.span.meets(Span(*apposed.span("name"))) for one in behind):
        return Candidate(passage, fold(apposed["name"]), value=apposed["name"])
    if not behind or behind[0].span.start - passage.tokens[at].span.end > 1:
        found = _BODY_MET.match(text, passage.tokens[at].span.end, passage.span.end)
        is_known = found is not None and any(one.span.meets(Span(*found.span("name"))) for one in behind)
        if found and not is_known and fold(found["name"].split()[0]) not in CALENDAR:
            return (
                None
                if _is_asked(found["name"], question)
                else Candidate(passage, fold(found["name"]), value=found["name"])
            )
    if not behind:
        return None
    group = [behind[0]]
    for one in behind[1:]:
        if " and " not in f"{text[group[-1].span.end : one.span.start]} ":
            break
        group.append(one)
    return _of_mentions(passage, group)


def _is_asked(name: str, question: PlainQuestion) -> bool:
    """Tell whether the question has a name itself."""
    return any(one.family and one.family in name for one in question.people) or any(
        root(word.text) in term.roots for word in words(name) for term in question.terms
    )


def _chosen(passage: Passage, at: int) -> Mention | None:
    """Who is named, chosen or sent to do it ("named Ana Ruiz to lead the inquiry")."""
    found = [one for one in passage.named if one.span.end <= passage.tokens[at - 1].span.start]
    if not found or passage.article.text[found[-1].span.end : passage.tokens[at].span.start] != " to ":
        return None
    lead = [token.text for token in passage.tokens if token.span.end <= found[-1].span.start]
    return found[-1] if any(word in _CHOOSING for word in lead[-REACH:]) else None


def _named_at(passage: Passage, offset: int, asked: frozenset[str]) -> Candidate | None:
    near = [one for one in passage.named if offset <= one.span.start <= offset + 30 and one.key not in asked]
    return _of_mentions(passage, near[:1])


def _of_mentions(passage: Passage, mentions: list[Mention]) -> Candidate | None:
    members = [passage.reading.cast[one.key] for one in mentions if one.key in passage.reading.cast]
    if not members:
        return None
    return Candidate(
        passage,
        "+".join(sorted(member.id for member in members)),
        value=" and ".join(member.name for member in members),
    )
