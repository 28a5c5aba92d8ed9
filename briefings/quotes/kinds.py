"""Direct or mixed: whether the quoted words stand by themselves or inside the outlet's own sentence."""

from briefings.models.quote import QuoteKind
from briefings.quotes.attribution import Attribution
from briefings.quotes.cues import CUES
from briefings.quotes.skeleton import QUOTE, Skeleton

_NAMING = frozenset({"so-called", "titled", "entitled", "nicknamed", "dubbed"})
_PAINTED = frozenset(
    {"chalked", "painted", "sprayed", "stencilled", "stenciled", "emblazoned", "embroidered", "tattooed"}
)
"""What is painted on a wall is nobody's speech."""
_SENTENCE_WORDS = 5
"""Words from which unattributed text in marks is taken for speech and not for a term."""


def kind_of(skeleton: Skeleton, attribution: Attribution) -> QuoteKind:
    """Tell direct from mixed (PARC's partial) quotations by what stands before the words and how they begin."""
    setting = attribution.setting
    content = setting.stretch.content.cut(skeleton.text)
    opening = next((c for c in content if c.isalnum()), "")
    before = skeleton.words[setting.token - 1] if setting.token > setting.first else ""
    after = skeleton.words[setting.token + 1] if setting.token + 1 < setting.last else ""
    if before == "":
        is_whole = setting.words > 3 or content[-1:] in ",.?!" or after == ","
        return (
            "direct" if is_whole and (not opening.islower() or after in (",", "") or content[-1:] == ",") else "mixed"
        )
    if before in (":", ",", QUOTE, "—", ")", "?") or (before in CUES and not opening.islower()):
        is_direct = not opening.islower() or (attribution.is_carried and before == ",")
        return "direct" if is_direct or before == ":" else "mixed"
    return "mixed"


def is_spoken_alone(skeleton: Skeleton, attribution: Attribution) -> bool:
    """Tell whether words that nobody is found to say are speech all the same, and not a term, title or slogan."""
    setting = attribution.setting
    return kind_of(skeleton, attribution) == "direct" and setting.words >= _SENTENCE_WORDS


def is_term(skeleton: Skeleton, attribution: Attribution) -> bool:
    """Tell a name from speech: what is "so-called", or opened in small letters inside a sentence and never closed."""
    stretch, token = attribution.setting.stretch, attribution.setting.token
    before = skeleton.words[token - 1] if token > attribution.setting.first else ""
    if before in _NAMING or before in _PAINTED:
        return True
    return (
        not (stretch.is_closed or stretch.continues or before == "") and skeleton.text[stretch.content.start].islower()
    )


def is_written_on_a_wall(skeleton: Skeleton, attribution: Attribution) -> bool:
    """Tell whether the next sentence says where the words were painted ("The words, painted on the quay, ...")."""
    number = attribution.setting.sentence + 1
    if number >= len(skeleton.paragraphs):
        return False
    first, last = skeleton.bounds[number], skeleton.bounds[number + 1]
    opening = skeleton.words[first : first + 2]
    return opening in (["the", "words"], ["the", "slogan"], ["the", "message"]) and not _PAINTED.isdisjoint(
        skeleton.words[first : min(last, first + 12)]
    )


def follows_another_sentence(skeleton: Skeleton, attribution: Attribution) -> bool:
    """Tell whether the speaker is only known from another sentence, and no colon leads from there."""
    mention, setting = attribution.mention, attribution.setting
    if mention is None or setting.first <= mention.first < setting.last:
        return attribution.is_carried
    return setting.first == 0 or skeleton.words[setting.first - 1] != ":"
