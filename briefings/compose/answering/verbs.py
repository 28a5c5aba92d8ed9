"""Irregular English verbs: forms that a stemmer does not bring together.

A general list (after Quirk et al., "A Comprehensive Grammar of the English Language", 1985, section 3.11), one verb an
entry: the base, its past, its participle where that is another one.
"""

_VERBS = """
arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became, begin began begun, bend bent,
bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built,
burn burnt, buy bought, catch caught, choose chose chosen, cling clung, come came, creep crept, deal dealt, dig dug,
draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed,
feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, forget forgot forgotten,
forgive forgave forgiven, freeze froze frozen, get got gotten, give gave given, go went gone, grow grew grown,
hang hung, hear heard, hide hid hidden, hold held, keep kept, know knew known, lay laid, lead led, learn learnt,
leave left, lend lent, light lit, lose lost, make made, mean meant, meet met, mislead misled, mistake mistook mistaken,
overcome overcame, overtake overtook overtaken, overthrow overthrew overthrown, oversee oversaw overseen, pay paid,
prove proven, rebuild rebuilt, ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw seen,
seek sought, sell sold, send sent, shake shook shaken, shine shone, shoot shot, show shown, shrink shrank shrunk,
sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken, speed sped, spend spent,
spin spun, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, strike struck stricken,
swear swore sworn, sweep swept, swim swam swum, swing swung, take took taken, teach taught, tear tore torn, tell told,
think thought, throw threw thrown, undergo underwent undergone, understand understood, undertake undertook undertaken,
wake woke woken, wear wore worn, weave wove woven, weep wept, win won, wind wound, withdraw withdrew withdrawn,
withhold withheld, write wrote written
"""

BASES: dict[str, str] = {
    form: forms.split()[0] for forms in _VERBS.replace("\n", " ").split(",") for form in forms.split()[1:]
}
"""From a past or a participle to its verb."""
PARTICIPLES: frozenset[str] = frozenset(
    forms.split()[-1] for forms in _VERBS.replace("\n", " ").split(",") if forms.split()
)
"""Irregular participles: the last form of each."""
