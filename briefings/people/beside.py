"""Roles of people beside a name: "the governor of Salem, Anna Lind", "Anna Lind, secretary of the union".

Invariant: only the words of one stretch between marks on each side are looked at.
"""

import re
from itertools import pairwise
from typing import Final

from briefings.people.titles import OCCUPATIONS, TITLES
from briefings.text.vocabulary import vocabulary

ROLE_NOUNS: Final = vocabulary(
    "spokesman spokeswoman spokesperson president chairman chairwoman chair chief minister secretary senator"
    " governor mayor director leader manager adviser advisor aide strategist analyst economist professor lawyer"
    " attorney editor author writer columnist reporter correspondent journalist host anchor commentator activist"
    " organizer candidate nominee rival contender ambassador envoy commissioner commander general sheriff prosecutor"
    " judge justice founder owner executive officer partner head resident voter supporter farmer teacher student"
    " coach captain player striker midfielder goalkeeper defender actor actress singer producer historian scientist"
    " researcher doctor nurse surgeon engineer architect pollster operative consultant donor delegate counsel"
    " lawmaker congressman congresswoman representative councillor councilman premier chancellor dictator ruler king"
    " queen prince wife husband son daughter brother sister father mother nephew uncle aunt friend colleague veteran"
    " businessman businesswoman billionaire magnate mogul tycoon investor pastor bishop"
)
"""Common nouns that stand right before a name ("campaign spokeswoman Jane Doe")."""

_QUALIFIERS: Final = vocabulary(
    "prime vice second first chief general majority minority house senate state national foreign defense defence"
    " finance interior home trade health education labor labour energy agriculture transport treasury commerce"
    " security opposition party former ex late acting interim incoming outgoing longtime senior junior assistant"
    " associate managing special campaign press communications policy political democratic republican democrat"
    " conservative liberal independent tory socialist gop presidential vice-presidential supreme u.s us uk eu un"
    " texas-based class petty warrant staff gunnery field con forward guide prop opener host producer rival contender"
    " private major anchor"
)
"""Words of titles that say nothing of people by themselves, or as much of firms."""
_KIN: Final = vocabulary(
    "boss bride cop detective fan fellow firefighter lifeguard grandson granddaughter grandchild stepson stepdaughter"
    " fiancé fiancée girlfriend boyfriend companion classmate teammate roommate flatmate housemate co-worker"
    " successor predecessor counterpart cofounder co-founder caller customer diner shopper protester protestor"
    " demonstrator refugee migrant inmate prisoner patient parent mum mom dad grandma grandpa man woman boy girl"
    " teenager lad toddler youngster graduate native critic academic scholar expert specialist technician"
    " ex-president ex-minister ex-wife ex-husband freelancer entrepreneur barrister solicitor ecologist"
)
PEOPLE: Final = (TITLES | OCCUPATIONS | ROLE_NOUNS | _KIN) - _QUALIFIERS
"""Nouns for one person each, whatever else they are."""
_OF_FIRMS: Final = vocabulary(
    "owner leader maker partner investor producer operator manager founder editor reader guide"
)
"""What companies and papers are called too ("the leader in tyres")."""

_TIES: Final = frozenset({"of", "for", "at", "in"})
_LINKS: Final = vocabulary("of for at in on with from to behind and who whose")
_CLAUSE: Final = re.compile(r"[^,.;:!?()“”\"\n—]{2,100},[ \u00a0]$")
_VERBS: Final = vocabulary("said says told was is were are has had met called accused")
_REACH: Final = 100
"""Characters on each side that are looked at."""
_APPOSED: Final = re.compile(r",[ \u00a0](?P<clause>[^,.;:!?()“”\"\n—]{2,90})")
_NOUN_BEFORE: Final = re.compile(r"(?<![\w'’-])([a-zà-ÿ]+(?:-[a-zà-ÿ]+)*)[ \u00a0]$")
_AGED: Final = re.compile(
    r"\b(?:\d\d|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?-year-old $", re.I
)
_BRACKETED: Final = re.compile(r"\((?:Mrs|Mr|Ms|Miss|Dr|Prof)\.?\)[ \u00a0]$")


def stands_before(text: str, start: int) -> bool:
    """Tell whether what stands before a name speaks of a person.

    Args:
        text: The article's text.
        start: Where the name begins, titles included.
    """
    before = text[max(0, start - _REACH) : start]
    noun = _NOUN_BEFORE.search(before)
    if noun is not None:
        return noun[1] in PEOPLE or _AGED.search(before) is not None
    if (clause := _CLAUSE.search(before)) is not None:
        return _speaks_of_person(clause[0].rstrip(" ,\u00a0"))
    return _BRACKETED.search(before) is not None or _AGED.search(before) is not None


def stands_after(text: str, end: int) -> bool:
    """Tell whether the words between commas behind a name tell what somebody is."""
    found = _APPOSED.match(text, end, end + _REACH)
    if found is None:
        return False
    words = found["clause"].casefold().split()
    head = next((number for number, word in enumerate(words) if word in _LINKS), len(words)) - 1
    return 0 <= head < 7 and words[head] in PEOPLE - _OF_FIRMS and not any(word in _VERBS for word in words[:head])


def _speaks_of_person(clause: str) -> bool:
    """Tell whether a stretch of words ends in what somebody is ("the governor of Salem", "her deputy")."""
    words = clause.casefold().split()
    if words[-1] in PEOPLE:
        return True
    return any(word in PEOPLE and follows in _TIES for word, follows in pairwise(words))
