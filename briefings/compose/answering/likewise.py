"""Words that tell the same deed: what somebody asks with one verb, an outlet tells with another.

Invariant: narrower than classes of events (`briefings.events.actions`): to leave is no answer to "arrive", to be hurt
none to "die". An entry reads from left to right: whoever asks the first word is answered by any of the others, not
the other way round.
"""

import re
from functools import lru_cache

from briefings.compose.answering.verbs import BASES
from briefings.models.answered import QuestionKind
from briefings.text.spelling import variant_key
from briefings.text.words import fold, number_value, stem

_ANSWERS = """
arrive: arrival land landing
come: arrive arrival
visit: trip tour travel
trip: visit travel
travel: visit trip journey
leave: depart departure
return: back
meet: meeting summit talks luncheon dinner encounter
meeting: meet summit talks
summit: meeting meet gathering talks
talks: negotiations meeting summit dialogue
negotiations: talks
welcome: greet greeting received
greet: welcome welcoming received
start: begin embark kick launch open
begin: start embark kick launch open
end: finish conclude close stop cease halt
stop: end cease halt
finish: end conclude
close: shut end closure
publish: release issue appear print
release: publish issue free
hold: host
injure: hurt wound
hurt: injure wound
wound: injure hurt
die: dead death killed
kill: dead died death
dead: die killed
resume: restart
restart: resume
quit: resign
resign: quit
buy: purchase acquire acquisition
acquire: buy purchase acquisition
sell: sale
pay: buy
sign: signature
agree: agreement deal accord
decide: decision
inspect: examine
examine: inspect study
appoint: name
vessel: ship ferry boat
ship: vessel boat
restore: restoration
normalize: normalization
invite: invitation
elect: election
propose: proposal
destroy: destruction demolish wreck gut raze
apologize: apology
promise: pledge
pledge: promise vow
inaugurate: inauguration
inauguration: inaugurate
fire: blaze dismiss sack
strike: hit shake rattle walkout stoppage
hit: strike
earthquake: quake tremor
quake: earthquake tremor
lend: loan
blaze: fire
arrest: detain
detain: arrest
jail: imprison
imprison: jail
deploy: send
send: deploy dispatch
dispatch: send deploy
missing: unaccounted
find: discover detect
discover: find detect
detect: discover find
lead: head chair
head: lead chair
launch: liftoff
beat: defeat
defeat: beat
cut: slash axe
reduce: cut slash
increase: raise
raise: increase collect
drop: fall
fall: drop decline
decline: fall drop
rise: climb jump gain
jump: rise climb
dismiss: sack fire
sack: dismiss fire
suspend: suspension
build: construct
construct: build
complete: finish
cancel: scrap
postpone: delay defer reschedule adjourn
delay: postpone
evacuate: evacuation
demonstrate: protest rally
protest: demonstrate demonstration rally
demonstrators: protesters
protesters: demonstrators
go: travel visit tour head fly arrive
fly: travel
want: demand urge seek
demand: urge
vow: pledge promise
spark: trigger cause
cause: trigger blame
trigger: cause
crash: collide collision
condemn: denounce criticize
criticize: denounce condemn
praise: hail welcome applaud
approve: pass adopt back endorse
pass: approve adopt
adopt: approve pass
marry: wedding
host: hold
study: research
research: study
rebuild: reconstruct
reopen: reopening
earn: receive
receive: get
hire: recruit
recruit: hire
employ: workforce
rescue: save pull
save: rescue
replace: succeed
succeed: replace
name: appoint nominate
nominate: name
choose: select pick
select: choose pick
pick: choose select
steal: theft
charge: indict
indict: charge
plane: aircraft jet
aircraft: plane jet
car: vehicle
doctors: physicians medics
police: officers
kids: children
pupils: students
students: pupils
cost: price
worth: valued
price: cost
contract: deal
deal: agreement
offer: bid
bid: offer
agreement: deal pact
treaty: pact
movie: film
film: movie
fund: finance pay
finance: fund pay
trap: strand
free: release rescue
ban: prohibit forbid outlaw bar
forbid: ban prohibit bar
allow: permit authorize
permit: allow authorize
refuse: decline reject
reject: refuse decline
support: back endorse favour
back: support endorse favour
search: raid
raid: search
investigate: inquiry investigation probe
inquiry: investigation probe
investigation: inquiry probe
question: interrogate interview
workers: employees staff
employees: workers staff
staff: employees workers
soldiers: troops
troops: soldiers
seize: confiscate capture
confiscate: seize
flee: escape
escape: flee
explosion: blast explode
explode: explosion blast
firm: company group
unveil: announce present
injured: hurt wounded
lawmakers: deputies
jobs: posts
oppose: resist
surgery: operation
operation: surgery
accuse: blame
admit: acknowledge concede confess
confess: admit
acknowledge: admit
reveal: disclose
disclose: reveal
order: instruct
instruct: order
damage: wreck
demolish: raze
repair: mend fix
fix: repair mend
mend: repair fix
extend: prolong
fight: battle clash
found: establish create
establish: create
hide: conceal
win: award receive clinch
keep: retain
limit: cap restrict curb
restrict: limit curb
relocate: move
move: relocate
murder: kill
own: possess
shut: close
stay: remain
remain: stay
live: reside
try: attempt
attempt: try
warn: caution
write: pen
prize: award
award: prize
aid: help assistance relief
help: assist aid
assist: help
inmates: prisoners
prisoners: inmates
robbers: thieves
thieves: robbers
accident: crash collision
collision: crash
epidemic: outbreak
outbreak: epidemic
disease: illness
illness: disease
truck: lorry
lorry: truck
company: firm group
salary: wage
wage: salary
plan: proposal scheme
proposal: plan
plant: factory
factory: plant
prison: jail
verdict: ruling judgment
ruling: verdict judgment
shares: stock
storm: hurricane cyclone typhoon
trapped: stranded
rob: robbery
money: cash funds
rule: govern lead
govern: rule
"""
_AT_A_GATE = ("welcomed", "welcoming", "welcome", "greeted", "greet", "greeting", "received")
"""Who meets somebody at an airport or a station."""
_MEET = frozenset({"meet"})
GATES = frozenset({"airport", "station", "terminal", "harbour", "harbor", "pier", "border", "door", "gate"})


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """What forms and spellings of a word share; numbers are digits."""
    base = BASES.get(word, word)
    return number_value(word) or stem(variant_key(base))


