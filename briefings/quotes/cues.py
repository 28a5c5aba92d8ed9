"""The verbs that introduce speech, with all their forms.

Invariant: every form is folded and knows its class and whether it can be finite; classes are ordered by strength, so
that a verb of several classes is known by its first one in the file.
"""

from typing import Final, Literal, NamedTuple, get_args

from briefings.text.vocabulary import lexicon_lines, vocabulary

CueClass = Literal["say", "tell", "ask", "call", "judge", "urge", "think", "hold", "write", "manner", "show"]
Form = Literal["base", "s", "past", "ing", "participle"]


class Cue(NamedTuple):
    """One form of a reporting verb."""

    base: str
    cue_class: CueClass
    form: Form


_IRREGULAR: Final = {
    "say": ("said", "said"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "feel": ("felt", "felt"),
    "know": ("knew", "known"),
    "understand": ("understood", "understood"),
    "see": ("saw", "seen"),
    "find": ("found", "found"),
    "write": ("wrote", "written"),
    "read": ("read", "read"),
    "begin": ("began", "begun"),
    "sing": ("sang", "sung"),
    "swear": ("swore", "sworn"),
    "speak": ("spoke", "spoken"),
    "put": ("put", "put"),
    "go": ("went", "gone"),
    "show": ("showed", "shown"),
    "foresee": ("foresaw", "foreseen"),
    "teach": ("taught", "taught"),
    "shoot": ("shot", "shot"),
    "seek": ("sought", "sought"),
    "weep": ("wept", "wept"),
    "cut": ("cut", "cut"),
    "hit": ("hit", "hit"),
    "forecast": ("forecast", "forecast"),
    "lean": ("leaned", "leaned"),
}
_DOUBLING: Final = vocabulary(
    "admit slam plan brag quip grin snap pan sob nod grab blog rip tip prefer refer shrug cut hit chat dub sum put tut"
)
_NOUNS: Final = vocabulary(
    "comment comments claim claims report reports remark remarks answer answers question questions promise promises"
    " pledge pledges vow vows call calls praise request demand demands order orders plan plans hope hopes fear fears"
    " doubt doubts view views project projects direct text texts post posts note notes message messages end start"
    " close open press feeling meaning cry cries laugh laughs smile smiles joke jokes hint hints signal signals"
    " challenge label labels brand term terms style command offer offers point points estimate estimates show shows"
    " state states tip tips credit attack attacks aim aims turn turns wish need reason reasons detail details"
    " outline outlines protest protests object objects grant grants address tweet tweets email emails mock counter"
    " e-mail e-mails reply replies"
    " encounter brief briefs stress mention voice voices echo echoes reference references quote quotes welcome hit"
    " hits knock pen type sign signs rail hammer fault reading teaching opening closing beginning finding findings"
    " support like love loves hate trust share shares respect resolve regret push embrace back plan plans fear"
    " credits rules ventures messages counsel advocate advocates volunteer volunteers rant rants chant chants lecture"
    " warning warnings thinking writing meeting testing fume pause taunt sneer sigh shout appeal"
)
"""Forms that are as often nouns: a cue only with a subject right before them, or beside quoted words."""


def _forms(base: str) -> dict[str, Form]:
    stem_e = base.endswith("e") and not base.endswith(("ee", "oe"))
    doubled = base + base[-1] if base in _DOUBLING else base
    if base in _IRREGULAR:
        past, participle = _IRREGULAR[base]
    elif base.endswith("e"):
        past = participle = base + "d"
    elif base.endswith("y") and base[-2] not in "aeiou":
        past = participle = base[:-1] + "ied"
    else:
        past = participle = doubled + "ed"
    if base.endswith(("s", "sh", "ch", "x", "z", "go")):
        third = base + "es"
    elif base.endswith("y") and base[-2] not in "aeiou":
        third = base[:-1] + "ies"
    else:
        third = base + "s"
    ing = (base[:-1] if stem_e else doubled) + "ing"
    return {ing: "ing", participle: "participle", past: "past", third: "s", base: "base"}


def _read() -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    for line in lexicon_lines(__package__, "cues.txt"):
        name, *bases = line.split()
        cue_class = next(known for known in get_args(CueClass) if known == name)
        for base in bases:
            for word, form in _forms(base).items():
                cues.setdefault(word, Cue(base, cue_class, form))
    return cues


CUES: Final = _read()
"""Folded form -> cue."""

NOUN_FORMS: Final = _NOUNS & frozenset(CUES)
