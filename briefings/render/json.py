"""Answers as JSON: the contract with programs. Never shortened; the same answer gives the same bytes.

Keys come in the order of the contract, which is the order to read them in. Characters are written as they are,
except those that a terminal would obey instead of showing: they are escaped, so that nothing is lost.
"""

import json
import re

from briefings.models.answered import PlainAnswer
from briefings.models.answers import (
    Ambiguous,
    Answer,
    Briefing,
    Candidate,
    Changes,
    CheckResult,
    Help,
    NotFound,
    QuoteList,
    SearchResults,
    SourceList,
    Timeline,
    TopicList,
)
from briefings.models.digest import (
    Digest,
    Forgotten,
    OrderCheckup,
    OrderList,
    OrdersChanged,
    OrdersExported,
    OrdersImported,
)
from briefings.models.views import CheckList, Passage, WordingList
from briefings.render import digest_forms
from briefings.render import json_forms as forms
from briefings.render.json_forms import Object
from briefings.render.safe import is_hidden

_SPAN = re.compile(r"\[\n\s+(\d+),\n\s+(\d+)\n\s+\]")
"""A span over four lines; strings hold no line ends in JSON, so nothing else looks like it."""


def to_json(answer: Answer) -> str:
    """Show an answer to programs.

    Args:
        answer: Any answer.

    Returns:
        One JSON object, indented by two, its last line ended.
    """
    written = json.dumps(form_of(answer), ensure_ascii=False, indent=2)
    compact = _SPAN.sub(r"[\1, \2]", written)
    return "".join(_escaped(each) if each > "~" and _is_obeyed(each) else each for each in compact) + "\n"


def form_of(answer: Answer) -> Object:
    """The object that stands for an answer."""
    match answer:
        case Briefing():
            return _briefing(answer)
        case CheckResult():
            return {
                "verdict": answer.verdict,
                "person": answer.person,
                "asked": answer.asked,
                "evidence": [forms.evidence(each) for each in answer.evidence],
                "near": [forms.evidence(each) for each in answer.near],
                "diff": [forms.diff_part(part) for part in answer.diff],
                "searched": forms.searched(answer.searched),
            }
        case QuoteList():
            return forms.quote_list(answer)
        case Timeline():
            return {"entries": [forms.entry(entry) for entry in answer.entries]}
        case Changes():
            return _changes(answer)
        case TopicList():
            return {"topics": [forms.topic(topic) for topic in answer.topics], **forms.footer(answer.footer)}
        case SearchResults():
            return {
                "words": answer.words,
                "total": answer.total,
                "is_total_exact": answer.is_total_exact,
                "hits": [forms.hit(hit) for hit in answer.hits],
                **forms.footer(answer.footer),
            }
        case SourceList():
            return {"sources": [forms.source(source) for source in answer.sources], **forms.footer(answer.footer)}
        case WordingList():
            return {
                "person": answer.person,
                "about": answer.about,
                "wordings": [forms.wording(each) for each in answer.wordings],
                "sources": [forms.source(source) for source in answer.sources],
                **forms.footer(answer.footer),
            }
        case Passage():
            return {
                **forms.place(answer.citation),
                "text": answer.text,
                "quotes": [forms.quote(quote) for quote in answer.quotes],
                "about": forms.source(answer.source),
                **forms.footer(answer.footer),
            }
        case CheckList():
            return {"checks": [form_of(result) for result in answer.results], **forms.footer(answer.footer)}
        case PlainAnswer():
            return {
                "asked": answer.asked,
                "kind": answer.kind,
                "outcome": answer.outcome,
                "answers": [forms.finding(each) for each in answer.findings],
                "near": [forms.finding(each) for each in answer.near],
                "missing": list(answer.missing),
                "searched": forms.searched(answer.searched),
                **forms.footer(answer.footer),
            }
        case Digest():
            return digest_forms.digest(answer)
        case OrdersChanged():
            return {"done": answer.change, "digests": [digest_forms.order(each) for each in answer.orders]}
        case OrderList() | OrderCheckup():
            return {"digests": [digest_forms.order(each) for each in answer.orders]}
        case OrdersExported():
            return {"orders": [json.loads(record) for record in answer.records]}
        case OrdersImported():
            orders = [digest_forms.order(each) for each in answer.orders]
            return {"digests": orders, "refused": list(answer.refused)}
        case Forgotten():
            return {"forgotten": answer.orders}
        case Ambiguous():
            return {"ambiguous": [_candidate(candidate) for candidate in answer.candidates]}
        case NotFound():
            return {"not_found": answer.message, "suggestions": list(answer.suggestions)}
        case Help():
            return {"help": list(answer.lines)}
    raise TypeError(f"no JSON form for {type(answer).__name__}")


def _briefing(answer: Briefing) -> Object:
    return {
        "title": answer.title,
        "topic": forms.topic(answer.topic),
        "window": forms.window(answer.window),
        "first_published": answer.first_published.isoformat(),
        "last_published": answer.last_published.isoformat(),
        "as_of": answer.as_of.isoformat(),
        "copies": answer.copies,
        "length": answer.length,
        "sections": [
            {"name": section.name, "claims": [forms.claim(claim) for claim in section.claims]}
            for section in answer.sections
        ],
        "quotations": [forms.quote(quote) for quote in answer.quotations],
        "disagreements": [forms.disagreement(each) for each in answer.disagreements],
        "wordings": [forms.wording(each) for each in answer.wordings],
        "coverage": [{"person": each.person, "quoted_in": each.quoted_in, "of": each.of} for each in answer.coverage],
        "left_out": answer.left_out,
        "sources": [forms.source(source) for source in answer.sources],
        **forms.footer(answer.footer),
    }


def _changes(answer: Changes) -> Object:
    return {
        "title": answer.title,
        "topic": forms.topic(answer.topic),
        "since": answer.since.isoformat(),
        "as_of": answer.as_of.isoformat(),
        "new_articles": [forms.source(source) for source in answer.articles],
        "claims": [forms.claim(claim) for claim in answer.claims],
        "quotations": [forms.quote(quote) for quote in answer.quotations],
        "corrections": [forms.correction(each) for each in answer.corrections],
        "sources": [forms.source(source) for source in answer.sources],
        **forms.footer(answer.footer),
    }


def _candidate(candidate: Candidate) -> Object:
    person = candidate.person
    form: Object = {"person": person.name, "quotes": person.quotes, "mentions": person.mentions}
    return form | ({"note": candidate.note} if candidate.note else {})


def _is_obeyed(character: str) -> bool:
    return is_hidden(character) or character in "\x85\u2028\u2029"


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1]
