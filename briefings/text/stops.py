"""What a full stop ends: a sentence, or only a short form.

Lists of short forms that are learned from text hold thousands of ordinary words ("bank", "reports", "York"), and where
one of them ends a sentence the end is missed. Here the forms are few and written by hand, and everything else that
looks like a word is one. Invariant: `sure_ends` tells of ends only; where nothing is sure it says nothing. Every test
looks at a fixed number of characters.
"""

import re
from collections.abc import Iterator
from typing import Final

from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary

_TITLES: Final = vocabulary(
    "Ald Adv Adj Adm Amb Appt Asst Atty Brig Capt Cdr Cdt Cllr Cmdr Cmdt Col Cpl Cpt Det Dr Dra Drs Dña Er Fr Ft Gen"
    " Gens Gov Govs Hon Insp Kum Lt Maj Messrs Mgr Mlle Mme Mons Mr Mrs Ms Mt Mx Pc Plt Pres Prof Profs Pte Pvt Rep"
    " Reps Rev Sec Sen Sens Sgt Shri Smt Sra Srta Sri St Ste Supt Ven"
)
"""Short forms that what they belong to follows: no sentence ends with one."""
_PLACES_AND_TIMES: Final = vocabulary(
    "Ala Alta Ariz Ark Calif Colo Conn Del Fla Ind Kan Kans Mass Mich Minn Miss Mont Neb Nebr Nev Okla Ont Ore Oreg"
    " Penn Penna Que Sask Tenn Tex Wash Wis Wisc Ave Blvd Bldg Hwy Mtn Pkwy Rd Jan Feb Mar Apr Jun Jul Aug Sep Sept"
    " Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Art Chas Con Geo Jas Jos Robt Thos Wm Res"
)
"""Short forms only where they are written with a capital: "art", "sun" and "wash" are words."""
_ANYWHERE: Final = vocabulary(
    "abbr al appt approx apt assn assoc asst bros ca cf ch chap cie cir cmte co col comm cong corp ct dept depts dist"
    " div dr ed eds engr esq est etc ext feat fig figs ft gen gov govt hist hosp inc inst intl jr kg lb lbs ltd mfg"
    " mgr mktg mr mrs ms natl nos op oz phd pl pp prof rep rept sen sergt sgt sr st subcmte treas univ vol vols vs"
)
_STARTERS: Final = vocabulary(
    "Although Another Because But Despite Even Every Everybody Everyone He Her Here His How However If It Its Later"
    " Many Meanwhile Most My Neither Nobody None Nor Nothing Now Others Our She Since So Some Somebody Someone Soon"
    " Still Such That The Their Then There These They This Those Though Until We What When Whether Which While Who Why"
    " Yet You"
)
"""Small words that are hardly written with a capital where no sentence begins."""
_SMALL: Final = _STARTERS | vocabulary("A After All An And As At Before By For From In No Not Of On Only Or To With")
"""The same and those that headlines write so."""
_BEHIND_LETTER: Final = frozenset(word for word in _STARTERS if len(word) > 2) - {"Her", "His", "How"}
"""Behind a lone letter, where the shorter ones may be names."""

_LEAST_NAME = 4
"""Letters from which on a capitalised word that is on no list is a word."""
_TOKEN_REACH, _NEXT_REACH = 24, 24
_STOP: Final = re.compile(r"\.(?<=\w\.)[\"”’')\]]*\s+(?=[\"“‘'(\[]{0,2}[^\W\d_])")
_TOKEN: Final = re.compile(r"(?:^|(?<=[\s(“‘\"'\[/—–]))[^\s(“‘\"\[/—–]*$")
_NEXT: Final = re.compile(r"[\"“‘'(\[]{0,2}([^\W\d_]+)")
_VOWEL: Final = re.compile(r"[aeiouyà-ÿ]", re.IGNORECASE)
_LETTERS: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'-](?=[^\W\d_]))*")

_FIRMS: Final = vocabulary("Co Corp Inc Ltd")
_ENDS_OF_CRIES: Final = tuple(f"{mark}{closing}" for mark in "?!" for closing in "”\"’'")
_LONGEST_END: Final = 12
_ROLE: Final = re.compile(r"(?:Vice\s)?(?:Chair(?:man|woman)?|Chief|President|CEO|CFO|Director|Founder|Executive)\b")
_CRIES: Final = re.compile(
    r"(?:[A-Z][\w’'.-]{0,30}\s){1,4}(?:said|asked|cried|shouted|yelled|wrote|wondered|exclaimed|joked|replied|demanded"
    r"|tweeted|added)[.,;]"
)


def sure_ends(text: str, within: Span) -> Iterator[int]:
    """Find stops that surely end a sentence.

    Args:
        text: The whole text.
        within: A stretch of it.

    Yields:
        In order, where what follows such a stop begins: at a capital, or at a mark before it.
    """
    for stop in _STOP.finditer(text, *within):
        following = _NEXT.match(text, stop.end(), min(within.end, stop.end() + _NEXT_REACH))
        if following is None or not following[1][0].isupper():
            continue
        token = _TOKEN.search(text, max(within.start, stop.start() - _TOKEN_REACH), stop.start())
        if token is not None and _ends(token[0], following[1]):
            yield stop.end()


def goes_on(text: str, before: Span, after: Span) -> bool:
    """Tell whether what was cut apart before ``after`` is one sentence.

    It is where no sentence can begin (a small letter), where none can end (a title), and where a name says who cried
    what was quoted before it.
    """
    if text[after.start].islower():
        return True
    if text[before.end - 1] != ".":
        return text.endswith(_ENDS_OF_CRIES, before.start, before.end) and _CRIES.match(text, *after) is not None
    end = text[max(before.start, before.end - _LONGEST_END) : before.end - 1].replace("-", " ").split()
    word = end[-1].lstrip("(“‘\"'") if end else ""
    return word in _TITLES or (word in _FIRMS and _ROLE.match(text, *after) is not None)


def _ends(word: str, following: str) -> bool:
    """Tell whether the stop behind ``word`` surely ends a sentence before ``following``."""
    if word in _TITLES or word.isdigit():
        return False
    if len(word) == 1:
        return following in _BEHIND_LETTER
    if following in _STARTERS:
        return word != "vs"
    last = word.rpartition("-")[2]
    if not _LETTERS.fullmatch(word) or word in _PLACES_AND_TIMES or last.lower() in _ANYWHERE:
        return False
    is_name = len(word) >= _LEAST_NAME and not word.isupper() and _VOWEL.search(word) is not None
    return word[0].islower() or is_name or following in _SMALL
