"""Sentences of an article as answers are looked for in them: words with their roots, people with their pronouns.

Invariant: everything comes from what was read at load (sentences, people, quotes); only the words of the few articles
that may answer are cut again.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType
from typing import Final, NamedTuple

from briefings.compose.answering.likewise import root
from briefings.compose.answering.screening import places_in, sentences_with
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.person import CastMember, Gender
from briefings.models.span import Span
from briefings.people.titles import HONORIFICS, TITLES
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold, is_content, words

_MAIN_NAME = re.compile(
    r"(?:[A-Z][A-Z .,]+(?:,\s)?(?:[A-Z][a-z]+\.?\s\d{1,2}\s?)?(?:\([^)]{1,30}\)\s?)?[-–—]\s)?"
    r"(?:The\s)?(?:[a-z]+\s){0,2}(?P<name>[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,4})"
)
"""The name in the subject of a first sentence, behind a dateline."""
_WORD_BEFORE = re.compile(r"[^\W\d_][\w’'.-]*(?= \Z)")
_GOES_ON = re.compile(r" [A-Z][a-z]")
"""What makes a family name the beginning of another name ("Ruiz Motors")."""
LONGEST_WORD = 24
_HEADLINE_NAME = re.compile(r"(?P<name>[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,4})(?=\s(?!and\b)[a-z])")
_OTHER_PAIRS = vocabulary(
    "countries nations sides teams companies firms clubs parties neighbours neighbors governments koreas"
)
COUPLE = 2
OPENING, OPENING_REACH = 6, 24
"""Words of an opening phrase, and characters behind its comma in which the subject begins."""
SENTENCES_BACK = 4
"""How far back a pronoun may point."""
SPEECH_WORDS = 5
"""So many quoted words speak for themselves; fewer are part of the outlet's sentence."""
PRONOUNS: Final[dict[str, Gender]] = {"he": "male", "his": "male", "him": "male", "she": "female", "her": "female"}
_OPENERS = frozenset({"in", "on", "at", "during", "after", "before", "with", "for", "since", "despite", "amid"})
_THINGS = frozenset({"it", "its", "they", "their"})


class Token(NamedTuple):
    """A word of a sentence."""

    text: str
    root: str
    span: Span


class Mention(NamedTuple):
    """Where a sentence speaks of a person, by name or by pronoun."""

    span: Span
    key: str
    is_pronoun: bool = False


