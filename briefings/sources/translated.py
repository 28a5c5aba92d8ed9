"""Texts that say of themselves, or of the words they quote, that they are a translation."""

import re

_SENTENCE = re.compile(r"[^.!?\n]+")
_TRANSLATION = re.compile(
    r"""\b(?:translated\s(?:from|by|into|out\sof)\b
    |(?:provid|releas|publish|issu|furnish|post|distribut)\w*\s(?:an?|the|its|their|his|her|own)\s(?:[\w-]+\s){0,3}translation
    |(?:according\sto|in|per|through|with)\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,3}translation
    |is\sa\stranslation|was\sa\stranslation|translation\s(?:by|of|from|provided))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SPEECH = re.compile(
    r"""\b(?:interview|statement|remark|comment|speech|transcript|letter|address|answer|quote|quotation|message
    |communique|communiqué|op-ed|column|readout|press\srelease|this\s(?:article|stor|report|piece|post|text))""",
    re.VERBOSE | re.IGNORECASE,
)
_LINE = re.compile(r"\s*[(\[]?(?:translated|translation)\s(?:from|by)\b", re.IGNORECASE)


def says_translated(paragraph: str) -> bool:
    """Tell whether a paragraph says that the article, or words that it quotes, were translated.

    "Spoke through a translator" does not count: that is a fact about one quotation.
    """
    if "ranslat" not in paragraph:
        return False
    if _LINE.match(paragraph):
        return True
    sentences = (found.group() for found in _SENTENCE.finditer(paragraph))
    return any(_TRANSLATION.search(sentence) and _SPEECH.search(sentence) for sentence in sentences)
