"""What stands inside a sentence between two marks: brackets, dashes, or the commas of an age or a relative clause."""

from collections.abc import Iterator, Sequence

from briefings.compose.shortening.lexicon import (
    CONDITIONS,
    DATE_WORDS,
    DETERMINERS,
    FINITE,
    NO_SUBJECT,
    QUANTIFIERS,
    RELATIVES,
    ROLES,
)
from briefings.compose.shortening.reading import Cut, Reading
from briefings.compose.shortening.tokens import Token
from briefings.quotes.lexicon import AUXILIARIES, PREPOSITIONS, PRONOUNS

_GAPS = frozenset(("inaudible", "unintelligible", "crosstalk", "ph", "sic"))
_LONGEST_ACRONYM = 6
_DASHES = frozenset(("—", "–", "--", "-"))
_LONGEST_ASIDE = 25
_SHORTEST_RELATIVE = 2
_AGES = range(10, 110)


def brackets(line: Reading) -> Iterator[Cut]:
    """Round brackets around words; numbers alone are kept, and so are the letters of "minister(s)"."""
    for opening, token in enumerate(line.tokens):
        if token.text != "(" or opening == 0 or line.tokens[opening - 1].span.end == token.span.start:
            continue
        closing = next((at for at in range(opening + 1, len(line.low)) if line.low[at] in ("(", ")")), None)
        if closing is None or line.low[closing] != ")":
            return
        if line.word(closing + 1) in _DASHES:
            continue  # a dateline: "ACCRA (Wire) - ..."
        if line.is_capital(closing + 1) and not line.tokens[opening + 1].text.isupper():
            continue  # perhaps another sentence
        if _is_aside(line.tokens[opening + 1 : closing]):
            yield Cut(opening, closing + 1)


def _is_aside(inside: Sequence[Token]) -> bool:
    """Tell an aside or an acronym from a number, a word put in ("able (to) swim"), or a gap in the words."""
    if sum(len(token.text) for token in inside if token.text.isalpha()) < 2 or inside[0].low in _GAPS:
        return False
    return len(inside) > 1 or (inside[0].text.isupper() and len(inside[0].text) <= _LONGEST_ACRONYM)


def dashes(line: Reading) -> Iterator[Cut]:
    """Two dashes, no more, with no condition between them."""
    places = [at for at, token in enumerate(line.tokens) if token.text in _DASHES and token.quotation is None]
    if len(places) != 2 or line.low[places[0]] != line.low[places[1]]:
        return
    opening, closing = places
    if not 1 < closing - opening <= _LONGEST_ASIDE or line.has_any(CONDITIONS, opening, closing):
        return
    if line.word(opening + 1) == "and" or (line.is_capital(opening + 1) and line.is_capital(closing - 1)):
        return  # another subject, or the name of the one described
    is_dateline = not any(token.text[0].islower() for token in line.tokens[:opening])
    is_clause_new = line.is_capital(closing + 1) or line.word(closing + 1) in PRONOUNS | DETERMINERS
    if not is_dateline and line.word(closing + 1)[:1].isalpha() and not is_clause_new:
        yield Cut(opening, closing + 1)


def ages(line: Reading) -> Iterator[Cut]:
    """An age after a name: ", 54,"."""
    for comma in line.commas:
        number = line.word(comma + 1)
        if not (number.isdecimal() and len(number) < 4 and int(number) in _AGES and line.is_name(comma - 1)):
            continue
        after, following = comma + 2, line.word(comma + 3)
        if after == line.end < len(line.tokens):
            yield Cut(comma, after)
        elif line.word(after) == "," and (
            (line.resumes(after + 1) and not line.goes_on(after))
            or (following in PREPOSITIONS and following not in ("of", "from", "including"))
        ):
            yield Cut(comma, after + 1)


def relatives(line: Reading) -> Iterator[Cut]:
    """A clause ", who ...," where a verb takes up the subject again, or at the end of the sentence."""
    for comma in line.commas:
        before = line.tokens[comma - 1] if comma else line.tokens[comma]
        if not _opens_relative(line, comma) or not (before.is_word or before.quotation is not None):
            continue
        later = list(line.commas_after(comma))
        if not later:
            if line.end < len(line.tokens) and line.is_plain(comma, line.end):
                yield Cut(comma, line.end)
            continue
        closing = later[0]
        if not line.is_plain(comma, closing):
            continue
        if _takes_up_subject(line, comma, closing):
            is_torn = line.word(comma + 1) in RELATIVES and line.word(comma + 2) in PREPOSITIONS
            if closing - comma > _SHORTEST_RELATIVE and not is_torn:
                yield Cut(comma, closing if _is_in_apposition(line, comma) else closing + 1)
        elif len(later) == 1 and line.ends_in_attribution(closing):
            yield Cut(comma, closing)


def _takes_up_subject(line: Reading, comma: int, closing: int) -> bool:
    """Tell whether the verb after a relative clause is surely that of the word before it."""
    if not line.resumes(closing + 1) or line.goes_on(closing):
        return False
    if not line.has_finite(0, comma):  # the sentence has no verb yet
        return True
    return any(line.word(at) in FINITE & AUXILIARIES for at in (closing + 1, closing + 2))


def _is_in_apposition(line: Reading, comma: int) -> bool:
    """Tell whether the comma after the clause also closes a description ("Lund, head of the lab, which ..., said")."""
    opening = max((at for at in line.commas if at < comma), default=0)
    word = line.word(opening + 1)
    return bool(opening) and line.word(0) not in NO_SUBJECT and (word in DETERMINERS | ROLES or word.isdecimal())


def _opens_relative(line: Reading, comma: int) -> bool:
    word = line.word(comma + 1)
    if word in QUANTIFIERS and line.word(comma + 2) == "of":
        return line.word(comma + 3) in ("whom", "which")
    if word == "when":
        return line.word(comma - 1) in DATE_WORDS or line.word(comma - 1).isdecimal()
    return word in RELATIVES
