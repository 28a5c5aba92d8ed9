"""The rules that turn plain words into commands, in the order in which they are tried.

A rule is a regular expression over the whole line (case does not matter, a phrase in marks is one letter) and a
function from its slots to a question. Invariant: at most one slot of a rule stands before other words, and what may
follow it is bounded or takes all the rest, so matching stays linear.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefings.commands.grammar import Names
from briefings.commands.pieces import is_keyword
from briefings.commands.tokens import Token, joined

Tokens = tuple[Token, ...]
Slots = Mapping[str, Tokens]


class Question(NamedTuple):
    """A command's name and the tokens for its parser."""

    command: str
    tokens: Tokens = ()


class Rule(NamedTuple):
    """``build`` returns ``None`` if the words fit but their meaning does not."""

    pattern: re.Pattern[str]
    build: Callable[[Slots, Names], Question | None]


def _who_said_phrase(slots: Slots, names: Names) -> Question | None:
    words, since = _cut_since(slots["words"])
    if slots.get("deed") and not any(token.in_marks for token in words):
        return None  # who promised a bridge is a question about a deed, not about words
    if any(token.in_marks for token in words):
        place = next(at for at, token in enumerate(words) if token.in_marks)
        return Question("who-said", words[place:] + since)
    name = joined(words)
    return Question("who-said", (Token(name, in_marks=not names.is_person(name), is_group=True), *since))


def _check(slots: Slots, _names: Names) -> Question:
    phrases = tuple(token for token in slots["words"] if token.in_marks)
    return Question("check", (_group(slots["person"]), *(phrases or (_group(slots["words"]),))))


def _check_of_somebody(slots: Slots, names: Names) -> Question | None:
    """A check, unless what stands before the verb is more than a name: "did Ruiz oppose the plan to use the water"."""
    is_name = len(slots["person"]) <= LONGEST_ROLE or names.is_person(joined(slots["person"]))
    return _check(slots, names) if is_name else None


def _check_if_known(slots: Slots, names: Names) -> Question | None:
    return _check(slots, names) if names.is_person(joined(slots["person"])) else None


def _said_about(slots: Slots, names: Names) -> Question:
    """What a person said about something; without it, all that they said."""
    if slots["about"]:
        return _quotes_by(slots, names)
    return Question("who-said", (_group(slots["by"]), *slots["since"]))


def _quotes_by(slots: Slots, names: Names) -> Question:
    """A person's quotes; what they are about is a topic if the words name one that is no person, else a word."""
    about, since = _cut_since(slots["about"])
    subject = joined(about)
    by = (Token("by"), _group(slots["by"]), *slots["since"], *since)
    if not about:
        return Question("quotes", by)
    if names.is_topic(subject) and not names.is_person(subject):
        return Question("quotes", (_group(about), *by))
    return Question("quotes", (Token("about"), _group(about), *by))


def _to(command: str, *slots: str) -> Callable[[Slots, Names], Question]:
    """The command with the tokens of the slots as they stand."""
    return lambda found, _names: Question(command, tuple(token for slot in slots for token in found[slot]))


def _changed(slots: Slots, names: Names) -> Question | None:
    """What is new; "what happened to Ruiz" and "what happened in Oslo" are questions, unless it is a topic."""
    topic = slots["topic"]
    if slots.get("happened") and topic:
        subject, since = _cut_since(topic)
        is_topic = names.is_topic(joined(subject)) and not names.is_person(joined(subject))
        if not since and (joined(slots["how"]).lower() == "to" or not is_topic):
            return None
    return Question("changed", topic)


def _help_on(slots: Slots, _names: Names) -> Question:
    name = joined(slots["command"]).lstrip("/").lower()
    return Question(name, (Token("help"),)) if name else Question("help")


def _group(tokens: Tokens) -> Token:
    if len(tokens) == 1:
        return tokens[0]
    return Token(joined(tokens), is_group=True)


def _cut_since(tokens: Tokens) -> tuple[Tokens, Tokens]:
    place = next((at for at, token in enumerate(tokens) if is_keyword(token, "since")), len(tokens))
    return tokens[:place], tokens[place:]


LONGEST_ROLE = 4
"""Words of a name or a role: "the presidential office spokesperson"."""
_DID = r"(?:did|does|do|has|have|had)"
_EVER = r"(?:(?:ever|really|actually|also|once|first|already|just|publicly) )*"
_SAID = (
    r"(?:say|said|says|saying|state|stated|claim|claimed|declare|declared|promise|promised|pledge|pledged|mention"
    r"|mentioned|use|used|uses|call|called|calls|describe|described)"
)
_DEED = r"(?P<deed>declared|declare|declares|promised|promises|promise|pledged|pledges|pledge)(?! that\b)"
_WORDS = r"(?:[:,]| that\b)?(?: the)?(?: words?| phrase| term| expression)? (?P<words>.+)"
_SINCE = r"(?: (?P<since>since(?: \S+){1,4}?))?"
_ABOUT = r"(?: (?:about|on|regarding|concerning|of)(?: the)? (?P<about>.+))?"
_ON_TOPIC = r"(?: (?:on|in|with|about|for|of|from|to))?(?: (?P<topic>.+))?"


