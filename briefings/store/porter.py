"""The stems of SQLite's full-text search, so that other engines find what it finds.

Invariant: `stem` gives what the tokenizer ``porter`` of FTS5 gives. That is Porter's algorithm with the two departures
of his own program ("bli", "logi"; Snowball's "porter" lacks them), over bytes, on words of 3 to 64 bytes.

Source: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, whose terms are used here;
https://www.sqlite.org/fts5.html, section 4.3.3.
"""

from collections.abc import Callable

_SHORTEST, _LONGEST = 3, 64

_Rules = tuple[tuple[str, str], ...]
_PLURALS: _Rules = (("sses", "ss"), ("ies", "i"), ("ss", "ss"), ("s", ""))
_CUT_TOO_FAR: _Rules = (("at", "ate"), ("bl", "ble"), ("iz", "ize"))
_DOUBLE_SUFFIXES: _Rules = (
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("logi", "log"),
    ("bli", "ble"),
    ("alli", "al"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
)
_SUFFIXES: _Rules = (
    ("icate", "ic"),
    ("ative", ""),
    ("alize", "al"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ful", ""),
    ("ness", ""),
)
_LAST_SUFFIXES = [
    "al",
    "ance",
    "ence",
    "er",
    "ic",
    "able",
    "ible",
    "ant",
    "ement",
    "ment",
    "ent",
    "ion",
    "ou",
    "ism",
    "ate",
    "iti",
    "ous",
    "ive",
    "ize",
]


def stem(word: str) -> str:
    """The stem of a word; its letters are small and have no accents."""
    octets = word.encode("utf-8", "replace")
    if not _SHORTEST <= len(octets) <= _LONGEST:
        return word
    return _stem(octets.decode("latin-1")).encode("latin-1").decode("utf-8", "replace")


def _stem(word: str) -> str:
    word = _replace(word, _PLURALS, lambda _: True)
    word = _cut_participle(word)
    if word.endswith("y") and "v" in _shape(word[:-1]):
        word = f"{word[:-1]}i"
    word = _replace(word, _DOUBLE_SUFFIXES, lambda rest: _measure(rest) > 0)
    word = _replace(word, _SUFFIXES, lambda rest: _measure(rest) > 0)
    word = _cut_last_suffix(word)
    if word.endswith("e") and _is_e_silent(word[:-1]):
        word = word[:-1]
    return word[:-1] if word.endswith("ll") and _measure(word[:-1]) > 1 else word


def _replace(word: str, rules: _Rules, condition: Callable[[str], bool]) -> str:
    """Step 1a, 2 or 3: the first rule whose suffix the word has decides."""
    for suffix, replacement in rules:
        if word.endswith(suffix) and len(word) > len(suffix):
            rest = word.removesuffix(suffix)
            return rest + replacement if condition(rest) else word
    return word


def _cut_participle(word: str) -> str:
    """Step 1b: "plastered" is "plaster", "hopping" is "hop", "filing" is "file"."""
    for suffix in ("eed", "ed", "ing"):
        if word.endswith(suffix) and len(word) > len(suffix):
            rest = word.removesuffix(suffix)
            if suffix == "eed":
                return word[:-1] if _measure(rest) > 0 else word
            return _mend(rest) if "v" in _shape(rest) else word
    return word


def _mend(word: str) -> str:
    mended = _replace(word, _CUT_TOO_FAR, lambda _: True)
    if mended != word:
        return mended
    if word[-1:] == word[-2:-1] and word[-1] not in "aeioulsz":
        return word[:-1]
    return f"{word}e" if _measure(word) == 1 and _is_short(word) else word


def _cut_last_suffix(word: str) -> str:
    """Step 4."""
    for suffix in _LAST_SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix):
            rest = word.removesuffix(suffix)
            return rest if _measure(rest) > 1 and (suffix != "ion" or rest[-1] in "st") else word
    return word


def _is_e_silent(rest: str) -> bool:
    """Step 5a: "rate" keeps its e, "probate" and "cease" do not."""
    return _measure(rest) > 1 or (_measure(rest) == 1 and not _is_short(rest))


def _shape(letters: str) -> str:
    """Consonants and vowels: "c" or "v" for each letter; "y" after a consonant is a vowel."""
    shape = ""
    for letter in letters:
        shape += "v" if letter in "aeiou" or (letter == "y" and shape[-1:] == "c") else "c"
    return shape


def _measure(letters: str) -> int:
    """Porter's m: how often a consonant follows a vowel."""
    return _shape(letters).count("vc")


def _is_short(letters: str) -> bool:
    """Porter's ``*o``: consonant, vowel, consonant at the end, the last not w, x or y."""
    return _shape(letters).endswith("cvc") and letters[-1] not in "wxy"
