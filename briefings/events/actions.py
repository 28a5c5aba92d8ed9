"""What kind of thing happens: a general lexicon from stems of verbs and nouns to classes of action.

Two outlets tell one event in different words ("held talks", "met", "summit"). The classes follow the event types of
ACE 2005 (Linguistic Data Consortium), with publication and speech added for news.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from briefings.text.words import stem

Action = Literal[
    "meet", "travel", "publish", "sign", "attack", "die", "injure", "vote", "resign", "appoint", "arrest", "charge",
    "court", "launch", "close", "trade", "disaster", "protest", "play", "say", "decide", "vanish",
]  # fmt: skip

_WORDS: dict[Action, str] = {
    "meet": "meet met meeting summit talks discuss discussion encounter dinner luncheon lunch reception host hosted",
    "travel": "visit trip arrive arrival travel tour land landed embark depart departure left fly flew return journey",
    "publish": "publish release air broadcast issue post appear print unveil",
    "sign": "sign signature signatory agree agreement deal treaty pact accord ratify",
    "attack": "attack bomb bombing strike airstrike shell shelling explode explosion blast raid ambush fire shoot shot "
    "shooting hit clash fight battle seize capture invade",
    "die": "kill die dead death drown murder assassinate execute",
    "injure": "injure wound hurt hospitalise hospitalize",
    "vote": "vote election elect poll ballot referendum",
    "resign": "resign resignation quit oust sack fire dismiss topple",
    "appoint": "appoint nominate swear sworn inaugurate inauguration name promote hire",
    "arrest": "arrest detain custody jail imprison capture",
    "charge": "charge indict accuse sue prosecute",
    "court": "convict sentence acquit rule ruling verdict trial court hearing appeal",
    "launch": "launch open begin start inaugurate kick-off introduce",
    "close": "close end shut cancel halt suspend finish",
    "trade": "buy sell acquire acquisition merge merger sale profit revenue earn loss file bankruptcy invest",
    "disaster": "earthquake flood storm hurricane typhoon fire wildfire crash collapse eruption landslide sink sank",
    "protest": "protest demonstrate demonstration march rally riot strike",
    "play": "win won beat defeat draw score match game final play",
    "decide": "decide decision vote agree approve approval endorse reject adopt ratify",
    "vanish": "missing disappear disappearance",
    "say": "say said tell told announce announcement warn call statement speech speak spoke address add note pledge",
}

_CLASSES: dict[str, frozenset[Action]] = {}
for _action, _words in _WORDS.items():
    for _word in _words.split():
        _CLASSES[stem(_word)] = _CLASSES.get(stem(_word), frozenset()) | {_action}


@lru_cache(maxsize=65536)
def _of_stem(word: str) -> frozenset[Action]:
    return _CLASSES.get(word, frozenset())


def actions_in(stems: Iterable[str]) -> frozenset[Action]:
    """The classes of action that words of a clause name, given their stems."""
    return frozenset(action for one in stems for action in _of_stem(one))
