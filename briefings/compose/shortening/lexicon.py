"""Closed classes of English words that tell what may be cut. Folded."""

from typing import Final

from briefings.quotes.lexicon import ADVERBS, CONJUNCTIONS, OPENERS, PASTS, PREPOSITIONS, PRONOUNS
from briefings.text.calendar import MONTHS, WEEKDAYS
from briefings.text.vocabulary import vocabulary

FINITE: Final = (
    vocabulary(
        "is was are were has have had does did do will would can could may might must shall should cannot isn't wasn't"
        " aren't weren't hasn't haven't hadn't doesn't didn't don't won't wouldn't can't couldn't mustn't shouldn't"
        " wants needs makes takes gives gets goes comes keeps holds leads lives remains seems appears becomes includes"
        " contains stands faces expects hopes says believes thinks knows tells asks sees finds owns runs"
        " sells buys makes pays plays works wins loses rises falls grows opens closes moves begins ends"
        " ate beat bit blew bore bred broke burst cast clung cost costs crept dealt drank dug fed fled flung froze hid"
        " hung hurt knelt lent meant rang sang shook shone shrank slept slid sought spread stole swam swore swung"
        " taught threw tore wept woke"
    )
    | PASTS
)
"""Verbs that carry a clause. Beside them any small word in "-ed" may be one."""

MODALS: Final = vocabulary(
    "may might could would should must will shall can cannot likely unlikely expected possibly perhaps probably"
    " plans planned plan hopes hoped intends believed suspected alleged allegedly reportedly apparently appears"
    " appeared seems seemed feared thought presumed"
)
"""Words that leave open whether something is so."""

CONDITIONS: Final = vocabulary(
    "if unless except while not but or only even when though although no nor never without than until"
)
"""An aside that has one of these bounds what the sentence says."""

CONNECTIVES: Final = (
    ("however",), ("meanwhile",), ("moreover",), ("furthermore",), ("additionally",), ("also",), ("separately",),
    ("further",), ("in", "addition"), ("in", "fact"), ("of", "course"), ("on", "the", "other", "hand"), ("indeed",),
    ("in", "other", "words"), ("in", "the", "meantime"), ("for", "example"), ("for", "instance"), ("besides",),
    ("in", "turn"), ("for", "his", "part"), ("for", "her", "part"), ("for", "its", "part"), ("for", "their", "part"),
    ("as", "well"), ("too",), ("nevertheless",), ("nonetheless",), ("still",), ("yet",), ("again",), ("well",),
)  # fmt: skip
"""Words that tie a sentence to the one before it."""
BARE_CONNECTIVES: Final = vocabulary("but and")

RELATIVES: Final = vocabulary("who whose whom which where")
QUANTIFIERS: Final = vocabulary("some many most both all none several one two three each half neither few")

DETERMINERS: Final = vocabulary("a an the his her its their")
ROLES: Final = vocabulary(
    "former head chief director chairman chairwoman chair president mayor governor minister secretary professor"
    " founder leader editor author senior deputy executive co-founder spokesman spokeswoman spokesperson lawyer"
    " attorney analyst economist of from aged then now currently owner manager captain coach sheriff commissioner"
    " vice"
)
"""What a description after a name may begin with."""

NO_SUBJECT: Final = (
    OPENERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | ADVERBS
    | PRONOUNS
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | vocabulary(
        "outside inside nearby elsewhere tonight today yesterday tomorrow yes no please there here thus hence earlier"
        " later born known given shown seen taken made built held led left found set caught hit to not asked back home"
        " spring summer autumn fall winter morning afternoon evening night midnight noon next last this that these"
    )
)
"""What a subject does not begin with."""

SPEECH_PARTICIPLES: Final = vocabulary(
    "saying adding noting telling warning arguing claiming insisting stressing explaining expressing voicing"
    " describing calling urging hoping vowing promising pledging suggesting pointing declaring asserting accusing"
    " predicting emphasizing emphasising underscoring underlining highlighting reiterating acknowledging admitting"
    " praising criticizing criticising condemning thanking asking demanding referring recalling complaining"
)
EVENT_PARTICIPLES: Final = vocabulary(
    "killing injuring wounding leaving forcing sending causing prompting sparking raising making bringing giving"
    " marking becoming signaling signalling reflecting showing allowing helping pushing driving dealing"
    " setting paving putting drawing fueling fuelling boosting trapping burying destroying damaging displacing"
    " halting blocking triggering threatening creating reducing increasing bolstering turning"
    " cutting keeping taking using seeking trying hitting joining reigniting stoking deepening"
    " easing lifting shaking toppling flooding knocking ripping tearing underlining complicating undermining"
    " casting winning losing beating ranking generating offering serving working waiting looking fleeing injecting"
    " spreading stranding disrupting igniting heightening intensifying escalating worsening"
)
"""Participles that carry a result or a remark after the news, and are seldom nouns in a list."""

RESUMPTIVES: Final = vocabulary(
    "move decision step development sign claim charge figure practice process position view trend policy"
    " milestone measure act action gesture shift change result outcome rate level number total drop rise increase"
    " decline plan proposal message warning reference phrase term event moment"
)
"""Nouns that take up the whole clause before them (", a move that ...")."""

OCCASIONS: Final = vocabulary(
    "statement interview letter speech address conference briefing tweet post message memo email report filing"
    " announcement video broadcast"
)

AUTHORITIES: Final = vocabulary(
    "police officials authorities firefighters rescuers meteorologists forecasters seismologists medics guard"
    " department service survey"
)
AUTHORITY_WORDS: Final = AUTHORITIES | vocabulary(
    "the a local state federal city county regional national coast fire health emergency weather rescue"
    " meteorological geological u.s us disaster management transport civil protection and of said says reported on"
    " at late early in services statement morning afternoon evening night"
)
PLAIN_EVENTS: Final = vocabulary(
    "accident aground avalanche blaze blizzard capsized collided collision crash crashed cyclone degrees derailed died"
    " drowned earthquake erupted eruption evacuated fire flames flood flooded flooding floods highest homes hospital"
    " hospitalised hospitalized hurricane injured injuries landslide lightning magnitude quake rain rainfall rescued"
    " roads sank snow snowfall storm survivors temperature temperatures tornado treated tremor tsunami typhoon volcano"
    " wildfire wind winds wounded"
)
"""Weather, accidents and rescue: what an authority measures or counts."""
CONTESTED: Final = vocabulary(
    "kill killed killing shot shooting stabbed murdered murder attack attacked attackers gunman gunmen suspect"
    " suspects suspected accused charged arrested raped rape stole stolen robbed fraud abuse abused assaulted"
    " assault beaten blamed guilty illegal illegally crime criminal terrorist terrorists terrorism militant"
    " militants rebels bomb bomber bombing suicide extremist extremists violated lied false wrong fault"
    " responsible because clashed fired opened threatened best worst good bad safe unsafe self-defense resisted"
    " refused armed weapon gun knife drugs drunk intoxicated speeding deliberate deliberately intentionally motive"
    " not no never nobody none without nothing denied cause caused causing"
)
"""A claim with one of these is somebody's: who says it belongs to it."""

DATE_WORDS: Final = frozenset(MONTHS) | frozenset(WEEKDAYS)
