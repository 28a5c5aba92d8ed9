"""Roles of people beside a name: "the governor of Salem, Anna Lind", "Anna Lind, secretary of the union".

Invariant: only the words of one stretch between marks on each side are looked at.
"""

import re
from itertools import pairwise
from typing import Final

from briefings.people.places import NATIVES
from briefings.people.titles import NEVER_NAMES, OCCUPATIONS, TITLES
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
_FELLOWS: Final = vocabulary(
    "archbishop bishop rabbi imam cardinal priest monk nun vicar boss bride cop detective fan fellow firefighter"
    " lifeguard grandson granddaughter grandchild stepson stepdaughter fiancé fiancée girlfriend boyfriend"
    " companion classmate teammate roommate flatmate housemate co-worker successor predecessor counterpart"
    " cofounder co-founder caller customer diner shopper protester protestor demonstrator refugee migrant inmate"
    " prisoner patient parent mum mom dad grandma grandpa man woman boy girl teenager lad toddler youngster"
    " graduate native critic academic scholar expert specialist technician trustee selectman supervisor official"
    " guard staffer bodyguard watchman breeder vendor hawker rider runner skier rower boxer wrestler climber hiker"
    " sailor diver contestant winner finalist laureate recipient worker labourer laborer steelworker docker"
    " rescuer carer orphan lodger villager islander townsman clergyman seminarian cadet conscript deserter ex-"
    " president ex-minister ex-wife ex-husband freelancer entrepreneur barrister solicitor ecologist"
)
PEOPLE: Final = (TITLES | OCCUPATIONS | NEVER_NAMES | ROLE_NOUNS | _FELLOWS) - _QUALIFIERS
"""Nouns for one person each, whatever else they are."""
_OF_FIRMS: Final = vocabulary(
    "owner leader maker partner investor producer operator manager founder editor reader guide"
)
"""What companies and papers are called too ("the leader in tyres")."""
_ONLY_PEOPLE: Final = PEOPLE - _OF_FIRMS

KIN_NOUNS: Final = vocabulary(
    "apprentice assistant bride boyfriend classmate colleague companion co-worker fiancé fiancée friend"
    " girlfriend grandson granddaughter grandmother grandfather housemate neighbor neighbour partner roommate"
    " stepson stepdaughter student teammate twin wife husband widow widower son daughter brother sister mother"
    " father aunt uncle cousin niece nephew"
)
"""What people are to each other; who is presented so is seldom called by the family name alone."""
KIN: Final = f"(?:{'|'.join(sorted(KIN_NOUNS))})"
_KIN_AFTER: Final = re.compile(rf",[ \u00a0](?:his|her|my|their) (?:[a-z]+ )?({KIN})\b")

_TIES: Final = frozenset({"of", "for", "at", "in"})
_LINKS: Final = vocabulary("of for at in on with from to behind and who whose")
_STOPS: Final = re.compile(r"[,.;:!?()“”\"\n—]")
_VERBS: Final = vocabulary("said says told was is were are has had met called accused")
_SPACES: Final = " \u00a0"
_LONGEST: Final = 24
"""Characters of a word, at most."""
_REACH: Final = 100
"""Characters on each side that are looked at."""
_APPOSED: Final = re.compile(r",[ \u00a0](?P<clause>[^,.;:!?()“”\"\n—]{2,90})")
_AGED: Final = re.compile(
    r"(?:[1-9]\d|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?-year-old", re.IGNORECASE
)
_BRACKETED: Final = re.compile(r"(?:[^\W\d_]{2,8}\. ?)?\((?:Mrs|Mr|Ms|Miss|Dr|Prof)\.?\)[ \u00a0]$")


def word_before(text: str, start: int) -> str:
    """The word that stands before a place with a space, or with a comma and a space, between; empty if none does."""
    end = start - 1
    if end < 1 or text[end] not in _SPACES:
        return ""
    end -= text[end - 1] == ","
    return text[max(0, end - _LONGEST) : end].rpartition(" ")[2].rpartition("\n")[2]


def role_before(text: str, start: int) -> str | None:
    """What the words right before a name, or before its comma, say that a person is; ``None`` if nothing.

    Args:
        text: The article's text.
        start: Where the name begins, titles included.
    """
    if start > 2 and text[start - 2] == ")" and (bracketed := _BRACKETED.search(text, max(0, start - 20), start)):
        start = bracketed.start()
    return _role(text, start, word_before(text, start))


def _role(text: str, start: int, word: str) -> str | None:
    if not word or text[start - 2] != ",":
        return word if word in PEOPLE else None
    if word.casefold() in PEOPLE:
        return word
    words = _STOPS.split(text[max(0, start - _REACH) : start - 2])[-1].split()
    folded = [one.casefold() for one in words]
    ties = (n for n, pair in enumerate(pairwise(folded)) if pair[0] in PEOPLE and pair[1] in _TIES)
    tie = next(ties, None)
    return " ".join(words[tie:]) if tie is not None else None


def stands_before(text: str, start: int) -> bool:
    """Tell whether what stands before a name speaks of a person: a role, an age, a title in brackets."""
    before = text[start - 2] if start > 2 else ""
    if before == ")" and _BRACKETED.search(text, max(0, start - 20), start):
        return True
    word = word_before(text, start)
    return (word.endswith("-year-old") and _AGED.fullmatch(word) is not None) or _role(text, start, word) is not None


def stands_after(text: str, end: int) -> bool:
    """Tell whether the words between commas behind a name tell what somebody is."""
    found = _APPOSED.match(text, end, end + _REACH) if text.startswith(",", end) else None
    if found is None:
        return False
    words = found["clause"].casefold().split()
    head = next((number for number, word in enumerate(words) if word in _LINKS), len(words)) - 1
    if words[0] in ("a", "an") and head == 1 and words[1] in NATIVES:
        return True
    return 0 <= head < 7 and words[head] in _ONLY_PEOPLE and not any(word in _VERBS for word in words[:head])


def kin_after(text: str, end: int) -> str | None:
    """Whose relation somebody is, told behind the name ("Zlatka, his niece"); ``None`` if that is not told."""
    found = _KIN_AFTER.match(text, end, end + _REACH) if text.startswith(",", end) else None
    return found[1] if found is not None else None
