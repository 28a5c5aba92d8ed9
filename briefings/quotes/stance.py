"""How a cue stands to a quotation of its sentence: on which side, how near, what parts them, who else is near.

Names of features, as in `features`.
"""

from collections.abc import Sequence
from typing import Final

from briefings.people.beside import PEOPLE
from briefings.people.titles import TITLES
from briefings.quotes.lexicon import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from briefings.quotes.scene import CueClause, Mention, Scene
from briefings.quotes.setting import Setting
from briefings.quotes.skeleton import QUOTE

_LINKS: Final = {
    **dict.fromkeys((",", "—", "..."), "comma"),
    **dict.fromkeys((":",), "colon"),
    **dict.fromkeys(("that",), "that"),
    **dict.fromkeys(("to",), "to"),
    **dict.fromkeys(("of", "for", "in", "with", "on", "from", "by", "about", "at"), "preposition"),
    **dict.fromkeys(("as",), "as"),
    **dict.fromkeys(("the", "a", "an", "his", "her", "its", "their", "'s", "this"), "article"),
    **dict.fromkeys(("is", "was", "are", "were", "be", "been"), "be"),
    **dict.fromkeys(("and", "but", "or"), "and"),
    QUOTE: "quote",
}
"""Classes of the words beside a cue or a quotation."""
_LIGHT: Final = frozenset({",", ":", "that", "—", "...", "was", "is", "were", "are", "it"})
"""Tokens that may stand between a cue and its words without parting them."""
_LONGEST_TITLE: Final = 8
"""Words of a title, at most."""
_TITLE_WORDS: Final = TITLES | PEOPLE
"""Words between "what" and a name."""


def stance_of(scene: Scene, clauses: Sequence[CueClause], here: range, place: int, setting: Setting) -> tuple[str, ...]:
    """How a cue of the same sentence stands to the quotation."""
    clause = clauses[place]
    words = scene.skeleton.words
    subject = clause.subject
    if clause.last < setting.token:
        between = words[clause.last + 1 : setting.token]
        begin = clause.last
        side = "cue-quote"
        nearer = [clauses[p] for p in here if clause.last < clauses[p].first < setting.token]
    else:
        begin = min(clause.first, subject.first) if subject.first > setting.token else clause.first
        begin = _before_titles(scene, begin, setting.token)
        between = words[setting.token + 1 : begin]
        side = "quote-cue"
        nearer = [clauses[p] for p in here if setting.token < clauses[p].first < clause.first]
    if clause.how == "quoted" and side == "quote-cue":
        between = []  # who quotes is no rival
    if all(word in _LIGHT for word in between):
        gap = "adjacent"
    elif QUOTE in between:
        gap = "past-quote"
    else:
        gap = "near" if len(between) <= 4 else "mid" if len(between) <= 10 else "far"
    where = f"{side}:{gap}"
    return (
        where,
        f"{where}:{clause.how}",
        f"{side}:{clause.cue_class}:{'adjacent' if gap == 'adjacent' else 'apart'}",
        f"{side}:nearer:{_rivalry(clause, nearer)}",
        f"kind:{subject.kind}",
        f"how:{clause.how}" if clause.how != "colon" else f"how:colon:{_label(scene, subject)}",
        *((f"{where}:parted:{_rivalry(clause, nearer)}",) if gap == "past-quote" else ()),
        *((f"{side}:contested",) if gap == "adjacent" and _is_contested(scene, clauses, here, place, setting) else ()),
        *(f"{side}:{link}" for link in _links(between, side, is_free=_is_free_relative(scene, clause))),
        *((f"{side}:reported",) if _is_reported(scene, clauses, here, clause) else ()),
        *((f"{side}:reports",) if _reports(scene, clauses, here, clause) else ()),
        *(("semicolon",) if ";" in between else ()),
        *(("colon",) if between and between[-1] == ":" else ()),
        *(("tail",) if side == "quote-cue" and _ends_sentence(scene, clause, setting) else ()),
    )


