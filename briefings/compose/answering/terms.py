"""The words of a question that its answer must have, and which of them is the deed that is asked about.

English questions tell the deed by its place: behind the people or the thing in front ("did Ruiz *sign* the ..."), as a
participle after a form of "be" ("was the ... *signed*"), or first where the doer is asked for ("who *signed* ...").
"""

import re
from itertools import pairwise

from briefings.compose.answering.asked import Term, content_spans
from briefings.compose.answering.kinds import Opening
from briefings.compose.answering.likewise import GATES, answers_to
from briefings.compose.answering.naming import Named
from briefings.compose.answering.verbs import BASES
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold, is_negation

_LIGHT = vocabulary(
    "do did done does make made take took taken place get got go goes went gone happen happens happened happening occur"
    " occurred going ever already yet actually really exactly precisely currently possibly say tell know anything"
    " something anyone someone anybody somebody else many much long old called named there"
)
"""Words of a question that carry no meaning of their own."""
HOLDING = vocabulary("hold holds held holding give gives given gave have place")
"""Verbs that leave it to their object to tell what is done ("hold a summit"), where there is one."""
_NEWS = vocabulary("new news latest update updates")
"""Words that alone name nothing to look for ("what is new")."""
_BE = re.compile(r"\b(?:is|are|was|were|been|be)\b", re.IGNORECASE)
_COMMON_FIRST = vocabulary("north south east west northern southern eastern western new united saint san los el great")
"""First words that many names share."""
_TO_BE = re.compile(r"\bbe(?:en|ing)?\s\Z", re.IGNORECASE)
_BE_FIRST = re.compile(r"\W*(?:is|are|was|were)\b", re.IGNORECASE)
_HELPER = re.compile(r"\b(?:did|do|does|was|were|is|are|will|would|has|have|had|can|could)\b", re.IGNORECASE)
_GOING = vocabulary("go going went gone taken took brought")
_TO = re.compile(r"\s(?:to|on)\b", re.IGNORECASE)
_MEASURED = re.compile(
    r"\W*(?:how (?:long|much|big|large|high|deep|far|tall|wide|heavy|many \w+)|what) (?:is|are|was|were) "
    r"(?:the|an?|his|her|its|their|[\w-]+[’']s)\s"
    r"|\W*how many \w+ (?:is|are|was|were|remain|remained) (?:still |now )?(?:without|in|on|at|under|from|with)\b",
    re.IGNORECASE,
)
"""Questions for the measure of a thing, that name no deed."""
_PARTICLE = re.compile(r"\s(?:over|off|out|up|down|back|part)\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:of|in|at|from|for|during|with|to|by)\s(?:the|an?|his|her|its|their)\s(?P<words>(?:[\w-]+\s)+)(?=[\w-]+)",
    re.IGNORECASE,
)
_TOPIC_OF = re.compile(r"\b(?:the|an?)\s[a-z]+\s(?:on|about|into|of)\s(?P<words>[a-z][\w-]*)$")
"""What a thing is on ("the study on *porpoises*"): known from the sentence before."""
_SETTING = re.compile(
    r"\b(?:in|at|during|on)\s(?:the|this|that)\s(?P<words>[a-z][\w-]*(?:\s[a-z][\w-]*)?)$", re.IGNORECASE
)
_APART = re.compile(
    r"\b(?:of|in|at|on|to|for|from|by|about|with|through|into|against|under|over|during|after|before|since|until|as|when|and|or)\b",
    re.IGNORECASE,
)


def read_terms(text: str, opening: Opening, taken: list[Span]) -> tuple[Term, ...]:
    """Find the words that the answer must have; ``taken`` are stretches that are read as something else."""
    found = [(word, span) for word, span in content_spans(text, taken) if not _is_empty(text, opening, word, span)]
    if all(word in _NEWS for word, _ in found):
        return ()
    at_a_gate = any(word in GATES for word, _ in found)
    loose = [Span(*match.span("words")) for match in (*_LOOSE.finditer(text), *_TOPIC_OF.finditer(text))]
    settings = [Span(*match.span("words")) for match in _SETTING.finditer(text)]
    terms: list[Term] = []
    first: frozenset[str] = frozenset()
    for word, span in found:
        is_name = span.cut(text)[0].isupper() and span.start > 0
        is_loose = not is_name and any(stretch.holds(span) for stretch in loose)
        head = first if is_name and terms and terms[-1].is_name and _is_next(text, terms[-1], span) else frozenset()
        is_acronym = span.cut(text).isupper() and len(word) > 2
        is_setting = not is_name and any(stretch.start <= span.start < stretch.end for stretch in settings)
        roots = answers_to(word, opening.kind, at_a_gate=at_a_gate)
        terms.append(
            Term(word, roots, span.start, is_name, is_loose, is_acronym, head, is_setting=is_setting),
        )
        if is_name:
            first = head or (frozenset() if word in _COMMON_FIRST else roots)
    for number, (term, after) in enumerate(pairwise(tuple(terms))):
        is_part = term.is_name == after.is_name and term.word not in _COMMON_FIRST
        if is_part and _is_next(text, term, Span(after.at, after.at)):
            terms[number] = term._replace(modifies=after.roots)
    return tuple(terms)


