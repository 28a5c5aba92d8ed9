"""How a text uses a name that stands alone: as a name at all, as a body's or a place's, and of which gender.

Invariant: reading is linear in the text, and looks closely at a bounded number of places.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from briefings.models.person import Gender
from briefings.people.places import ORGANISATION_WORDS
from briefings.people.titles import HONORIFICS, TITLES, gender_of_word
from briefings.text.vocabulary import vocabulary

_MOST_USES: Final = 30
"""Places of a name in one text that are looked at."""

_TITLES: Final = HONORIFICS | TITLES
_BODY_WORDS: Final = ORGANISATION_WORDS | vocabulary("co plc ag gmbh sa nv srl pty spa oyj ab asa")
_OWNED: Final = vocabulary(
    "shares stock bonds employees customers products executives subsidiaries headquarters residents plant plants"
    " factory factories stores branches shareholders investors itself"
)
"""What stands behind the name of a company or a place, and hardly behind a person's ("Halcyon shares fell")."""
_PLACED: Final = vocabulary("in at near inside outside across around throughout into")
_FELT: Final = vocabulary(
    "trust confidence faith interest interested belief believe believes believed disappointed disappointment anger"
    " angry look looked looking aimed directed laughed shouted yelled swipe jab"
)
"""What people do in or at a person ("confidence in Lind")."""
_SAYS_WHAT: Final = re.compile(
    r"(?:['’]s)?,\s+(?:which\b|(?:an?|the|its)\s[^,.;:\n]{0,60}\b(?:company|firm|maker|producer|retailer|bank|group|chain"
    r"|carrier|airline|agency|charity|union|club|team|start-?up|brand|supplier|manufacturer|operator|developer"
    r"|publisher|newspaper|town|city|village|suburb|district|county|parish|island)\b)"
)
_WORD_AFTER: Final = re.compile(r"[ \u00a0]([^\W\d_]+)")
_IN_WORD: Final = re.compile(r"[\w-]")
_OPENS: Final = re.compile(r"(?:^|[\n.!?:]|[“„\"‘])[\s“”\"'’)]*$")


class Uses(NamedTuple):
    """How often a text uses a name, by what it shows of it."""

    names: int = 0
    """With a capital inside a sentence."""
    openings: int = 0
    """At the beginning of one, where the capital says nothing."""
    small: int = 0
    """Without a capital: a common word."""
    bodies: int = 0
    """As a place or in the name of a body: "Halcyon Foundries", "in Halcyon"."""
    genders: frozenset[Gender] = frozenset()
    """What titles before it tell."""

    @property
    def gender(self) -> Gender | None:
        """The one gender that titles tell, if they agree."""
        return next(iter(self.genders)) if len(self.genders) == 1 else None

    @property
    def is_name(self) -> bool:
        """Tell whether the text has it for a name, as far as capitals tell."""
        return self.names > 0 or (self.openings > 0 and not self.small)


def uses_of(text: str, name: str) -> Uses:
    """Read how a text uses a lone name, written as ``name`` or with other first letters, capitals and apostrophes."""
    counts: Counter[str] = Counter()
    genders: set[Gender] = set()
    for start, end in islice(_places(_plain(text), _plain(name)), _MOST_USES):
        earlier, word = _words_before(text, start)
        if gender := gender_of_word(word.lower()):
            genders.add(gender)
        if not any(map(str.isupper, text[start:end].split()[-1])):
            counts["small"] += 1
        elif _is_of_body(text, end, earlier.lower(), word):
            counts["bodies"] += 1
        elif word.lower() not in _TITLES and _OPENS.search(text, max(0, start - 8), start):
            counts["openings"] += 1
        else:
            counts["names"] += 1
    return Uses(**counts, genders=frozenset(genders))


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("\u00a0", " ")


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a text has a name as words of their own, form by form."""
    first, rest = name[:1], name[1:]
    for form in dict.fromkeys((name, first.upper() + rest, first.lower() + rest, name.upper(), name.lower())):
        start = text.find(form) if form.strip() else -1
        while start >= 0:
            end = start + len(form)
            if not (_IN_WORD.match(text[start - 1 : start]) or _IN_WORD.match(text[end : end + 1])):
                yield start, end
            start = text.find(form, end)


def _words_before(text: str, start: int) -> tuple[str, str]:
    """The two words before a place, the last without its stop."""
    before = text[max(0, start - 40) : start]
    words = before.split()[-2:] if before[-1:] in (" ", "\u00a0") else []
    return words[0] if len(words) > 1 else "", words[-1].rstrip(".") if words else ""


def _is_of_body(text: str, end: int, earlier: str, before: str) -> bool:
    """Tell whether the words around a name make it a place's or a body's."""
    after = _WORD_AFTER.match(text, end)
    following = after.group(1) if after else ""
    if following in _OWNED or (following[:1].isupper() and following.lower() in _BODY_WORDS):
        return True
    if before in _PLACED and earlier not in _FELT and text[end : end + 2] not in ("'s", "’s"):
        return True
    return (before[:1].isupper() and before.lower() in ORGANISATION_WORDS) or bool(
        _SAYS_WHAT.match(text, end, end + 90)
    )