def _links(between: Sequence[str], side: str, *, is_free: bool) -> tuple[str, ...]:
    """What stands at either end of the words between a cue and a quotation."""
    if not between:
        return ("link:what",) if is_free else ("link:none",)
    names = []
    for end, word in (("cue", between[0]), ("quote", between[-1])):
        if side == "quote-cue":
            end = "quote" if end == "cue" else "cue"
        names.append(f"{end}-link:{_LINKS.get(word, 'word')}")
    return tuple(names)


def _rivalry(clause: CueClause, nearer: Sequence[CueClause]) -> str:
    """Whose cues stand nearer to the quotation than this one: nobody's, the same speaker's, or the kind of another."""
    if not nearer:
        return "none"
    others = [one for one in nearer if not _is_same(one.subject, clause.subject)]
    if not others:
        return "same"
    return others[-1].subject.kind


def _is_free_relative(scene: Scene, clause: CueClause) -> bool:
    """Tell the clause of "what X called “...”": the words are X's."""
    words, first = scene.skeleton.words, clause.subject.first
    while first > max(0, clause.subject.first - _LONGEST_TITLE) and words[first - 1] in _TITLE_WORDS:
        first -= 1
    return first > 0 and words[first - 1] == "what"


def _is_same(one: Mention, other: Mention) -> bool:
    return one == other or (one.person >= 0 and one.person == other.person)


def _label(scene: Scene, name: Mention) -> str:
    """Tell a name that labels speech ("— Anna Lind: “...”") from one that a verb or preposition governs."""
    before = scene.skeleton.words[name.first - 1] if name.first > scene.skeleton.sentence(name.first)[0] else ""
    return "object" if before[:1].isalnum() and not scene.skeleton.capitals[name.first - 1] else "label"


def _is_contested(scene: Scene, clauses: Sequence[CueClause], here: range, place: int, setting: Setting) -> bool:
    """Tell whether another speaker's cue stands right beside the quotation on its other side."""
    is_ahead = clauses[place].last < setting.token
    for other in (clauses[p] for p in here if (clauses[p].last < setting.token) != is_ahead):
        behind = min(other.first, other.subject.first)
        begin, end = (setting.token + 1, behind) if is_ahead else (other.last + 1, setting.token)
        if begin <= end and all(word in _LIGHT for word in scene.skeleton.words[begin:end]):
            return not _is_same(other.subject, clauses[place].subject)
    return False


def _before_titles(scene: Scene, begin: int, token: int) -> int:
    """Where the titles begin that lead from the quotation to a name ("...," city press officer Anna Lind said)."""
    skeleton = scene.skeleton
    first = begin
    while first - 1 > token and first > begin - _LONGEST_TITLE:
        word = skeleton.words[first - 1]
        if word in AUXILIARIES or word in CONJUNCTIONS or word in PREPOSITIONS or not word[0].isalnum():
            break
        first -= 1
    return first if first == token + 1 and begin in scene.starting else begin


def _is_reported(scene: Scene, clauses: Sequence[CueClause], here: range, clause: CueClause) -> bool:
    """Tell whether the clause is what another cue reports ("Lind said that Moss had called it ...")."""
    before = clause.subject.first - 1
    words = scene.skeleton.words
    if before >= 0 and words[before] == "that":
        before -= 1
    return any(clauses[p].last == before and clauses[p] is not clause for p in here)


def _reports(scene: Scene, clauses: Sequence[CueClause], here: range, clause: CueClause) -> bool:
    """Tell whether another cue stands in what this one reports."""
    follows = clause.last + 1
    words = scene.skeleton.words
    if follows < len(words) and words[follows] == "that":
        follows += 1
    return any(clauses[p].subject.first == follows and clauses[p] is not clause for p in here)


def _ends_sentence(scene: Scene, clause: CueClause, setting: Setting) -> bool:
    """Tell whether ", X said" closes the sentence: then all of it is X's."""
    words = scene.skeleton.words
    begin = min(clause.first, clause.subject.first)
    end = max(clause.last, clause.subject.last)
    is_last = setting.last - end <= 5 and QUOTE not in words[end + 1 : setting.last]
    return is_last and words[begin - 1] in (",", QUOTE)