def _entries() -> dict[str, frozenset[str]]:
    lines = (line.partition(":") for line in filter(None, _ANSWERS.splitlines()))
    found: dict[str, frozenset[str]] = {}
    for asked, _, answers in lines:
        own = root(asked)
        found[own] = found.get(own, frozenset()) | frozenset(map(root, (asked, *answers.split())))
    return found


_BY_ROOT = _entries()
KNOWN_WORDS = frozenset(re.findall(r"[a-z]+", _ANSWERS))
"""All words of the list."""


_DATED_BY = {root("arrive"): frozenset({root("visit")}), root("come"): frozenset({root("visit")})}
"""Deeds that date another though they are another: a visit begins on the day of arrival."""


@lru_cache(maxsize=4096)
def answers_to(word: str, kind: QuestionKind, *, at_a_gate: bool = False) -> frozenset[str]:
    """The roots of all words that answer an asked one, its own among them.

    Args:
        word: A word of the question.
        kind: What the question wants to know.
        at_a_gate: Whether the question names an airport or the like, where to meet is to welcome.
    """
    own = root(fold(word))
    if at_a_gate and own in _MEET:
        return _MEET | frozenset(map(root, _AT_A_GATE))
    roots = _BY_ROOT.get(own, frozenset({own}))
    return roots | _DATED_BY.get(own, frozenset()) if kind == "when" else roots
