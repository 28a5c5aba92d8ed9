"""Who does a deed, and to whom it is done, as far as the order of words tells.

After the observation that newswire is written in few shapes (Krestel, Bergler and Witte, "Minding the Source", LREC
2008): a subject stands before its verb, the agent of a passive behind "by".
"""

from itertools import pairwise

from briefings.compose.answering.passages import Mention, Passage
from briefings.compose.answering.verbs import PARTICIPLES
from briefings.people.places import CALENDAR
from briefings.people.titles import HONORIFICS, TITLES
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold

REACH = 5
"""Words of a title between joined names, or between a deed and the one whom "by" or "of" names."""
AGENT_REACH = 9
"""Words that a title before the agent of a passive has at most."""
BE = vocabulary("is are was were be been being am get gets got")
_JOINING = vocabulary("and the its his her their a an")
_OTHER_SUBJECTS = vocabulary("they it we you i")
_LINKS = vocabulary("and or but then")
_TO_OTHERS = vocabulary("with to by from for of about against after before like than on over at")


def subjects_of(passage: Passage, at: int) -> list[Mention]:
    """Who may be the subject of a word: the nearest person before it, with those joined by "and"; else the first.

    A person whom a preposition governs is not, where the verb follows a conjunction ("Ruiz met with Adams and left").
    """
    tokens = passage.tokens
    before = [
        one
        for one in passage.mentions
        if one.span.end <= tokens[at].span.start and not _is_mere_owner(passage, one, at)
    ]
    if not before:
        behind = tokens[at + 1 : at + 5]
        after = [one for one in passage.mentions if one.span.start >= tokens[at].span.end]
        is_of = any(token.text in ("by", "of") for token in behind)
        return after[:1] if after and is_of and _gap(passage, tokens[at].span.end, after[0].span.start) <= REACH else []
    nearest = before[-1]
    parted = (token.text for token in tokens if nearest.span.end <= token.span.start < tokens[at].span.start)
    if not nearest.is_pronoun and any(word in _OTHER_SUBJECTS for word in parted):
        return []
    between = [
        token.text
        for token in tokens
        if nearest.span.end <= token.span.start and token.span.end <= tokens[at].span.start
    ]
    lead = [token.text for token in tokens if token.span.end <= nearest.span.start][-3:]
    if any(word in _LINKS for word in between) and any(word in _TO_OTHERS for word in lead) and "who" not in between:
        return [before[0]] if before[0] != nearest else []
    group = [nearest]
    for one in reversed(before[:-1]):
        if one.span != nearest.span and not _are_joint(passage.article.text[one.span.end : group[-1].span.start]):
            break
        group.append(one)
    return group[::-1]


def _is_mere_owner(passage: Passage, one: Mention, at: int) -> bool:
    """Tell whether a name only says whose something else is, before a verb further on ("Ruiz's hospital and spoke")."""
    if not passage.article.text.startswith(("'s", "’s"), one.span.end):
        return False
    return any(token.text == "and" for token in passage.tokens[:at] if token.span.start >= one.span.end)


def _are_joint(between: str) -> bool:
    """Tell whether the words between two names join them ("and", "and Prime Minister", a comma)."""
    if not between.startswith((" and ", ", ")):
        return False
    said = between.strip(" ,").split()
    joining = _JOINING | TITLES | HONORIFICS
    return len(said) <= REACH and all(
        word[0].isupper() or word.endswith(("'s", "’s")) or fold(word) in joining for word in said
    )


def agents_of(passage: Passage, at: int) -> list[Mention]:
    """By whom a passive says it was done."""
    tokens = passage.tokens
    by = next((n for n in range(at + 1, min(len(tokens), at + 12)) if tokens[n].text == "by"), None)
    if by is None:
        return []
    agent = [one for one in passage.named if one.span.start > tokens[by].span.start][:1]
    between = [token.text for token in tokens[by + 1 :] if agent and token.span.end <= agent[0].span.start]
    is_again = [pair == ("and", "by") for pair in pairwise(between)]
    is_near = len(between) <= AGENT_REACH and not any(
        word in _TO_OTHERS for word in between if word != "of" and not (word == "by" and any(is_again))
    )
    return agent if is_near else []


def is_passive(passage: Passage, at: int) -> bool:
    """Tell whether a word is a participle after a form of "be", or one that stands for a clause ("X, led by Y,")."""
    word = passage.tokens[at].text
    if word.endswith("ing"):
        return False
    return any(token.text in BE for token in passage.tokens[max(0, at - 3) : at]) or is_reduced(passage, at)


def is_reduced(passage: Passage, at: int) -> bool:
    """Tell whether a participle stands behind its noun without "be": before "by", or behind a comma and before "in"."""
    tokens = passage.tokens
    word = tokens[at].text
    if not (word.endswith("ed") or word in PARTICIPLES) or at + 1 >= len(tokens) or not at:
        return False
    follows = tokens[at + 1].text
    after = tokens[at + 2].text if at + 2 < len(tokens) else ""
    if follows == "by":
        return after not in CALENDAR and not after[:1].isdigit() and tokens[at - 1].text not in ("has", "have", "had")
    text, comma = passage.article.text, tokens[at - 1].span.end
    is_inserted = text.startswith(", ", comma) and text[passage.span.start : comma].count(",") % 2 == 0
    return is_inserted and follows in ("in", "at", "from", "as")


def _gap(passage: Passage, start: int, end: int) -> int:
    return sum(start <= token.span.start < end for token in passage.tokens)
