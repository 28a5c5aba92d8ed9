"""Whether words of a sentence are what a part of a question names: by the word itself, by name, by a pronoun.

Invariant: a possessive pronoun is nobody's presence ("his deputy" is not he), unless an owner is asked about.
"""

from collections.abc import Iterable, Sequence

from briefings.compose.answering.done import POSSESSIVES
from briefings.compose.answering.frames import Part
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage
from briefings.text.vocabulary import vocabulary
from briefings.text.words import is_content, words

THINGS = vocabulary("it they both")
"""Pronouns that stand for things spoken of before."""


def places(passage: Passage, numbers: Iterable[int], part: Part) -> list[int]:
    """Which of some words are what a part of the question names, by name, word or pronoun."""
    inside = list(numbers)
    if not part.keys:
        found = [n for n in inside if passage.tokens[n].root in part.roots]
        return found or (_as_person(passage, inside, part) if part.is_name else [])
    spans = [one.span for one in passage.mentions if one.key in part.keys]
    found = [n for n in inside if any(span.meets(passage.tokens[n].span) for span in spans)]
    return [n for n in found if part.is_owner or not _is_possessive(passage, n)]


def _is_possessive(passage: Passage, n: int) -> bool:
    """Tell whether a pronoun only says whose something is: "his deputy" is not he."""
    word = passage.tokens[n].text
    if word != "her":
        return word in POSSESSIVES
    end = passage.tokens[n].span.end
    following = passage.tokens[n + 1] if n + 1 < len(passage.tokens) else None
    return following is not None and following.span.start == end + 1 and is_content(following.text)


def _as_person(passage: Passage, numbers: Sequence[int], part: Part) -> list[int]:
    """Where a pronoun means somebody of the name: the one of that name whom the article is on."""
    cast = [member for member in passage.reading.analysis.cast if _bears(member.name, part)]
    main = max(cast, key=lambda member: len(member.mentions), default=None)
    meant = {member.id for member in cast if member == main or " " not in member.name}
    spans = [one.span for one in passage.mentions if one.key in meant]
    found = [n for n in numbers if any(span.meets(passage.tokens[n].span) for span in spans)]
    return [n for n in found if not _is_possessive(passage, n)]


def _bears(name: str, part: Part) -> bool:
    return any(root(word.text) in part.roots for word in words(name))


def are_all(passage: Passage, numbers: Iterable[int], parts: Sequence[Part]) -> bool:
    """Tell whether words have all of some parts."""
    inside = list(numbers)
    return all(places(passage, inside, part) for part in parts)


def before_of(passage: Passage) -> Passage | None:
    """The sentence before one in its article, whatever paragraph it is in."""
    return passage.reading.passages[passage.number - 1] if passage.number else None


def names_somebody(passage: Passage, numbers: Sequence[int], asked: Iterable[Part]) -> bool:
    """Tell whether words name a person, body or thing that the question does not have."""
    taken = {n for part in asked for n in places(passage, numbers, part)}
    own = [n for n in numbers if n not in taken]
    meant = [one.span for one in passage.mentions]
    return any(is_content(passage.tokens[n].text) and passage.tokens[n].text not in THINGS for n in own) or any(
        span.meets(passage.tokens[n].span) for n in own for span in meant
    )
