"""The product's own words: verdicts, flags, kinds, counts. One place, so that every format says the same."""

from collections.abc import Mapping

from briefings.models.answers import Verdict
from briefings.models.quote import Basis, QuoteKind
from briefings.models.topic import Topic

NOT_STATED = "not stated"
NO_SPEAKER = "speaker not clear"
NO_PROOF = "That is not proof it was never said."

VERDICTS: Mapping[Verdict, str] = {
    "quoted": "QUOTED",
    "quoted_conflict": "QUOTED, with a conflict",
    "spelling": "SAME WORDS, SPELLING DIFFERS",
    "near": "NEAR",
    "reported": "REPORTED, NOT QUOTED",
    "headline_only": "HEADLINE ONLY",
    "someone_else": "SOMEONE ELSE",
    "outlet_words": "OUTLET'S OWN WORDS",
    "not_found": "NOT FOUND",
}

SIGNS: Mapping[Verdict, str] = {
    "quoted": "✔",
    "quoted_conflict": "⚠",
    "spelling": "✔",
    "near": "≈",
    "reported": "◐",
    "headline_only": "◐",
    "someone_else": "⚠",
    "outlet_words": "◐",
    "not_found": "○",
}

MEANINGS: Mapping[Verdict, str] = {
    "quoted": "",
    "quoted_conflict": "Quoted, but the same article's fuller quote reads differently: compare below.",
    "spelling": "The same words, spelled differently in the source.",
    "near": "Not these exact words. The difference is shown.",
    "reported": "The outlet reports this in its own words; it does not quote it.",
    "headline_only": "Only a headline has these words; no text below it quotes them.",
    "someone_else": "These words are quoted, but they are not this speaker's.",
    "outlet_words": "The outlet wrote these words, or names them as a motto or title; nobody is quoted with them.",
    "not_found": NO_PROOF,
}

FLAGS: Mapping[str, str] = {
    "single_source": "single source",
    "translated": "translated",
    "agency_feed": "agency feed",
    "disagreement": "⚠ outlets differ",
}

BASES: Mapping[Basis, str] = {
    "named": "",
    "pronoun": "he or she in the article",
    "role": "by title in the article",
    "continued": "still speaking",
    "unknown": "",
}
"""How a speaker is known whose name does not stand beside the words."""

KINDS: Mapping[QuoteKind | str, str] = {
    "direct": "",
    "mixed": "quoted in part",
    "indirect": "reported, not quoted",
    "headline": "headline only",
    "outlet": "outlet's own words",
}


def found_by(topic: Topic) -> str:
    """Say that a topic is nothing but the words that were typed; empty for one that is known."""
    return "no topic: articles that have these words" if topic.origin == "term" else ""


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: ``1 article``, ``5 articles``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def of_articles(number: int, total: int, noun: str = "article") -> str:
    """Coverage: ``in 2 of 5 articles``."""
    return f"in {number:,} of {count(total, noun)}"


def same_text(copies: int) -> str:
    """How many of the articles just counted are no evidence of their own; empty if each is."""
    return f"{copies:,} of them the same text as another" if copies else ""


def listed(names: list[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def capitalised(text: str) -> str:
    """Begin a line with a capital; a name that is written otherwise ("eBay") stays as it is."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text