_TIMES = (
    r"(?:today|tonight|yesterday|tomorrow|this (?:week|month|year|morning|weekend)|(?:(?:in|over|during) )?(?:the )?"
    r"(?:last|past|previous|next) (?:\w+ )?(?:days?|weeks?|weekend|months?|year)|in (?:january|february|march|april|may"
    r"|june|july|august|september|october|november|december|(?:19|20)\d\d)(?: (?:19|20)\d\d)?)(?: .*)?"
)
_DAYS = r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"


def _rule(pattern: str, build: Callable[[Slots, Names], Question | None]) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), build)


RULES = (
    _rule(
        rf"(?P<question>what(?:'s| is| has| will| was| did| else)* (?:happen(?:s|ed|ing)?|planned|due)(?!.* since\b)"
        rf" (?:.*? )?(?:(?:on|by) .*(?:{_DAYS}|\d).*|(?:{_TIMES})))",
        _to("ask", "question"),
    ),
    _rule(
        r"what(?:'s| is| are| was| were| did| does| do| has| have| had) (?P<by>.+?) "
        rf"{_EVER}(?:say|said|says|saying|state|stated|think){_SINCE}{_ABOUT}",
        _said_about,
    ),
    _rule(
        rf"{_DID} (?P<by>.+?) {_EVER}(?:say|said|says|mention) (?:anything|something|a word){_SINCE}{_ABOUT}",
        _said_about,
    ),
    _rule(
        rf"(?:who|whoever)(?: has| have| had)? {_EVER}(?:{_DEED}|{_SAID})(?! (?:for|off|on|to)\b){_WORDS}",
        _who_said_phrase,
    ),
    _rule(rf"{_DID}n?'?t? (?P<person>.+?) {_EVER}{_SAID}{_WORDS}", _check_of_somebody),
    _rule(
        r"(?:(?:check|verify|confirm|see) (?:if|whether|that)|is it (?:true|right|correct)(?: that)?) "
        rf"(?P<person>.+?) (?:has |had )?{_EVER}{_SAID}{_WORDS}",
        _check,
    ),
    _rule(r"(?P<person>.+?) (?:said|says|claimed|claims)[:,]?(?: that)? (?P<words>.+)", _check_if_known),
    _rule(
        r"(?:catch me up|bring me up to (?:date|speed)|update me|fill me in|what did i miss"
        r"|what(?:'s|s| is| has| have)? (?:been )?(?:new|changed|(?P<happened>happened|happening)|going on|the latest)"
        r"|(?:is there )?any(?:thing new| news| updates?)|(?:the )?latest|updates?)"
        r"(?: (?P<how>on|in|with|about|for|of|from|to|at|near|during))?(?: (?P<topic>.+))?",
        _changed,
    ),
    _rule(r"(?:the |a )?(?:timeline|chronology)" + _ON_TOPIC, _to("timeline", "topic")),
    _rule(
        r"(?:an? |the )?(?:(?P<length>short|full) )?(?:brief(?:ing)?|summary|overview|recap)(?: me)?" + _ON_TOPIC,
        _to("brief", "topic", "length"),
    ),
    _rule(
        r"(?:summari[sz]e|tell me about|what do you (?:know|have) (?:about|on)|about) (?P<topic>.+)",
        _to("brief", "topic"),
    ),
    _rule(
        rf"(?:the |all |any )?quotes? (?:of|from|by) (?P<by>.+?){_SINCE}{_ABOUT}",
        _quotes_by,
    ),
    _rule(r"(?:the |all |any )?quotes? (?:on|in|for) (?P<topic>.+)", _to("quotes", "topic")),
    _rule(
        r"(?:list |what |which )?(?:the |all |your )*topics(?: (?:are there|do you (?:have|know|follow|cover)))?",
        _to("topics"),
    ),
    _rule(
        r"(?:list |what |which )?(?:the |all |your )*(?:sources|articles)"
        r"(?: (?:are there|are loaded|do you (?:have|use|read|know)|have you read))?",
        _to("sources"),
    ),
    _rule(
        r"(?:search|look|find)(?! out)(?: for| up)?(?: (?:articles|anything|everything|mentions) (?:about|on|of))?"
        r" (?P<words>.+)",
        _to("search", "words"),
    ),
    _rule(
        r"help(?: me| with)?(?: (?P<command>\S+))?|what (?:can|do) you do|how (?:do|does) (?:you|this|it) work"
        r"|how do i .*|commands|usage|(?:who|what) are you",
        _help_on,
    ),
)
