"""The clause around a verb, and the words of its subject.

Newswire orders its words strictly: a subject stands before its verb, set off by commas where something is inserted.
After the shallow clause splitting of Jones, "Exploring the role of punctuation in parsing natural text" (COLING 1994).
Invariant: a pure function of a sentence; every number is that of a word of it, and a subject ends before its verb.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from briefings.compose.answering.passages import Passage
from briefings.compose.answering.verbs import BASES
from briefings.text.vocabulary import vocabulary

_RELATIVES = vocabulary("who which whom whose where")
_SUBORDINATORS = vocabulary(
    "after before because when while until although though if unless whereas as since that once"
)
_SAYING_ON = vocabulary("but saying adding while whereas")
_PRONOUNS = vocabulary("he she it they we i you")
_STARTERS = _PRONOUNS | vocabulary("the a an his her its their this these")
_JOINING = vocabulary("and or then but")
_HELPERS = vocabulary(
    "is are was were be been being has have had will would can could may might do does did also then later already"
    " still now recently finally eventually immediately reportedly not never only just again first soon all both since"
    " unanimously formally officially publicly repeatedly together initially previously narrowly"
)
_FINITE = vocabulary("is are was were be been being has have had will would said says can could")
_BEFORE_NOUN = vocabulary("the a an his her its their of newly some many several these those no")
_ADVERBIAL = vocabulary(
    "in on at during after before with for since despite amid under by last earlier later about from as to following"
    " until within throughout"
)
_MARK = re.compile(' – |[;:—“”"]')
LONGEST_ANTECEDENT = 8
SHORTEST_PAST = 5
"""Letters from which on a word in "-ed" is taken for a verb."""


class Clauses:
    """The clauses of a sentence."""

    def __init__(self, passage: Passage) -> None:
        """Take a sentence."""
        self._passage = passage
        self._tokens = passage.tokens

    def subject_of(self, at: int) -> list[int]:
        """Numbers of the words of the subject of a verb; empty where the words do not show it."""
        inside = next((one for one in self._insertions if at in one), None)
        if inside is not None:
            own = self._subject_in(range(inside.start + 1, at))
            return own or self._antecedent(inside.start)
        start = self.start_of(at)
        before = [n for n in range(start, at) if not any(n in one for one in self._insertions)]
        if start and self._tokens[start].text in _RELATIVES:
            own = before[1:]
            return self._antecedent(start) if self._is_bare(own) else self._subject_in(own)
        if before and self._tokens[start].text in _SUBORDINATORS:
            before = before[1:]
        return self._subject_in(before)

    def start_of(self, at: int) -> int:
        """Number of the first word of the clause that a word stands in."""
        starts = (n for n in self._breaks if n <= at)
        return max((n for n in starts if not any(n in one and at not in one for one in self._insertions)), default=0)

    def apart_from(self, at: int) -> frozenset[int]:
        """Numbers of the words of clauses that are inserted before a word and say nothing of it."""
        return frozenset(n for one in self._insertions if at not in one for n in one)

    def end_of(self, at: int) -> int:
        """Number of the first word behind the clause that a word stands in."""
        own = self.start_of(at)
        ends = (n for n in self._breaks if n > at and not (n in self._starts and at < n))
        return min((n for n in ends if n > own), default=len(self._tokens))

    def is_relative(self, at: int) -> bool:
        """Tell whether a word stands in a clause that says more of a thing: "the crash in which four died"."""
        return any(at in one for one in self._insertions) or self._tokens[self.start_of(at)].text in _RELATIVES

    def gap_before(self, n: int) -> str:
        """What stands between a word and the one before it."""
        return self._passage.article.text[self._tokens[n - 1].span.end : self._tokens[n].span.start]

    @cached_property
    def _breaks(self) -> tuple[int, ...]:
        """Numbers of the words with which a clause begins."""
        tokens = self._tokens
        found: list[int] = []
        is_fronted = bool(tokens) and tokens[0].text in _SUBORDINATORS
        for n in range(1, len(tokens)):
            gap, word = self.gap_before(n), tokens[n].text
            following = tokens[n + 1].text if n + 1 < len(tokens) else ""
            has_comma = "," in gap
            is_new = (
                _MARK.search(gap) is not None
                or word in _RELATIVES
                or (word in _SUBORDINATORS and (word != "as" or has_comma or following in _PRONOUNS))
                or (has_comma and word in _SAYING_ON)
                or (word in _JOINING and following in (_STARTERS if has_comma else _PRONOUNS))
                or (has_comma and is_fronted and not found)
            )
            if is_new:
                found.append(n)
        return tuple(found)

    @cached_property
    def _insertions(self) -> tuple[range, ...]:
        """Relative clauses between commas: they part no subject from its verb."""
        found: list[range] = []
        for n in range(1, len(self._tokens)):
            is_new = self._tokens[n].text in _RELATIVES and "," in self.gap_before(n)
            if is_new and not any(n in one for one in found):
                after = range(n + 1, len(self._tokens))
                found.append(range(n, next((m for m in after if "," in self.gap_before(m)), len(self._tokens))))
        return tuple(found)

    @cached_property
    def _starts(self) -> frozenset[int]:
        return frozenset(one.start for one in self._insertions)

    def _is_bare(self, words: Sequence[int]) -> bool:
        """Tell whether only helpers stand between a relative pronoun and its verb: the pronoun is the subject."""
        return all(self._tokens[n].text in _HELPERS or self.is_verb(n) for n in words)

    def _antecedent(self, start: int) -> list[int]:
        """What a relative clause is about: the words right before it, back to a verb or the clause's beginning."""
        first = max(self.start_of(start - 1), start - LONGEST_ANTECEDENT)
        cut = next((n for n in range(start - 1, first - 1, -1) if self.is_verb(n)), first - 1)
        return list(range(cut + 1, start))

    def _subject_in(self, before: Sequence[int]) -> list[int]:
        """The subject among the words between the beginning of a clause and its verb."""
        words = list(before)
        while words and (self._tokens[words[-1]].text in _HELPERS or self._tokens[words[-1]].text.endswith("ly")):
            words.pop()
        if words and self._tokens[words[-1]].text in (*_JOINING, "to"):
            words = words[: self._first_verb(words)]
        elif words:
            last = next((place for place in range(len(words) - 1, -1, -1) if self.is_verb(words[place])), -1)
            words = words[last + 1 :] if last + 1 < len(words) else words[: self._first_verb(words)]
        return self._without_adverbials(words)

    def _first_verb(self, words: Sequence[int]) -> int:
        return next((place for place, n in enumerate(words) if self.is_verb(n)), max(0, len(words) - 1))

    def _without_adverbials(self, words: list[int]) -> list[int]:
        """A subject without what is set in front of it ("On Monday, the union")."""
        while words and self._tokens[words[0]].text in _ADVERBIAL:
            comma = next((place for place in range(1, len(words)) if "," in self.gap_before(words[place])), None)
            if comma is None:
                break
            words = words[comma:]
        return words

    def is_verb(self, n: int) -> bool:
        """Tell whether a word may be a finite verb: a past form that no article stands before."""
        word = self._tokens[n].text
        if word in _FINITE:
            return True
        is_past = word in BASES or (word.endswith("ed") and len(word) >= SHORTEST_PAST)
        return is_past and not (n and self._tokens[n - 1].text in _BEFORE_NOUN)
