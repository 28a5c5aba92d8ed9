"""Descriptions after the name of a subject or speaker ("Kim, 54, the head of the board, said").

A name is never cut as the apposition of a description ("The president of France, ..., said").
"""

from collections.abc import Iterator

from briefings.compose.shortening.lexicon import DETERMINERS, NO_SUBJECT, ROLES
from briefings.compose.shortening.reading import Cut, Reading

_LONGEST = 30


def subject_appositions(line: Reading) -> Iterator[Cut]:
    """Between the subject that the sentence begins with and its verb."""
    if not line.commas or not _is_subject(line, line.commas[0]):
        return
    first = opening = line.commas[0]
    for closing in line.commas_after(first):
        if closing - first > _LONGEST or not _is_description(line, first, opening + 1, closing):
            return
        if line.resumes(closing + 1):
            if not line.goes_on(closing):
                yield Cut(first, closing + 1)
            return
        opening = closing


def speaker_appositions(line: Reading) -> Iterator[Cut]:
    """After the speaker at the end ("..., said Kim, a farmer in the valley.")."""
    if line.end == len(line.tokens) or not line.commas:
        return
    comma = line.commas[-1]
    start = comma - 1
    while start > 0 and (line.is_name(start) or line.word(start) == "."):
        start -= 1
    is_according = line.word(start - 1) == "according" and line.word(start) == "to"
    is_speaker = is_according or line.word(start) in ("said", "says", "added")
    if is_speaker and start < comma - 1 and _is_description(line, comma, comma + 1, line.end):
        yield Cut(comma, line.end)


def _is_subject(line: Reading, comma: int) -> bool:
    if not 0 < comma <= 12 or line.word(0) in NO_SUBJECT or line.word(0).endswith(("ly", "ing", "ed")):
        return False
    if not line.tokens[0].is_word or not line.is_capital(0):
        return False
    for at in range(1, comma):
        word, token = line.low[at], line.tokens[at]
        if not (token.is_word or word == ".") or line.is_finite(at) or word.endswith("ing"):
            return False
        if token.text[0].islower() and word.endswith("s") and line.is_name(at - 1):
            return False  # "Kim visits Paris, a city of ..."
    return line.is_name(comma - 1) or line.word(0) in DETERMINERS


def _is_description(line: Reading, head: int, first: int, last: int) -> bool:
    if first >= last or line.is_capital(first) or not line.is_plain(first, last):
        return False
    word = line.word(first)
    if not (word in DETERMINERS or word in ROLES or (word.isdecimal() and len(word) < 4)):
        return False
    relative = next((at for at in range(first, last) if line.word(at) in ("who", "that", "which")), last)
    if any(line.is_finite(at) and not line.word(at).endswith("ed") for at in range(first, relative)):
        return False
    is_told_by_name = line.is_name(head - 1)
    return is_told_by_name or word in ("a", "an") or not any(line.is_capital(at) for at in range(first, last))
