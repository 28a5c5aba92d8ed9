"""How people's names are looked up: by folded words, and which of a person's names speaks for the person."""

import re
from hashlib import blake2b

from briefings.models.person import PersonId
from briefings.text.words import fold, is_content, words

_WORD = re.compile(r"[^\W_]+")
_HYPHENS = re.compile(r"(?<=\w)[-‐‑’'](?=\w)")


def folded_words(name: str) -> tuple[str, ...]:
    """The different words of a typed name, folded; hyphens and apostrophes part words."""
    return tuple(dict.fromkeys(_WORD.findall(fold(name))))


def described_words(description: str) -> tuple[str, ...]:
    """The different content words of a speaker's description ("the chief's office" is "chief", "office")."""
    return tuple(dict.fromkeys(word.text.removesuffix("'s") for word in words(description) if is_content(word.text)))


def name_words(person: PersonId, name: str) -> tuple[str, ...]:
    """All words that a name may be asked by.

    "Lee Jae-myung" is found by "jae", by "myung" and by "jaemyung", and by the words of the person's key.
    """
    return tuple(sorted({*folded_words(name), *folded_words(_HYPHENS.sub("", fold(name))), *folded_words(person)}))


def speaker_word(key: str) -> str:
    """A speaker key as one word that no text has; different keys may, very rarely, share it."""
    return "s" + blake2b(key.encode("utf-8", "replace"), digest_size=8).hexdigest()
