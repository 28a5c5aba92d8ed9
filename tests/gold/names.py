"""When an answer names the speaker that a person marked.

Invariant: a resolved name is right only if it is the whole name that the article gives, titles aside where the mark
allows them; a surname alone is right only as a mention. Descriptions may go on ("one aide, who asked not to be
named"), but not start elsewhere.
"""

import re
import unicodedata
from collections.abc import Iterable

from tests.gold.values import GoldDocument, GoldIndirect, GoldQuote

_ARTICLES = frozenset(["a", "an", "the"])


def fold(name: str) -> str:
    """Take case, accents, hyphens, punctuation and a leading article away."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))
    parts = re.findall(r"\w+", re.sub(r"['’]s?\b", "", plain))
    return " ".join(parts[1:] if parts and parts[0] in _ARTICLES else parts)


def is_speaker(predicted: str | None, gold: GoldQuote | GoldIndirect, document: GoldDocument) -> bool:
    """Tell whether a resolved speaker is the marked one; for nobody, only nobody is right."""
    if predicted is None or gold.speaker is None:
        return predicted is gold.speaker
    said = fold(predicted)
    right = [gold.speaker, *gold.also, *_short(gold.speaker, document)]
    if any(said == fold(name) for name in right):
        return True
    is_described = isinstance(gold, GoldQuote) and "role" in gold.basis
    return is_described and any(said.startswith(fold(name) + " ") for name in right)


def is_mention(predicted: str | None, gold: GoldQuote | GoldIndirect) -> bool:
    """Tell whether the words taken for the speaker are marked ones, with or without title or apposition."""
    said = set(fold(predicted or "").split())
    marked = [set(fold(mention).split()) for mention in gold.mentions]
    return bool(said) and any(said <= words or words <= said for words in marked if words)


def find_person(name: str, known: Iterable[tuple[str, tuple[str, ...]]]) -> str | None:
    """Find the one marked person (name, other forms) whom a predicted name names."""
    said = fold(name)
    return next((one for one, forms in known if said in {fold(form) for form in (one, *forms)}), None)


def _short(speaker: str, document: GoldDocument) -> tuple[str, ...]:
    return (document.short_names[speaker],) if speaker in document.short_names else ()
