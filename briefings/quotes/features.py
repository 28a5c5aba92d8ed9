"""Names for what speaks for a candidate: how a cue stands to the quotation, what the quotation looks like.

Features are words like ``quote-cue:adjacent:inverted``; `weights.txt` says what each is worth.
"""

from collections.abc import Sequence
from typing import Final

from briefings.quotes.cues import CUES
from briefings.quotes.lexicon import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS
from briefings.quotes.scene import CueClause, Mention, Scene
from briefings.quotes.setting import Previous, Setting
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
_LONGEST_TITLE: Final = 8
"""Words of a title, at most."""
_LIGHT: Final = frozenset({",", ":", "that", "—", "...", "was", "is", "were", "are", "it"})
"""Tokens that may stand between a cue and its words without parting them."""


def shape_of(scene: Scene, setting: Setting) -> tuple[str, ...]:
    """How long the quoted words are and how they begin."""
    content = setting.stretch.content.cut(scene.skeleton.text)
    words = setting.words
    size = "1" if words == 1 else "2" if words == 2 else "3-4" if words < 5 else "5-9" if words < 10 else "10+"
    opening = "lower" if content[:1].islower() else "title" if words < 8 and _is_title(content) else "upper"
    return f"words:{size}", f"opens:{opening}"


def _is_title(content: str) -> bool:
    """Tell the capitals of a title ("Return of the Long Tide"); a single word is one if no comma or shout ends it."""
    words = [word for word in content.split() if word[:1].isalpha()]
    return bool(words) and all(word[0].isupper() or len(word) < 4 for word in words) and content[-1] not in "!?"


def sequel_of(scene: Scene, setting: Setting) -> tuple[str, ...]:
    """What follows a quotation and how it ends: a noun right behind makes it a term, a comma inside makes it speech."""
    words = scene.skeleton.words
    content = setting.stretch.content.cut(scene.skeleton.text)
    ending = "comma" if content[-1] == "," else "stop" if content[-1] in ".?!" else "open"
    if setting.token + 1 >= setting.last:
        follows = "nothing"
    else:
        after = words[setting.token + 1]
        if not after[0].isalnum():
            follows = "mark"
        elif after in CUES or setting.token + 1 in scene.starting or after in PRONOUNS:
            follows = "speaker"
        elif after in PREPOSITIONS or after in CONJUNCTIONS or after in AUXILIARIES:
            follows = "link"
        else:
            follows = "word"
    return f"ends:{ending}", f"then:{follows}", f"then:{follows}:{ending}"


def surroundings_of(scene: Scene, setting: Setting) -> tuple[str, ...]:
    """What stands right before the quotation: an article makes it a name or a term."""
    words = scene.skeleton.words
    if setting.token == setting.first:
        return ("starts",)
    before = words[setting.token - 1]
    if before in ("the", "a", "an", "this", "these", "its", "their", "'s", "'"):
        return ("after-article",)
    if before in (
        "called",
        "so-called",
        "titled",
        "entitled",
        "named",
        "dubbed",
        "known",
        "as",
        "song",
        "book",
        "show",
        "film",
    ):
        return ("after-title",)
    if before in (",", ":", "that", "—", "said", "says"):
        return ("after-cue",)
    if before in ("of", "for", "in", "with", "on", "from", "by", "about", "and", "or"):
        return ("after-preposition",)
    return ("after-word",)


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
        f"how:{clause.how}",
        *(f"{side}:{link}" for link in _links(between, side)),
        *((f"{side}:reported",) if _is_reported(scene, clauses, here, clause) else ()),
        *((f"{side}:reports",) if _reports(scene, clauses, here, clause) else ()),
        *(("semicolon",) if ";" in between else ()),
        *(("colon",) if between and between[-1] == ":" else ()),
        *(("tail",) if side == "quote-cue" and _ends_sentence(scene, clause, setting) else ()),
    )


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


def _rivalry(clause: CueClause, nearer: Sequence[CueClause]) -> str:
    """Whose cues stand nearer to the quotation than this one: nobody's, the same speaker's, or another's."""
    if not nearer:
        return "none"
    others = [one for one in nearer if not _is_same(one.subject, clause.subject)]
    if not others:
        return "same"
    return f"{others[-1].subject.kind}"


def _is_same(one: Mention, other: Mention) -> bool:
    return one == other or (one.person >= 0 and one.person == other.person)


def _links(between: Sequence[str], side: str) -> tuple[str, ...]:
    """What stands at either end of the words between a cue and a quotation."""
    if not between:
        return ("link:none",)
    names = []
    for end, word in (("cue", between[0]), ("quote", between[-1])):
        if side == "quote-cue":
            end = "quote" if end == "cue" else "cue"
        names.append(f"{end}-link:{_LINKS.get(word, 'word')}")
    return tuple(names)


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
    return words[begin - 1] in (",", QUOTE) and setting.last - end <= 5


def carriage_of(scene: Scene, previous: Previous, setting: Setting, mood: tuple[str, ...]) -> tuple[str, ...]:
    """How the speaker of the quotation before stands to this one."""
    gap = setting.sentence - previous.setting.sentence
    paragraphs = setting.paragraph - previous.setting.paragraph
    if previous.setting.stretch.continues and paragraphs == 1:
        where = "continued"
    elif gap == 0:
        between = scene.skeleton.words[previous.setting.token + 1 : setting.token]
        where = "same-sentence" if len(between) > 4 else "same-sentence:close"
    elif paragraphs == 0:
        where = "same-paragraph" if gap == 1 else "same-paragraph:later"
    else:
        where = "next-paragraph" if paragraphs == 1 else "later-paragraph"
    return f"carried:{where}", *(f"carried:{where}:{m}" for m in mood), "carried"
