"""Answers that are a whole sentence: whether something happened, what somebody did, why.

Invariant: the sentence says it all by itself; "no" is never answered, since what no article tells may have happened.
"""

import re
from collections.abc import Iterator

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.deeds import deeds, denied_deeds
from briefings.compose.answering.holding import events_in, holds_dates, holds_people, holds_terms
from briefings.compose.answering.homes import Home, home_of
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary

_WHAT_IS = re.compile(
    r"(?:what|which|how|whose) (?:is|are|was|were) (?:the|an?|his|her|its|their|[A-Z][\w’'-]*[’']s) ", re.IGNORECASE
)
_BECAUSE = re.compile(
    r"\b(?:because(?:\sof)?|due\sto(?!\s(?:be|see|meet|visit|attend|speak|hold|take|begin|open|start|arrive|appear|vote|sign)\b)"
    r"|owing\sto|thanks\sto|as\sa\sresult\sof|in\sresponse\sto|in\sprotest\s(?:at|against|over)"
    r"|to\sprotest|on\ssuspicion\sof|on\s(?:\w+\s)?(?:charges|grounds|fears|concerns)\s(?:of|that|over)|on\sthe\sgrounds\s(?:of|that)"
    r"|in\s(?:an?\s)?(?:\w+\s)?(?:dispute|row|feud|quarrel|argument)\s(?:over|about|with)|to\sdemand|in\sprotest"
    r"|to\s(?:save|avoid|prevent|protest|protect|help|reduce|escape|raise|ensure|mark|honou?r|celebrate|express|fund"
    r"|finance|improve|persuade|comply|cope|recover|spend|focus|care|stop|curb|combat|fight)\b"
    r"|citing|after\s(?!(?:all|that|this)\b|\d)|over\s(?:fears|concerns|allegations|claims|plans|its|his|her|their|a|an|the)|amid\s(?:fears|concerns)"
    r"|out\sof\sfear|in\s(?:an\s)?(?:bid|effort|order)\sto|so\sthat|for\s(?!(?:being|having)\b)[a-z]+ing|for\s(?:being|having)\s)\s?"
)
"""What gives a reason in so many words; what merely came before is none."""
_ERRAND = re.compile(
    r"(?<!\bplan\s)(?<!\bplans\s)(?<!ed\s)(?<!\bset\s)(?<!\bdue\s)\bto\s"
    r"(?:attend|meet|see|discuss|negotiate|sign|talk|speak|receive|join|watch|inspect|study|seek)\b\s?"
)
"""What somebody goes for."""
_JOURNEYS = frozenset(map(root, vocabulary("visit travel go come fly head return journey sail drive arrive")))
REASON_REACH = 90
"""Characters between a deed and its reason."""
_PARTED = re.compile(
    r"[;:—]|,\s(?:and|but|who|which|while|saying)\b|\b(?:and|but|that|while|when|after|before|until)\s"
)
_CONSEQUENCES = frozenset(
    map(
        root,
        vocabulary(
            "suspend arrest detain resign dismiss fire sack close shut evacuate apologize recall fine sue jail ban bar"
            " withdraw cancel postpone strain reinstate release charge expel disqualify ground collapse"
        ),
    )
)
"""What is done because of what came before it, so that "after" gives the reason."""
_UNKNOWN = re.compile(r"\b(?:not (?:yet )?(?:known|clear)|unknown|unclear)\b", re.IGNORECASE)
ASIDE_WORDS = 4
_FINITE = re.compile(r"\w+ed\b|\b(?:is|are|was|were|has|have|had|will|would|said|says)\b|[;:]")
_ABOUT = re.compile(r"what (?:is|was|are|were) (?:the|an?|his|her|its|their)?\b.{1,80} about\Z", re.IGNORECASE)
_ON = vocabulary("on about over to against into that which under for describing telling exploring examining")
_STORY = re.compile(
    r"\W{1,3}(?:the|an?) (?:[\w-]+ )?(?:story|tale|account|history|study|portrait|film|book|novel) (?:of|about|on)\b"
)
"""What a work is about, beside its title: "The Well", the story of a village."""
_LATER = re.compile(r"\b(?:minutes|hours|days?|weeks?|months?|years?|shortly|soon|long)\s\Z")
_NEGATED = re.compile(r"\b(?:never|not)\b|n['’]t\b", re.IGNORECASE)


