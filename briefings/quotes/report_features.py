"""Names for what speaks for a reported clause; `report_weights.txt` says what each is worth."""

from typing import Final

from briefings.quotes.cues import CUES
from briefings.quotes.lexicon import ADVERBS, AUXILIARIES, BE, DETERMINERS, MODALS, PASTS, PREPOSITIONS, PRONOUNS
from briefings.quotes.scene import CueClause, Scene
from briefings.quotes.skeleton import QUOTE

_QUESTIONS: Final = frozenset({"what", "how", "why", "whether", "if", "where", "when", "who", "which"})
_SIZES: Final = ((3, "2-3"), (6, "4-6"), (12, "7-12"), (30, "13-30"), (10**9, "31+"))
_VERBS: Final = (AUXILIARIES | PASTS) - {"'s", "to", "not", "n't", "never", "got", "gets", "get"}
_NEGATIONS: Final = frozenset({"not", "never", "n't", "didn't", "doesn't", "don't", "wouldn't", "won't", "cannot"})


def features_of(
    scene: Scene, clause: CueClause, first: int, last: int, side: str, quoted: float, is_nested: bool
) -> tuple[str, ...]:
    """Describe a clause of tokens ``first`` to ``last`` and its cue.

    Args:
        scene: The article.
        clause: The cue and its subject.
        first: First token of the content.
        last: Last token of the content.
        side: How the bounds were found: start and end, a slash between.
        quoted: Share of the content inside quotation marks, 0-1.
        is_nested: Whether the cue stands in what another cue reports.
    """
    words = scene.skeleton.words
    cue = CUES.get(words[clause.last])
    form = cue.form if cue is not None else "none"
    kind = clause.subject.kind
    if kind == "pronoun":
        kind_name = _pronoun(words[clause.subject.first])
    else:
        kind_name = clause.how if clause.how == "relative" else kind
    link = _link(scene, clause.last + 1)
    opening = _link(scene, first)
    length = last - first + 1
    size = next(name for most, name in _SIZES if length <= most)
    share = "none" if quoted == 0 else "some" if quoted < 0.3 else "half" if quoted < 0.55 else "most"
    before = words[clause.first - 1] if clause.first else ""
    mood = "negated" if before in _NEGATIONS else "modal" if before in MODALS else "be" if before in BE else "bare"
    start, _, end = side.partition("/")
    name = f"{start}:{clause.cue_class}"
    return (
        "report",
        name,
        f"end:{end}",
        f"end:{end}:{'that' if start == 'that' else clause.cue_class}",
        f"{clause.cue_class}:{link}",
        f"{start}:{link}",
        f"opens:{opening}",
        f"{start}:opens:{opening}",
        f"{clause.cue_class}:{form}",
        f"how:{clause.how}",
        f"how:{clause.how}:{clause.cue_class}",
        f"form:{form}",
        f"subject:{kind_name}",
        f"size:{size}",
        f"{start}:size:{size}",
        f"quoted:{share}",
        f"quoted:{share}:{start}",
        f"mood:{mood}",
        f"mood:{mood}:{clause.cue_class}",
        f"{start}:tail:{_tail(scene, clause)}",
        f"{start}:{'verb' if _has_verb(scene, first, last) else 'noun'}",
        f"{clause.cue_class}:{'verb' if _has_verb(scene, first, last) else 'noun'}",
        *((f"nested:{start}", "nested") if is_nested else ()),
        *(("ends-sentence",) if words[min(last + 1, len(words) - 1)] in (".", "!", "?") else ()),
    )


def _tail(scene: Scene, clause: CueClause) -> str:
    """How much of the sentence is left behind a cue and its subject."""
    end = max(clause.last, clause.subject.last)
    left = scene.skeleton.sentence(clause.first)[1] - end - 1
    return "none" if left <= 1 else "few" if left <= 6 else "many"


def _has_verb(scene: Scene, first: int, last: int) -> bool:
    """Tell whether some word of a clause is surely a verb: then it can be a statement by itself."""
    words = scene.skeleton.words
    return any(words[token] in _VERBS for token in range(first, min(last, first + 40) + 1))


def _pronoun(word: str) -> str:
    return word if word in ("he", "she", "they", "it", "i", "we", "you", "his", "her", "their") else "pronoun"


def _link(scene: Scene, token: int) -> str:
    """The class of a word that follows a cue or opens a clause."""
    words = scene.skeleton.words
    if token >= len(words):
        return "end"
    word = words[token]
    if word in ("that", "to", "as", "of", "for", "on", "with", "about", "in", "at", "by", ",", ":"):
        return word
    if word == QUOTE:
        return "quote"
    if not word[0].isalnum():
        return "mark"
    if word in _QUESTIONS:
        return "question"
    if token in scene.starting:
        return "name"
    if word in PRONOUNS:
        return "pronoun"
    if word in DETERMINERS:
        return "article"
    if word in PREPOSITIONS:
        return "preposition"
    if word in ADVERBS:
        return "adverb"
    if word in AUXILIARIES:
        return "auxiliary"
    if word in CUES:
        return "cue"
    return "capital" if scene.skeleton.capitals[token] else "word"
