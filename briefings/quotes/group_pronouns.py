"""Whom "it" and "they" mean as speakers: the body, the pair or the people that was the subject last.

"He" and "she" may mean a name alone that no list knows for a person's ("Lind said. “...,” she added"), or somebody
without a name ("A woman laughed. “...,” she said").

Invariant: an antecedent stands before its pronoun, in its sentence or the one before.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from briefings.people.lone_names import may_be_name
from briefings.people.titles import gender_of_word
from briefings.quotes.scene import Mention, Scene
from briefings.text.vocabulary import vocabulary

_GROUPS: Final = vocabulary(
    "company firm board ministry government panel court party council committee group agency union campaign club"
    " department office police bank forum university administration team association commission authority trust charity"
    " church school hospital federation league regulator watchdog family jury army navy band parliament senate cabinet"
    " embassy union institute society publisher airline maker retailer lender operator manufacturer network newspaper"
)
"""Nouns for many people who speak as one."""
_SOME: Final = frozenset({"a", "an", "one", "another"})


def resolve_group_pronouns(scene: Scene, subjects: Iterable[Mention]) -> Mapping[int, Mention]:
    """Find antecedents for "it" and "they".

    Args:
        scene: The article.
        subjects: Subjects of its clauses and sentences, in any order.

    Returns:
        Token of the pronoun -> antecedent.
    """
    skeleton = scene.skeleton
    antecedents: dict[int, Mention] = {}
    last: dict[str, tuple[Mention, int]] = {}
    for mention in sorted(set(subjects)):
        sentence = skeleton.sentences[mention.first]
        word = skeleton.words[mention.first]
        if mention.kind == "pronoun":
            known, seen = last.get(word, (None, -1))
            if known is not None and sentence - seen <= 1:
                antecedents[mention.first] = known
                last[word] = known, sentence
        elif mention.antecedent is None:
            last.update(dict.fromkeys(_agreeing(scene, mention), (mention, sentence)))
    return antecedents


def _agreeing(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """The pronouns that may stand for a mention."""
    words = scene.skeleton.words[mention.first : mention.last + 1]
    if mention.kind == "body" and may_be_name(scene.skeleton.cut(mention.first, mention.last)):
        return ("it", "they", "he", "she")
    if mention.kind == "body" or (mention.kind == "role" and not _GROUPS.isdisjoint(words)):
        return ("it", "they")
    if mention.kind == "role" and words[0] in _SOME and (told := [g for word in words if (g := gender_of_word(word))]):
        return ("he",) if told[0] == "male" else ("she",)
    is_plural = mention.kind == "joint" or (mention.kind == "role" and words[-1].endswith("s"))
    return ("they",) if is_plural else ()
