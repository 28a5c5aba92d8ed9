"""What follows the news at the end of a sentence: examples, remarks, results, contrasts.

A tail is cut up to the full stop, and only if nothing behind it takes the main clause up again.
"""

from collections.abc import Iterator

from briefings.compose.shortening.lexicon import DETERMINERS, EVENT_PARTICIPLES, RESUMPTIVES, SPEECH_PARTICIPLES
from briefings.compose.shortening.reading import Cut, Reading
from briefings.quotes.lexicon import PREPOSITIONS
from briefings.text.vocabulary import vocabulary

_AFTER_RESUMPTIVE = vocabulary("that which he she they it aimed seen likely intended critics opposed welcomed")


def examples(line: Reading) -> Iterator[Cut]:
    """A list ", including ..." between a subject and its verb, or at the end."""
    for comma in line.commas:
        if line.word(comma + 1) != "including":
            continue
        closing = next((at for at in line.commas_after(comma) if line.resumes(at + 1)), None)
        if closing is None:
            if all(_is_item(line, at + 1) for at in line.commas_after(comma)):
                yield from _to_the_end(line, comma)
        elif line.is_plain(comma, closing) and not line.goes_on(closing) and not line.has_finite(0, comma):
            yield Cut(comma, closing + 1)


def remarks(line: Reading) -> Iterator[Cut]:
    """What else was said: ", adding that ...", ", expressing hope ..."."""
    yield from _participles(line, SPEECH_PARTICIPLES)


def resumptions(line: Reading) -> Iterator[Cut]:
    """A noun that takes up the clause: ", a move that ..."."""
    for comma in line.commas:
        is_resumptive = line.word(comma + 1) in ("a", "an") and line.word(comma + 2) in RESUMPTIVES
        if is_resumptive and line.word(comma + 3) in _AFTER_RESUMPTIVE:
            yield from _to_the_end(line, comma)


def results(line: Reading) -> Iterator[Cut]:
    """What came of it: ", killing 12 people"."""
    yield from _participles(line, EVENT_PARTICIPLES)


def contrasts(line: Reading) -> Iterator[Cut]:
    """A last clause ", while ..." or ", with ... -ing"."""
    for comma in line.commas[-1:]:
        words = line.low[comma + 1 : line.end]
        is_clause = words[:1] in (["while"], ["whereas"]) and line.has_finite(comma, line.end)
        is_absolute = words[:1] == ["with"] and any(word.endswith("ing") for word in words)
        if is_clause or (is_absolute and "with" not in line.low[:comma]):
            yield from _to_the_end(line, comma)


def _participles(line: Reading, participles: frozenset[str]) -> Iterator[Cut]:
    for number, comma in enumerate(line.commas):
        at = comma + 2 if line.word(comma + 1).endswith("ly") else comma + 1
        if line.word(at) not in participles or line.word(at + 1) in ("and", "or", ",", "", "."):
            continue
        segment = line.commas[number - 1] + 1 if number else 0
        is_list = any(word.endswith("ing") for word in line.low[segment:comma])
        is_governed = line.word(segment - 2) in PREPOSITIONS  # "thanked her for, as he put it, making ..."
        if not is_list and not is_governed:
            yield from _to_the_end(line, comma)


def _is_item(line: Reading, at: int) -> bool:
    return line.is_capital(at) or line.word(at) in DETERMINERS or line.word(at).isdecimal()


def _to_the_end(line: Reading, comma: int) -> Iterator[Cut]:
    if line.end == len(line.tokens) or not line.has_finite(0, comma) or line.begins_clause(comma):
        return
    if line.is_plain(comma, line.end) and not any(line.ends_in_attribution(at) for at in line.commas_after(comma)):
        yield Cut(comma, line.end)
