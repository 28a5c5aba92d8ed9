"""Names for what speaks for a candidate: what the quotation looks like, what stands around it, who spoke before.

Features are words like ``quote-cue:adjacent:inverted``; `weights.txt` says what each is worth.
"""

from briefings.quotes.cues import CUES
from briefings.quotes.lexicon import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS
from briefings.quotes.scene import Scene
from briefings.quotes.setting import Previous, Setting


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
