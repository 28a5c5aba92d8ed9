"""How text is made ready for full-text search, for what is stored and for what is asked alike.

Invariant: both sides go through the same function, so that a quote or an article is found by its own words. The
indices hold no text and forget words only if these come again as they were added: whoever changes what these functions
return must add a migration that empties the indices and fills them again from the articles.
"""

import re
from functools import lru_cache

from briefings.text.spelling import variant_key
from briefings.text.words import fold

_WORD = re.compile(r"[^\W_]+")
_INITIAL_STOP = re.compile(r"\.(?<=\b[^\W\d_]\.)(?=[^\W\d_]\.)")  # opens with a literal: 15 times as fast

_WORDS_KEPT = 65_536  # loading meets more words than answers do, for which `variant_key` keeps fewer


def searchable(text: str) -> str:
    """Articles: initials are one word ("U.S." is "US")."""
    return _INITIAL_STOP.sub("", text)


def plain_words(text: str) -> list[str]:
    """The words of a text that can be searched for: runs of letters and digits."""
    return _WORD.findall(searchable(text))


def spelled(text: str) -> str:
    """Quotes: British and American spellings are one, and so are "eleven" and "11"."""
    return " ".join(map(_key, plain_words(fold(text))))


@lru_cache(maxsize=_WORDS_KEPT)
def _key(word: str) -> str:
    return variant_key.__wrapped__(word)
