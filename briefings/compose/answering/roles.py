"""Who somebody is, and who bears a role: words that stand beside a name.

Invariant: a role counts only where it touches the name, as a title before it or between the commas behind it; what
somebody formerly was answers only a question for that.
"""

import re
from collections.abc import Iterator, Sequence

from briefings.compose.answering.asked import PlainQuestion, Term
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.holding import holds_dates, holds_terms, places_of
from briefings.compose.answering.homes import home_of
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Mention, Passage, Token
from briefings.people.titles import TITLES
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold, words

_FORMER = vocabulary("former ex then late previous outgoing")
_BEARER = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|man|woman|ant|head|chief|minister|leads|runs|led|ran|heads)")
_BEFORE = re.compile(
    r"(?:\b(?:the|an?|its|their)|['’]s)\s(?P<role>(?:[a-z][\w-]*\s){0,3}[a-z][\w-]*),\s(?:the\s)?$", re.IGNORECASE
)
_BESIDE = re.compile(
    r",\s(?:\d{1,3},\s)?(?P<role>(?:the|an?|then|who|former|chief|head|chair\w*|director|leader|\w+[’']s)\b"
    r"(?:\s[\w’'&-]+){1,9}?)(?=[,.;]|\s(?:and|said|told|was|who|which)\b)"
)
_TITLED = re.compile(
    r"(?:^[\W_]*|[,;:—–”\"]\s|\b(?:by|with|said|told|and|of|for|to|named|met|that|as|added|says)\s)(?:the\s)?"
    r"(?P<role>(?:[A-Z]?[\w’'.-]+\s){0,3}[a-z-]+)\s$"
)
"""A description in small letters right before a name: "planetary geologist Ana Ruiz"."""
_TITLE = re.compile(r"(?P<role>[A-Z][\w’'-]*\s(?:(?:[A-Z][\w’'-]*|of|and|for|the)\s){0,9})$")
"""A title in capitals right before a name: "Minister of Science and Technology Ana Ruiz"."""
_LED_BY = re.compile(r"\b(?:led|headed|chaired|run|directed|managed)\sby\s(?:[\w’'-]+\s){0,4}$")
_LEADING = re.compile(
    r"(?:,\s(?:\d{1,3},\s)?)who\s(?:leads|heads|chairs|runs|directs|led|headed|chaired|ran)\b|,\s(?:its|their|the)\shead\b"
)
PEOPLES = 4
"""First letters that a country and its people share."""
NAME_WORDS = 5
"""Words beside "led by" that name what is led."""
_LEADERS = "leader head executive chief chairman chairwoman chair director boss captain"
_ALIKE = {
    root(asked): frozenset(map(root, answers.split()))
    for asked, answers in {
        "leader": _LEADERS,
        "head": "head executive chief director chairman leader boss",
        "boss": "boss executive chief head director manager",
        "chairman": "chairman chair chairwoman",
        "chair": "chairman chair chairwoman",
        "manager": "manager coach",
        "coach": "coach manager",
        "spokesman": "spokesman spokeswoman spokesperson",
        "spokesperson": "spokesman spokeswoman spokesperson",
        "envoy": "envoy ambassador",
        "chief": "chief ceo",
        "executive": "executive ceo",
        "minister": "minister secretary",
    }.items()
}
"""Roles that answer to another's name."""


