"""Many ways to ask one thing, brought to one: what people type becomes a question of a form that the rules know.

Invariant: a line that no entry fits stays as it is; an entry never takes a name, a date or a number away. Entries are
tried in order, each once, and look at the beginning of the line or at single words, so that reading stays linear.
"""

import re

from briefings.compose.answering.misspelt import respelt
from briefings.text.calendar import MONTH_NAMES, WEEKDAY_NAMES

_CALENDAR = (*WEEKDAY_NAMES, *(month for month in MONTH_NAMES if month not in ("march", "may")))
_LOWER_DAY = re.compile(rf"\b(?:{'|'.join(_CALENDAR)})\b")
_LOWER_MAY = re.compile(r"\b(?:(?<=in )may|(?<=\d )may|(?<=\d(?:st|nd|rd|th) )may|march(?= \d)|may(?= \d))\b")
_LOWER_STATE = re.compile(r"(?<=the )(?:us|uk|un|eu)\b")
_IN_MARCH = re.compile(r"(?<=\bin )march\b(?!\s[a-z])|(?<=\d )march\b")
_LEADING = (
    r"(?:heads up|heads|headed|leads|led|runs|chairs|chaired|is leading|is heading|is running|is chairing"
    r"|is in charge of)"
)
_PERSON = r"(?:person|man|woman|minister|politician|official|player|actor|lawyer|judge|scientist|athlete)"
_BODY = (
    r"(?:country|countries|nation|nations|company|companies|firm|club|team|party|parties|bank|agency|ministry|court|union"
    r"|university|airline|group|organi[sz]ation|state|city|cities)"
)
_TOWN = (
    r"(?:country|city|town|village|place|hotel|venue|stadium|building|airport|region|province|state|capital|hospital"
    r"|museum|school|factory|plant)"
)
_DEED = r"(?!is\b|are\b|was\b|were\b|did\b|does\b|do\b|will\b|has\b|have\b|had\b|would\b|can\b)[a-z]+"
_PLACE_OF = r"(?:visit(?:ed)?|attack(?:ed)?|hit|strike|reach|enter)"
_FORMS: tuple[tuple[str, str], ...] = (
    (r"is it (?:true|right|correct|the case) (?:that )?", ""),
    (r"(wh(?:o|at|en|ere|y)|how)[’']?s\b(?! \w+ (?:of|is)\b)", r"\1 is"),
    (r"what (?:is|was) the name of (?:the )?(.+?)[’']s? (.+)", r"who is \1's \2"),
    (r"what (?:is|was) the name of (the .+)", r"who is \1"),
    (r"(.+?)\bceos?\b", r"\1chief executive"),
    (rf"which {_PERSON} (?!of\b)(?={_DEED}\b)", "who "),
    (rf"which (?:\w+ )?{_BODY} (?={_DEED}\b)", "who "),
    (rf"(?:which|what) {_TOWN} (did|does|will|has) (.+?) ({_PLACE_OF})", r"where \1 \2 \3"),
    (rf"(to|from) (?:which|what) (?:{_TOWN}|university|school|club|party|company|stadium)\b", r"\1 where"),
    (rf"(?:in|at|near) (?:which|what) (?:{_TOWN}|university|school|club|party|company|stadium)\b", "where"),
    (r"(?:what|which) (?:time|hour)\b", "at what time"),
    (r"what (?:is|was) the (?:death toll|number of (?:dead|deaths|victims))\b", "how many people died"),
    (r"what (?:percentage|percent|share|proportion|part)\b", "how much"),
    (r"(?:by|with|for|to|in|on|at|from) (how (?:many|much|long|big|large))\b", r"\1"),
    (r"how much money\b", "how much"),
    (r"(how much .{1,80}?) (?:get|gets|got|win)$", r"\1 receive"),
    (r"how many times\b", "how often"),
)
_REWRITES = tuple((re.compile(pattern, re.IGNORECASE), put) for pattern, put in _FORMS)
_BY_DEED = tuple(
    (re.compile(rf"who (?:{deeds}) (?=\S)", re.IGNORECASE), role)
    for deeds, role in (
        ("founded|started|set up", "founder"),
        ("wrote", "author"),
        ("owns|owned", "owner"),
        ("designed", "designer"),
        ("manages", "manager"),
        ("coaches", "coach"),
        ("speaks for", "spokesman"),
        ("defends|represents", "lawyer"),
    )
)
"""Deeds for which one is called by them: who founded it is its founder."""
_HOW_LONG = re.compile(r"how long (?:did|does|will|do) (.{1,80}?) (?:last|take|run|go on)\b", re.IGNORECASE)
_IN_POWER = re.compile(
    r"how long (?:was|is|has|had) (.{1,60}?) (?:been )?(?:in (?:power|office|charge)|(?:the )?(?:king|queen|ruler))\b",
    re.IGNORECASE,
)
_NEW_BEARER = re.compile(r"who is (?:(?:the|.{1,40}?[’']s) )?(?:new|next|incoming) (?=\S)", re.IGNORECASE)
_EITHER = re.compile(r"((?:do|does|did|is|are|was|were|has|have|will) .{1,60}?) ([a-z]+) or ([a-z]+)\b", re.IGNORECASE)
_WHO_LEADS = re.compile(rf"who {_LEADING} (?=\S)", re.IGNORECASE)


def ways_of_asking(line: str) -> tuple[str, ...]:
    """A question in a form that the rules know, and other questions that ask the same; the first is the nearest."""
    text = _rephrased(" ".join(line.split()))
    others = [_WHO_LEADS.sub("who is the leader of ", text, count=1)]
    others += [_IN_POWER.sub(r"how long did \1 rule", text, count=1)]
    others += [_HOW_LONG.sub(r"how long is \1", text, count=1)]
    others += [_NEW_BEARER.sub(put, text, count=1) for put in ("who was appointed ", "who was elected ", "who became ")]
    others += [_EITHER.sub(put, text, count=1) for put in (r"\1 \2", r"\1 \3")]
    others += [pattern.sub(f"who is the {role} of ", text, count=1) for pattern, role in _BY_DEED]
    return tuple(dict.fromkeys((text, *others, respelt(text))))


def _rephrased(text: str) -> str:
    text = _LOWER_DAY.sub(lambda found: found[0].capitalize(), text)
    text = _LOWER_MAY.sub(lambda found: found[0].capitalize(), text)
    text = _LOWER_STATE.sub(lambda found: found[0].upper(), text)
    text = _IN_MARCH.sub("March", text)
    for pattern, put in _REWRITES:
        found = pattern.match(text)
        if found is not None:
            text = found.expand(put) + text[found.end() :]
    return text
