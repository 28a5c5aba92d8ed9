"""A day that something is called, set or put off to is ahead, whatever was done to set it.

"She called an election for 17 May", "the trial was moved to June": the verb is past, the day is not. Invariant: only
what has a day of its own is set for one ("a vote for 17 May"); figures "for March" are of a month that is over.
"""

import re

_REACH = 110
"""Characters before a date in which it is told what was set."""
_THINGS = (
    r"(?:election|vote|poll|ballot|referendum|primar|runoff|trial|retrial|hearing|inquest|sentencing|verdict|ruling|appeal"
    r"|meeting|summit|talk|conference|session|debate|strike|walkout|rall|march|protest|demonstration|launch|start"
    r"|opening|reopening|closure|wedding|funeral|ceremon|coronation|inauguration|match|game|final|fight|race|concert"
    r"|festival|visit|trip|test|auction|date|deadline)(?:y|ies|e?s)?"
)
_WORD = r"(?:[^\s,;:.!?“”\"()]+\s)"
_APPOINTED = re.compile(
    rf"""\b(?:
      (?:call|set|fix|book|plan|arrang|announc|propos|schedul|convok|summon|reschedul)\w*\s{_WORD}{{0,6}}?{_THINGS}\s
        {_WORD}{{0,6}}?for
    | (?:set|fixed|scheduled|rescheduled|slated|booked|planned|arranged|listed|timed|due|pencilled\sin)\sfor
    | (?:mov|postpon|delay|adjourn|deferr|reschedul|shift)\w+\s{_WORD}{{0,6}}?(?:to|until|till)
    | (?:put|push|pushed)\s{_WORD}{{0,4}}?(?:back|off)\s{_WORD}{{0,2}}?(?:to|until|till)
    | (?:brought|bring|bringing)\s{_WORD}{{0,5}}?forward\sto
    | set\s{_WORD}{{0,4}}?deadline\s(?:of|for)
    )\s(?:the\s|(?:late|early|mid)[\s-])?$""",
    re.VERBOSE | re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:for|to|until|till|of)\s(?:the\s|(?:late|early|mid)[\s-])?$", re.IGNORECASE)
"""What stands right before every such date: asked first, for it costs little."""
_LEAD_REACH = 12


def is_appointed(text: str, first: int, start: int) -> bool:
    """Tell whether something is set for the date that begins at ``start``; nothing before ``first`` is looked at."""
    if _LEADS.search(text, max(first, start - _LEAD_REACH), start) is None:
        return False
    return _APPOINTED.search(text, max(first, start - _REACH), start) is not None