class Passage:
    """One sentence in its article."""

    def __init__(self, reading: "Reading", number: int) -> None:
        """Take sentence ``number`` of a reading."""
        self.reading = reading
        self.number = number
        self.span = reading.analysis.sentences[number]

    @property
    def article(self) -> Article:
        """Where it stands."""
        return self.reading.article

    @property
    def text(self) -> str:
        """The sentence, verbatim."""
        return self.span.cut(self.article.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return tuple(Token(word.text, root(word.text), word.span) for word in words(self.article.text, self.span))

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of its words."""
        return frozenset(token.root for token in self.tokens)

    @cached_property
    def named(self) -> tuple[Mention, ...]:
        """The people that it names, in text order."""
        found = self.reading.mentions
        first = bisect_left(found, self.span.start, key=lambda one: one.span.start)
        return tuple(one for one in _while_inside(found[first:], self.span))

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The people that it names, and those whom its pronouns mean."""
        pronouns = (token for token in self.tokens if token.text in PRONOUNS)
        meant = (Mention(token.span, key, True) for token in pronouns if (key := self._meant(token)) is not None)
        return tuple(sorted((*self.named, *meant, *self._both())))

    def _both(self) -> Iterator[Mention]:
        """Both people whom "the two leaders" means: those whom the article is on; or "they": those just spoken of."""
        for number, (one, other) in enumerate(pairwise(self.tokens)):
            if one.text == "the" and other.text == "two":
                if not any(token.text in _OTHER_PAIRS for token in self.tokens[number + 2 : number + 4]):
                    pair = self._pair_before(other) or self.reading.couple
                    yield from (Mention(other.span, key, True) for key in pair)
            elif other.text == "they":
                yield from (Mention(other.span, key, True) for key in self._pair_before(other))

    def _pair_before(self, pronoun: Token) -> tuple[str, ...]:
        """The two people named before a "they", in its sentence or else in the one before it, if they are two."""
        keys = {one.key: None for one in self.named if one.span.end <= pronoun.span.start}
        if not keys and self.before is not None:
            keys = {one.key: None for one in self.before.named}
        return tuple(keys) if len(keys) == COUPLE else ()

    def _meant(self, pronoun: Token) -> str | None:
        """Whom a pronoun means: who was spoken of first, in the sentence, else in those before it."""
        known = self.reading.pronouns.get(pronoun.span)
        if known is not None:
            return known
        gender = PRONOUNS[pronoun.text]
        before = [one.key for one in self.named if one.span.end <= pronoun.span.start]
        fitting = [key for key in before if self.reading.may_be(key, gender)]
        if fitting:
            return fitting[0]
        if (ahead := self._announced(pronoun, gender)) is not None:
            return ahead
        for number in range(self.number - 1, max(-1, self.number - 1 - SENTENCES_BACK), -1):
            passage = self.reading.passages[number]
            keys = [one.key for one in passage.named if self.reading.may_be(one.key, gender)]
            if keys:
                return keys[0]
        return self._main_person(gender)

    def _main_person(self, gender: Gender) -> str | None:
        """Whom a pronoun means far behind any name: the only one who may be meant of all named before."""
        earlier = {one.key for one in self.reading.mentions if one.span.start < self.span.start}
        keys = [key for key in earlier if self.reading.may_be(key, gender)]
        return keys[0] if len(keys) == 1 else None

    def _announced(self, pronoun: Token, gender: Gender) -> str | None:
        """Whom a pronoun in an opening phrase means: the subject behind its comma ("During his visit, Ruiz ...")."""
        comma = self.article.text.find(", ", pronoun.span.end, self.span.end)
        if comma < 0 or pronoun not in self.tokens[:OPENING] or self.tokens[0].text not in _OPENERS:
            return None
        behind = (one for one in self.named if 0 <= one.span.start - comma <= OPENING_REACH)
        return next((one.key for one in behind if self.reading.may_be(one.key, gender)), None)

    @property
    def before(self) -> "Passage | None":
        """The sentence before it in its paragraph."""
        if not self.number:
            return None
        other = self.reading.passages[self.number - 1]
        is_beside = self.article.paragraph_at(other.span.start) == self.article.paragraph_at(self.span.start)
        return other if is_beside else None

    @property
    def is_history(self) -> bool:
        """Tell whether it tells of a time long before its article."""
        return any(event.is_background for event in self.reading.analysis.events if event.sentence == self.span)

    @property
    def takes_up(self) -> bool:
        """Tell whether it speaks of a thing as known ("its", "they")."""
        return any(token.text in _THINGS for token in self.tokens)

    @property
    def has_it(self) -> bool:
        """Tell whether a thing spoken of before does something in it ("it", "they")."""
        return any(token.text in ("it", "they") for token in self.tokens)


class Reading:
    """An article that may answer."""

    def __init__(
        self, article: Article, analysis: Analysis, familiar: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Take an article with what reading it yielded.

        Args:
            article: The article.
            analysis: What reading it yielded.
            familiar: Family names, as written, of people whom the corpus knows, with their keys: an article that
                introduces nobody of the name may mean them by it alone.
        """
        self.article = article
        self._familiar = familiar
        self.analysis = analysis
        self.passages = [Passage(self, number) for number in range(len(analysis.sentences))]
        self._screened: dict[frozenset[str], list[Passage]] = {}

    @cached_property
    def cast(self) -> dict[str, CastMember]:
        """Its people by their keys."""
        return {member.id: member for member in self.analysis.cast}

    @cached_property
    def mentions(self) -> list[Mention]:
        """Where it names them, in text order."""
        known = [Mention(span, member.id) for member in self.analysis.cast for span in member.mentions]
        return sorted((*known, *self._by_family_name(known), *self._by_shared_name(known)))

    def _by_shared_name(self, known: Sequence[Mention]) -> Iterator[Mention]:
        """Where the family name of the first one named stands alone, though others bear it too: it means that one."""
        first = self.cast.get(min(known)[1]) if known else None
        name = first.name.split()[-1] if first and " " in first.name else ""
        bearers = [member for member in self.analysis.cast if name and member.name.endswith(f" {name}")]
        if first is None or len(bearers) < COUPLE or len(first.mentions) < max(len(one.mentions) for one in bearers):
            return
        text = self.article.text
        taken = [one.span for one in known if name in one.span.cut(text)]
        for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
            span = Span(*found.span())
            lead = _WORD_BEFORE.search(text, max(0, span.start - LONGEST_WORD), span.start)
            is_alone = (lead is None or _may_precede(lead[0])) and not _GOES_ON.match(text, span.end)
            if is_alone and not any(span.meets(one) for one in taken):
                yield Mention(span, first.id)

    def _by_family_name(self, known: Sequence[Mention]) -> Iterator[Mention]:
        """Where a family name stands alone whose bearer is introduced in other articles only."""
        text = self.article.text
        named = {word for one in known for word in (one.span.cut(text), *one.span.cut(text).split())}
        for name, key in self._familiar.items():
            if name in named or name not in text:
                continue
            for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
                if " " in name:
                    yield Mention(Span(*found.span()), key)
                    continue
                lead = _WORD_BEFORE.search(text, max(0, found.start() - LONGEST_WORD), found.start())
                if (lead is None or _may_precede(lead[0])) and not _GOES_ON.match(text, found.end()):
                    yield Mention(Span(*found.span()), key)

    @cached_property
    def _speech(self) -> list[Span]:
        return sorted(
            content
            for quote in self.analysis.quotes
            if quote.kind in ("direct", "mixed")
            for content in quote.contents
            if len(content.cut(self.article.text).split()) >= SPEECH_WORDS
        )

    def speech_meeting(self, span: Span) -> list[Span]:
        """Stretches of somebody's own sentences that share words with a span; single quoted words are none."""
        return [content for content in self._speech if content.meets(span)]

    @cached_property
    def pronouns(self) -> dict[Span, str]:
        """Whom the pronouns mean that speak: known from who is quoted."""
        by_family = {fold(name): key for name, key in self._familiar.items()}
        return {
            quote.speaker_mention: by_family.get(quote.speaker_key, quote.speaker_key)
            for quote in self.analysis.quotes
            if quote.speaker_mention is not None and quote.speaker_key is not None and quote.basis == "pronoun"
        }

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of all its words."""
        return frozenset(root(word.text) for word in words(self.article.text))

    @cached_property
    def theme(self) -> frozenset[str]:
        """What the whole article is on: the words that its headline and its first sentence share."""
        if not self.passages or not self.article.headline:
            return frozenset()
        return self.passages[0].roots.intersection(root(word.text) for word in words(self.article.headline))

    @cached_property
    def opening(self) -> frozenset[str]:
        """The first words of the article, that name what it is on."""
        return frozenset(token.root for token in self.passages[0].tokens[:4]) if self.passages else frozenset()

    @cached_property
    def main(self) -> frozenset[str]:
        """The first name of the first sentence, if it is no person's: what "the company" or "it" means in the rest."""
        if not self.passages:
            return frozenset()
        first = self.passages[0]
        found = _MAIN_NAME.match(first.text)
        headline = _HEADLINE_NAME.match(self.article.headline or "")
        if headline is not None and (at := first.text.find(headline["name"])) >= 0:
            found = re.compile(rf"(?P<name>{re.escape(headline['name'])})").match(first.text, at)
        span = Span(first.span.start + found.start("name"), first.span.start + found.end("name")) if found else None
        if span is None or any(one.span.meets(span) for one in first.named):
            return frozenset()
        return frozenset(root(word.text) for word in words(self.article.text, span))

    @cached_property
    def couple(self) -> tuple[str, ...]:
        """The two people whom the first sentence names, if it names two: "the two leaders" of the rest."""
        keys = tuple(dict.fromkeys(one.key for one in self.passages[0].named)) if self.passages else ()
        return keys if len(keys) == COUPLE else ()

    def passages_with(self, roots: Iterable[str]) -> list[Passage]:
        """The sentences in which a word of one of the roots may stand, in text order."""
        wanted = frozenset(roots)
        if wanted not in self._screened:
            offsets = places_in(self.article.text, wanted)
            numbers = sorted(sentences_with(self.analysis.sentences, offsets))
            self._screened[wanted] = [self.passages[number] for number in numbers]
        return self._screened[wanted]

    def may_be(self, key: str, gender: Gender) -> bool:
        """Tell whether a person may be "he", or "she"."""
        member = self.cast.get(key)
        return member is None or member.gender in (None, gender)


def _may_precede(word: str) -> bool:
    """Tell whether a word before a family name is no given name: a small letter, a title, an empty word."""
    plain = fold(word).strip(".")
    return not word[0].isupper() or plain in TITLES or plain in HONORIFICS or not is_content(plain)


def _while_inside(mentions: Sequence[Mention], span: Span) -> Iterator[Mention]:
    for one in mentions:
        if one.span.start >= span.end:
            return
        if span.holds(one.span):
            yield one