def find_tellings(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find a sentence that tells what is asked about."""
    if _ABOUT.match(question.text):
        yield from find_contents(passage, question)
        return
    if question.verb is None and not question.dates:
        return
    if question.verb is None:
        yield from _of_day(passage, question)
        return
    if _WHAT_IS.match(question.text) and not any(term.word.endswith("ing") for term in question.terms):
        return  # what something is or was, no sentence tells by naming it
    if _UNKNOWN.search(passage.text):
        return
    for at, token in enumerate(passage.tokens):
        if token.root not in question.verb.roots:
            continue
        home = home_of(passage, token.span)
        if (
            holds_terms(passage, home, question.terms, question.verb)
            and holds_people(passage, home, question.people)
            and holds_dates(passage, home, question)
            and at in deeds(passage, home, question)
        ):
            stated = events_in(passage, home)
            on = next((event for event in stated if any(date.fits(event.on) for date in question.dates)), None)
            if question.tense == "past" and stated and all(event.tense == "ahead" for event in stated):
                continue
            yield Candidate(passage, "yes", on=on.on if on else None, tense=on.tense if on else "past")
            return


def find_reasons(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find a sentence that gives a reason in so many words."""
    text = passage.article.text
    if question.verb is None:
        return
    for reason in _reasons(text, passage.span, question):
        if any(span.meets(Span(*reason.span())) for span in passage.reading.speech_meeting(passage.span)):
            continue
        if reason[0].startswith("after") and not _follows(question):
            continue
        is_because = reason[0].startswith("because")
        for home in ((Span(passage.span.start, reason.start()),), *(((passage.span,),) if is_because else ())):
            if home[0].end > home[0].start and (
                holds_terms(passage, home, question.terms, question.verb)
                and holds_people(passage, home, question.people)
                and holds_dates(passage, home, question)
                and _are_near(passage, _deeds_so(passage, home, question), reason.start(), is_because=is_because)
            ):
                yield Candidate(passage, "why", value=_in_full(reason, passage.span.end))
                return


def find_contents(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Find what a thing is about: the words right behind it ("a treaty on sharing the river")."""
    for at, token in enumerate(passage.tokens[:-1]):
        is_thing = question.terms and token.root in question.terms[-1].roots
        others = all(term.roots & passage.roots for term in question.terms)
        is_described = _STORY.match(passage.article.text, token.span.end) is not None
        if is_thing and others and (is_described or passage.tokens[at + 1].text in _ON):
            yield Candidate(passage, "about")
            return


def gives_reason(passage: Passage, question: PlainQuestion) -> bool:
    """Tell whether a sentence gives a reason for anything."""
    return any(True for _ in _reasons(passage.article.text, passage.span, question))


def reason_behind(
    passage: Passage, deed: Span, clause_end: int, question: PlainQuestion, *, is_passive: bool
) -> str | None:
    """The reason that a sentence gives behind a deed, in its clause; of what is done to somebody "after" too."""
    text = passage.article.text
    for reason in _reasons(text, Span(deed.end, passage.span.end), question):
        if reason[0].startswith("after") and (
            not (is_passive or _follows(question)) or _LATER.search(text, deed.end, reason.start())
        ):
            continue
        aside = text[clause_end : reason.start()]  # "two days before the festival"
        is_near = len(aside.split()) <= ASIDE_WORDS and _FINITE.search(aside) is None
        if reason[0].startswith("because") or is_near:
            return _in_full(reason, passage.span.end)
    return None


def _reasons(text: str, within: Span, question: PlainQuestion) -> Iterator[re.Match[str]]:
    """Where reasons begin; that of a journey may be its errand."""
    yield from _BECAUSE.finditer(text, *within)
    if question.verb is not None and question.verb.roots & _JOURNEYS:
        yield from _ERRAND.finditer(text, *within)


def _in_full(reason: re.Match[str], end: int) -> str:
    """A reason with what follows it; an errand ends with its clause."""
    told = reason.string[reason.start() : end].rstrip(" .")
    return told.partition(",")[0] if reason.re is _ERRAND else told


def _follows(question: PlainQuestion) -> bool:
    """Tell whether "after" gives the reason of what is asked about."""
    return question.verb is not None and bool(question.verb.roots & _CONSEQUENCES)


def _deeds_so(passage: Passage, home: Home, question: PlainQuestion) -> list[int]:
    """The deeds as asked: why something was *not* done is told of the deed denied."""
    if not _NEGATED.search(question.text):
        return deeds(passage, home, question)
    return denied_deeds(passage, home, question)


def _are_near(passage: Passage, places: list[int], reason: int, *, is_because: bool) -> bool:
    """Tell whether a reason is that of the deed: in its clause, with no other clause between."""
    if is_because:
        return bool(places)
    between = [passage.article.text[passage.tokens[at].span.end : reason] for at in places]
    return any(len(part) <= REASON_REACH and not _PARTED.search(part) for part in between)


def _of_day(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """What is told of a day, and of the people asked about, if any are."""
    for event in events_in(passage, (passage.span,)):
        home = home_of(passage, event.date_span)
        if not all(date.fits(event.on) for date in question.dates):
            continue
        if question.tense in ("past", "ahead") and event.tense != question.tense:
            continue
        if holds_terms(passage, home, question.terms) and holds_people(passage, home, question.people):
            yield Candidate(
                passage, f"{event.on.iso()} {passage.article.id} {passage.number}", on=event.on, tense=event.tense
            )
            return