def find_roles(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """What an article calls somebody, where it stands beside the name."""
    text = passage.article.text
    for person in question.people:
        for one in passage.named:
            if one.key not in person.keys:
                continue
            beside = _BESIDE.match(text, one.span.end, passage.span.end)
            if beside and any(map(_is_role, beside["role"].split())):
                yield Candidate(passage, one.key, value=beside["role"], distance=0)
            before = _BEFORE.search(text, passage.span.start, one.span.start)
            if before and _is_role(before["role"].split()[-1]):
                yield Candidate(passage, one.key, value=before["role"], distance=0)
            titled = _TITLED.search(text[passage.span.start : one.span.start])
            if titled and _is_role(titled["role"].split()[-1]):
                yield Candidate(passage, one.key, value=titled["role"], distance=0)
            title = _TITLE.search(text[passage.span.start : one.span.start])
            if title and any(_is_role(word) for word in title["role"].split()):
                yield Candidate(passage, one.key, value=title["role"].strip(), distance=0)
            member = passage.reading.cast.get(one.key)
            for role in member.roles if member else ():
                near = text[max(passage.span.start, one.span.start - len(role) - 40) : one.span.end + len(role) + 4]
                if role in near and len(role) > len("Mr"):
                    yield Candidate(passage, one.key, value=role, distance=1)


def _is_role(word: str) -> bool:
    """Tell whether a word says what somebody is."""
    return fold(word) in TITLES or _BEARER.fullmatch(word) is not None


def find_bearers(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """Whoever bears a role: its words stand right before the name, or behind it between commas."""
    asks_former = any(term.word in _FORMER for term in question.terms)
    cut = re.search(r"\b(?:of|at|for|in)\b", question.text[question.terms[0].at :]) if question.terms else None
    limit = question.terms[0].at + cut.start() if cut else len(question.text)
    role = [term for term in question.terms if term.at < limit]
    rest = [term for term in question.terms if term.at >= limit]
    if not role:
        return
    for one in passage.named:
        before = [token for token in passage.tokens if token.span.end <= one.span.start][-len(role) - 4 :]
        behind = _apposition(passage, one)
        if root("leader") in role[-1].roots and (led := _led_by(passage, one)):
            member = passage.reading.cast.get(one.key)
            if member and rest and all(any(token.root in term.roots for token in led) for term in rest):
                yield Candidate(passage, member.id, value=member.name)
            continue
        for stretch in (before, behind):
            if not _has_role(stretch, role, rest, is_before=stretch is before):
                continue
            if not asks_former and any(token.text in _FORMER for token in stretch):
                continue
            home = home_of(passage, one.span)
            named = [term for term in rest if not _is_of_article(passage, term)]
            is_said = not rest or _is_owner(stretch, rest, is_before=stretch is before)
            if (is_said or holds_terms(passage, home, named)) and holds_dates(passage, home, question):
                member = passage.reading.cast.get(one.key)
                if member is not None:
                    is_anothers = stretch is before and any(token.text.endswith("'s") for token in stretch[-4:])
                    is_known = not any(term.is_name and places_of(passage, home, term) for term in rest)
                    if is_said or (is_known and not is_anothers):
                        yield Candidate(passage, member.id, value=member.name, distance=int(not is_said))


def _is_owner(stretch: Sequence[Token], of_what: Sequence[Term], *, is_before: bool) -> bool:
    """Tell whether a description names what it is of, all of it: right before the role, or behind it."""
    places = [n for n, token in enumerate(stretch) if any(_names(token, term) for term in of_what)]
    if not places or not all(any(_names(token, term) for token in stretch) for term in of_what):
        return False
    return not is_before or all(
        any(_names(token, term) for term in of_what) or _may_follow(token, set()) for token in stretch[places[-1] :]
    )


def _names(token: Token, term: Term) -> bool:
    """Tell whether a word names what a role is of, or those who live there ("Norwegian" for "Norway")."""
    return token.root in term.roots or (
        term.is_name and len(term.word) >= PEOPLES and token.text[:PEOPLES] == term.word[:PEOPLES]
    )


def _is_of_article(passage: Passage, term: Term) -> bool:
    """Tell whether a whole article is about what a role is of: its first name, or where it was written."""
    dateline = {root(word.text) for word in words(passage.article.dateline or "")}
    return bool(term.roots & (passage.reading.main | dateline))


def _is_of(stretch: Sequence[Token], of_what: set[str]) -> bool:
    """Tell whether a description by another name ("chief executive" for "head") is of what was asked, or of nothing."""
    owners = [token for token in stretch if token.text.endswith("'s")]
    is_said = any(token.root in of_what for token in stretch)
    return is_said or (not owners and not any(token.text == "of" for token in stretch))


def answers_to_role(term: Term) -> frozenset[str]:
    """The roots of the words that answer to a word of a role."""
    return term.roots.union(*(_ALIKE.get(one, frozenset()) for one in term.roots))


def _apposition(passage: Passage, one: Mention) -> list[Token]:
    """The words between the commas behind a name."""
    text = passage.article.text
    if not text.startswith(", ", one.span.end) or text.startswith((", who ", ", which ", ", whose "), one.span.end):
        return []
    end = text.find(",", one.span.end + 2, passage.span.end)
    stop = end if end > 0 else passage.span.end
    return [token for token in passage.tokens if one.span.end < token.span.start and token.span.end <= stop][:8]


def _led_by(passage: Passage, one: Mention) -> list[Token]:
    """The words that name what somebody is said to lead ("the union, led by Ana Ruiz", "Ana Ruiz, who heads ...")."""
    text = passage.article.text
    if found := _LED_BY.search(text, passage.span.start, one.span.start):
        return [token for token in passage.tokens if token.span.end <= found.start()][-NAME_WORDS:]
    if found := _LEADING.match(text, one.span.end, passage.span.end):
        return [token for token in passage.tokens if token.span.start >= found.end()][:NAME_WORDS]
    return []


def _may_follow(token: Token, of_what: set[str]) -> bool:
    """Tell whether a word may stand between a role and its bearer ("the leader *of the opposition*, Ana Ruiz")."""
    return token.text in TITLES or token.text in ("of", "the", "for") or token.root in of_what


def _has_role(stretch: Sequence[Token], role: Sequence[Term], rest: Sequence[Term], *, is_before: bool) -> bool:
    """Tell whether words beside a name give the role, its head noun next to the name."""
    if not stretch or not all(any(token.root in answers_to_role(term) for token in stretch) for term in role):
        return False
    head = answers_to_role(role[-1])
    of_what = {one for term in rest for one in term.roots}
    if not any(token.root in role[-1].roots for token in stretch) and not _is_of(stretch, of_what):
        return False
    while is_before and len(stretch) > 1 and stretch[-1].root not in head and _may_follow(stretch[-1], of_what):
        stretch = stretch[:-1]
    return stretch[-1].root in head if is_before else any(token.root in head for token in stretch[:5])
