"""British and American spellings of one word, told by rule.

Invariant: two words share a `variant_key` only if they are spellings of one word, never because they look alike:
the rules are the regular differences of the two orthographies (after the table in "American and British English
spelling differences", Wikipedia) and a short list of irregular ones. Typing errors are not variants.
"""

import re
from functools import lru_cache

from briefings.text.words import NUMBER_WORDS

_DOUBLED_L = r"""(?x)
    ^(?! (?:qu|[^aeiou])*[aeiou]ll                                # one syllable: "killed", "squalling"
       | (?:reb|exc|bef|chanc)ell
       | [a-z]*(?:[bcfw]|st|thr|pp)all                            # the last is stressed: "recalled", "appalling"
       | [a-z]*(?:p|t|y|qu|[dps]w|farew)ell                       # "compelled", "storyteller", "upwelling"
       | [a-z]*(?:re|out|over|under|up|pre|cross|best|book)sell ) # "bestseller", but not "counsellor"
    ([a-z]*?(?:al|el|[cv]il|peril|gambol|carol|pistol))           # "travel", "signal", "pencil"
    l (?=(?:ed|ings?|ers?|ors?|ous|ously|ists?|est)$)"""
"""The l that British spelling doubles and American does not: at the end of an unstressed syllable, before a vowel.
After a stressed one both double it, and "killed" has it from "kill"."""

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able|ably|al|ful|hood|ite|ist|less|ly$|er)", "or"),
        (r"is(?=(?:e|es|ed|er|ers|ing|ation|ations|able)$)", "iz"),
        (r"ys(?=(?:e|es|ed|er|ers|ing)$)", "yz"),
        (r"(?<=[a-z][tb])re(?=s?$)", "er"),
        (r"ogue(?=s?$)", "og"),
        (_DOUBLED_L, r"\1"),
        (r"^(kidnap|worship|focus|bias|benefit)[pst](?=(?:ed|ing|ers?)$)", r"\1"),
        (r"^(fulfi|enro|insta|insti|disti|appa|enthra)l(?=(?:s|ments?)?$)", r"\1ll"),
        (r"(?<=[a-z]{2})enc(?=e[sd]?$)", "ens"),
        (r"ae|oe(?=[a-z]{3})", "e"),
        (r"ement(?=s?$)(?<=dgement)", "ment"),
    )
)
_IRREGULAR = {
    "grey": "gray",
    "greys": "grays",
    "programme": "program",
    "programmes": "programs",
    "cheque": "check",
    "cheques": "checks",
    "tyre": "tire",
    "tyres": "tires",
    "plough": "plow",
    "sceptical": "skeptical",
    "sceptic": "skeptic",
    "sceptics": "skeptics",
    "aluminium": "aluminum",
    "moustache": "mustache",
    "pyjamas": "pajamas",
    "mum": "mom",
    "licence": "license",
    "practise": "practice",
    "practised": "practiced",
    "practising": "practicing",
    "skilful": "skillful",
    "wilful": "willful",
    "woollen": "woolen",
    "jewellery": "jewelry",
    "learnt": "learned",
    "burnt": "burned",
    "spelt": "spelled",
    "ok": "okay",
}


@lru_cache(maxsize=16384)
def variant_key(word: str) -> str:
    """Fold a word to what its British and American spellings share.

    Args:
        word: A folded word (`briefings.text.words.fold`).

    Returns:
        A key to compare with other keys, not a word to show: "neighbours" and "neighbors" have the same one,
        so have "eleven" and "11".
    """
    if word in NUMBER_WORDS:
        return NUMBER_WORDS[word]
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    stem = word.removesuffix("'s")
    if len(stem) > 4:
        for pattern, replacement in _RULES:
            stem = pattern.sub(replacement, stem)
    return stem + word[len(word.removesuffix("'s")) :]
