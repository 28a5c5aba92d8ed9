"""Digests and standing orders as JSON."""

from briefings.models.digest import Digest, Order
from briefings.models.subscription import Run
from briefings.render import json_forms as forms
from briefings.render.json_forms import Object


def digest(answer: Digest) -> Object:
    """All of a digest, in the order of its message and of the replies to it."""
    return {
        "title": answer.title,
        "topic": forms.topic(answer.topic) if answer.topic else None,
        "as_of": answer.as_of.isoformat(),
        "is_old": answer.is_old,
        "include": list(answer.include),
        "is_first": answer.is_first,
        "since": answer.since.isoformat() if answer.since else None,
        "was_due": answer.was_due,
        "missed": [day.isoformat() for day in answer.missed],
        "new_articles": answer.new_articles,
        "late_articles": answer.late_articles,
        "new": [forms.claim(claim) for claim in answer.claims],
        "quotes": [forms.quote(quote) for quote in answer.quotations],
        "ahead": [forms.claim(claim) for claim in answer.ahead],
        "corrections": [forms.correction(each) for each in answer.corrections],
        "disagreements": [forms.disagreement(each) for each in answer.disagreements],
        "wordings": [forms.wording(each) for each in answer.wordings],
        "left_out": answer.left_out,
        "sources": [forms.source(source) for source in answer.sources],
        **forms.footer(answer.footer),
    }


def order(value: Order) -> Object:
    """A standing order with its next time and its last runs."""
    kept = value.subscription
    return {
        **kept.model_dump(mode="json", exclude={"made_by"}),
        "next_at": value.next_at,
        "runs": [_run(run) for run in value.runs],
    }


def _run(run: Run) -> Object:
    return {
        "edition": run.edition,
        "state": run.state,
        "due_at": run.due_at,
        "finished_at": run.finished_at,
        "attempts": run.attempts,
        "note": run.note,
    }