def _is_empty(text: str, opening: Opening, word: str, span: Span) -> bool:
    """Tell whether a word says nothing here; "took" does in "who took ..." and "took over"."""
    if word == "next" or (word in _GOING and _TO.match(text, span.end)):
        return word == "next"  # tells that it is ahead, which the tense of the question keeps
    if is_negation(word) and opening.kind == "why":
        return True
    is_deed = opening.kind == "who" and not text[opening.end : span.start].strip()
    return word in _LIGHT and not is_deed and _PARTICLE.match(text, span.end) is None


def _is_next(text: str, term: Term, span: Span) -> bool:
    return not text[term.at + len(term.word) : span.start].strip()


def part_unit(text: str, opening: Opening, terms: tuple[Term, ...]) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Part what is counted from the rest: the words up to the verb ("how many polling stations were set up")."""
    verb = _HELPER.search(text, opening.end)
    end = verb.start() if verb else None
    unit = tuple(term for term in terms if end is not None and term.at < end)
    of_what = {term for one, term in pairwise(unit) if text[one.at + len(one.word) : term.at].strip().lower() == "of"}
    if of_what:  # "how many doses of vaccine": doses are counted
        unit = tuple(term for term in unit if term not in of_what)
        terms = tuple(term._replace(is_loose=True) if term in of_what else term for term in terms)
    if end is None:  # "how many people died": the first noun, and the verb after it
        unit = terms[: max(1, len(terms) - 1)][:1]
    return unit, tuple(term for term in terms if term not in unit)


def find_verb(text: str, opening: Opening, terms: tuple[Term, ...], people: list[Named]) -> Term | None:
    """The deed: the first word after the people in front, else the last of the words that the subject begins.

    Of "hold a second summit" it is the summit.
    """
    plain = [term for term in terms if not term.is_name]
    if not plain or _is_measure(text, opening, plain):
        return None
    if opening.manner == "many":
        plain = [term for term in plain if not term.is_loose] or plain
    verb = plain[0]
    participle = next((term for term in plain if term.word.endswith("ed") or term.word in BASES), None)
    first = opening.end if opening.kind != "whether" else 0
    if participle is not None and (
        _TO_BE.search(text, 0, participle.at)
        or _BE_FIRST.match(text, first)
        or (opening.manner == "many" and _BE.search(text, first, participle.at))
    ):
        verb = participle
    elif people and not any(term.at < people[0].span.start for term in plain):
        end = people[0].span.end
        for one in people[1:]:
            if fold(text[end : one.span.start]).strip() not in ("and", ",", "&"):
                break
            end = one.span.end
        verb = next((term for term in plain if term.at >= end), verb)
    elif opening.manner != "doer" and (opening.manner != "many" or _HELPER.search(text, opening.end)):
        verb = _last_of_run(text, plain)
    if verb.word not in HOLDING:
        return verb
    behind = [term for term in plain if term.at > verb.at]
    return _last_of_run(text, behind) if behind else _last_of_run(text, [t for t in plain if t != verb] or [verb])


def _is_measure(text: str, opening: Opening, plain: list[Term]) -> bool:
    if opening.kind != "amount" or opening.manner == "old" or not _MEASURED.match(text):
        return False
    return not any(term.word.endswith(("ed", "ing")) or term.word in BASES for term in plain)


def find_patient(text: str, verb: Term | None, terms: tuple[Term, ...]) -> Term | None:
    """The head of what stands right behind the deed."""
    if verb is None:
        return None
    found = None
    for term in terms:
        if term.at > verb.at:
            if _APART.search(text, verb.at + len(verb.word), term.at):
                break
            found = term
    return found


def _last_of_run(text: str, terms: list[Term]) -> Term:
    """The last of words that stand side by side."""
    last = terms[0]
    for term in terms[1:]:
        if text[last.at + len(last.word) : term.at].strip():
            break
        last = term
    return last


def is_asked_passive(text: str, verb: Term | None) -> bool:
    """Tell whether something was done to the subject ("was fined")."""
    if verb is None or verb.word.endswith("ing") or _BE.search(text, 0, verb.at) is None:
        return False
    return re.search(r"\b(?:did|do|does)\b", text, re.IGNORECASE) is None
