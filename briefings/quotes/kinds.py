"""Direct or mixed: whether the quoted words stand by themselves or inside the outlet's own sentence."""

from collections.abc import Sequence

from briefings.models.quote import QuoteKind
from briefings.quotes.attribution import Attribution
from briefings.quotes.cues import CUES
from briefings.quotes.lexicon import BE, PREPOSITIONS
from briefings.quotes.scene import Mention
from briefings.quotes.setting import Setting
from briefings.quotes.skeleton import QUOTE, Skeleton
from briefings.text.vocabulary import vocabulary

_NAMING = frozenset({"so-called", "titled", "entitled", "nicknamed", "dubbed"})
_NAMERS = frozenset({"called", "named", "christened", "nicknamed", "dubbed"})
_GIVING_NAMES = frozenset({"nicknamed", "christened"})
_OBJECTS = frozenset({"it", "him", "her", "them", "me", "us"})
_ASKING = frozenset({"what", "which", "whom"})
_OPINION = 20
"""Tokens before a verb in which "what" makes the words its subject's ("what Lind, the mayor, called “...”")."""
_ARTICLES = frozenset({"the", "a", "an"})
_PAINTED = frozenset(
    {"chalked", "painted", "sprayed", "stencilled", "stenciled", "emblazoned", "embroidered", "tattooed"}
)
"""What is painted on a wall is nobody's speech."""
_SIGNS = vocabulary(
    "sign signs banner banners placard placards t-shirt t-shirts plaque plaques poster posters sticker stickers"
    " graffiti mural murals billboard billboards inscription badge badges notice notices label labels"
    " signpost epitaph gravestone"
)
"""What bears words that nobody says."""
_LETTERED = frozenset({"marked", "stamped", "inscribed", "captioned", "engraved"})
_WORDS = frozenset({"word", "term", "phrase", "name", "label", "acronym", "hashtag", "nickname"})
_PREDICATES = frozenset({"is", "was", "has", "had", "means", "meant", "comes", "came"})
_SPOKEN_OF = frozenset({(",", "used"), (",", "meaning"), (",", "spoken")})
"""What follows a word that a sentence speaks of ("the word “liar”, used by a member, ...")."""
_LISTING = frozenset({",", "and", "or"})
_LEAD = 6
"""Tokens before a quotation that may tell a name."""
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
    setting = attribution.setting
    stretch, token = setting.stretch, _first_of_list(skeleton, setting)
    before = skeleton.words[max(setting.first, token - _LEAD) : token]
    if before and _is_name(before, skeleton.words[token + 1 : setting.last]):
        return True
    if _is_named_so(skeleton, attribution, token):
        return True
    return not (stretch.is_closed or stretch.continues or not before) and skeleton.text[stretch.content.start].islower()


def _is_named_so(skeleton: Skeleton, attribution: Attribution, token: int) -> bool:
    """Tell a name from what somebody says of it ("a troupe called the “Hens”", "Fans nicknamed it “Ox”")."""
    words, first = skeleton.words, attribution.setting.first
    verb = token - 1 - (words[token - 1] in _ARTICLES)
    if verb <= first:
        return False
    if words[verb] in _OBJECTS and words[verb - 1] in _GIVING_NAMES:
        return True
    if words[verb] not in _NAMERS or words[token + 1 : token + 2] == ["by"]:
        return False
    if words[verb - 1] in BE:
        return True
    if not _ASKING.isdisjoint(words[max(first, verb - _OPINION) : verb]):
        return False
    clause = attribution.clause
    if clause is None or clause.last != verb:
        return True
    return clause.how == "plain" and clause.subject.kind == "role" and words[clause.subject.first] in ("a", "an")


def _first_of_list(skeleton: Skeleton, setting: Setting) -> int:
    """The first of the quotations that a list strings together ("words such as “hope”, “may” and “will”")."""
    token = setting.token
    while True:
        end = token - 1
        while end > setting.first and skeleton.words[end] in _LISTING:
            end -= 1
        if end < setting.first or skeleton.words[end] != QUOTE:
            return token
        token = end


def _is_name(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell by the words around it that a quotation only names something."""
    last = before[-1]
    if last in _NAMING or last in _PAINTED or last in _LETTERED:
        return True
    if last == "as" and not {"known", "billed", "marketed"}.isdisjoint(before):
        return True
    if last in ("as", "like") and not {"words", "terms", "phrases"}.isdisjoint(before[-3:-1]):
        return "," not in after[:1]  # what follows may tell who says the words
    if last in _WORDS and (not _PREDICATES.isdisjoint(after[:1]) or tuple(after[:2]) in _SPOKEN_OF):
        return True
    if before[-2:] in (["(", "the"], ["(", "or"]):
        return after[:1] == [")"]  # what a contract calls it
    pairs = (["from", QUOTE, "to"], ["to", QUOTE, "from"])
    return ([last, QUOTE, *after[:1]] in pairs and QUOTE in after[1:2]) or list(before[-3:]) in pairs


def is_written(skeleton: Skeleton, attribution: Attribution) -> bool:
    """Tell words on a sign or a wall: the thing that bears them is no speaker."""
    mention = attribution.mention
    return (mention is not None and _is_sign(skeleton, mention)) or _is_on_a_wall(skeleton, attribution.setting)


def _is_sign(skeleton: Skeleton, mention: Mention) -> bool:
    """Tell a thing that words are written on."""
    if mention.kind == "person":
        return False
    words = skeleton.words[mention.first : mention.last + 1]
    head = next((number for number, word in enumerate(words) if word in PREPOSITIONS), len(words)) - 1
    return words[head] in _SIGNS


def _is_on_a_wall(skeleton: Skeleton, setting: Setting) -> bool:
    """Tell whether the next sentence says where the words were painted ("The words, painted on the quay, ...")."""
    number = setting.sentence + 1
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
