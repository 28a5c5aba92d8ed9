"""The JSON forms that DESIGN fixes: programs depend on every key."""

import json
from typing import Any

import pytest
from inline_snapshot import snapshot
from jsonschema import validate  # type: ignore[import-untyped]  # ships no types

from briefings.models.answers import Answer
from briefings.render.json import to_json
from tests.briefings.render import by_hand


def closed(optional: tuple[str, ...] = (), /, **properties: object) -> dict[str, object]:
    """Schema of an object with these keys and no others."""
    required = [key for key in properties if key not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def many(items: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": items}


TEXT: dict[str, object] = {"type": "string"}
MAYBE: dict[str, object] = {"type": ["string", "null"]}
WHOLE: dict[str, object] = {"type": "integer", "minimum": 0}
SPAN: dict[str, object] = {"type": "array", "items": WHOLE, "minItems": 2, "maxItems": 2}
PLACE = {"source": TEXT, "paragraph": WHOLE}
CITATION = closed(**PLACE, span=SPAN)
EVIDENCE = closed(**PLACE, span=SPAN, kind=TEXT, speaker=MAYBE, text=TEXT)
DIFFERENCE = closed(what=TEXT, verdict={"enum": ["differ", "cannot_tell"]}, values=many(closed(value=TEXT, **PLACE)))
QUOTE = closed(
    **PLACE,
    text=TEXT,
    kind=TEXT,
    speaker=MAYBE,
    basis=TEXT,
    said_on=MAYBE,
    via=MAYBE,
    occasion=MAYBE,
    spans=many(SPAN),
    same_as=many(closed(**PLACE, text=TEXT)),
)
CHECK = closed(
    verdict=TEXT,
    person=TEXT,
    asked=TEXT,
    evidence=many(EVIDENCE),
    near=many(EVIDENCE),
    diff=many(closed(op=TEXT, text=TEXT)),
    searched=closed(**{"articles": WHOLE, "from": MAYBE, "to": MAYBE}),
)
QUOTES = closed(person=MAYBE, quotes=many(QUOTE))
ENTRY = closed(
    date=TEXT,
    granularity={"enum": ["day", "month", "year"]},
    text=TEXT,
    tense={"enum": ["past", "ahead"]},
    background={"type": "boolean"},
    citations=many(CITATION),
    disagreement={"anyOf": [DIFFERENCE, {"type": "null"}]},
)
CANDIDATE = closed(("note",), person=TEXT, quotes=WHOLE, mentions=WHOLE, note=TEXT)

FORMS: list[tuple[Answer, dict[str, object]]] = [
    (by_hand.CHECK_QUOTED, CHECK),
    (by_hand.CHECK_CONFLICT, CHECK),
    (by_hand.CHECK_NOT_FOUND, CHECK),
    (by_hand.FEW_QUOTES, QUOTES),
    (by_hand.MANY_QUOTES, QUOTES),
    (by_hand.TIMELINE, closed(entries=many(ENTRY))),
    (by_hand.AMBIGUOUS, closed(ambiguous=many(CANDIDATE))),
    (by_hand.MISSING, closed(not_found=TEXT, suggestions=many(TEXT))),
]


@pytest.mark.parametrize(("answer", "form"), FORMS, ids=lambda each: type(each).__name__)
def test_forms_have_the_keys_of_the_contract_and_no_others(answer: Answer, form: dict[str, object]) -> None:
    validate(json.loads(to_json(answer)), form)


CLAIM = closed(
    ("date", "disagreement"),
    text=TEXT,
    date=TEXT,
    citations=many(CITATION),
    flags=many(TEXT),
    disagreement=DIFFERENCE,
)


def loaded(answer: Answer) -> dict[str, Any]:
    """What a program reads."""
    form: dict[str, Any] = json.loads(to_json(answer))
    return form


def test_a_briefing_has_all_its_parts() -> None:
    form = loaded(by_hand.BRIEF)
    assert list(form) == snapshot(
        [
            "title",
            "topic",
            "window",
            "first_published",
            "last_published",
            "as_of",
            "copies",
            "length",
            "sections",
            "quotations",
            "disagreements",
            "wordings",
            "coverage",
            "left_out",
            "sources",
            "articles",
            "corpus_hash",
            "rules_version",
        ]
    )
    validate([claim for section in form["sections"] for claim in section["claims"]], many(CLAIM))
    validate(form["quotations"], many(QUOTE))
    validate(form["disagreements"], many(DIFFERENCE))


MANY = 300


@pytest.mark.parametrize(
    ("answer", "listed"),
    [
        (by_hand.MANY_QUOTES, "quotes"),
        (by_hand.SEARCH, "hits"),
        (by_hand.CORPUS, "sources"),
        (by_hand.WORDINGS, "wordings"),
        (by_hand.FULL_BRIEF, "quotations"),
        (by_hand.FULL_BRIEF, "wordings"),
        (by_hand.FULL_BRIEF, "sources"),
        (by_hand.TIMELINE, "entries"),
        (by_hand.TOPICS, "topics"),
    ],
)
def test_lists_are_never_shortened(answer: Answer, listed: str) -> None:
    first = getattr(answer, listed)[0]
    assert len(loaded(answer.model_copy(update={listed: (first,) * MANY}))[listed]) == MANY


def test_claims_and_their_places_are_never_shortened() -> None:
    part = by_hand.FULL_BRIEF.sections[0]
    claim = part.claims[0].model_copy(update={"citations": part.claims[0].citations[:1] * MANY})
    full = part.model_copy(update={"claims": (claim,) * MANY})
    (shown,) = loaded(by_hand.FULL_BRIEF.model_copy(update={"sections": (full,)}))["sections"]
    assert [len(one["citations"]) for one in shown["claims"]] == [MANY] * MANY


def test_contents_of_a_split_quotation_are_joined_by_an_ellipsis() -> None:
    assert " you, … We " in loaded(by_hand.FEW_QUOTES)["quotes"][-1]["text"]


def test_words_are_written_as_they_are_and_spans_on_one_line() -> None:
    written = to_json(by_hand.CHECK_CONFLICT)
    assert "relationship," in written
    assert '"span": [10, 20],' in written
    assert "\\u" not in to_json(by_hand.BRIEF)


def test_what_a_terminal_would_obey_is_escaped() -> None:
    answer = by_hand.MISSING.model_copy(update={"message": "a\x9b31m\u202eb\x7f"})
    assert '"a\\u009b31m\\u202eb\\u007f"' in to_json(answer)


@pytest.mark.parametrize(
    "answer",
    [by_hand.CHANGES, by_hand.TOPICS, by_hand.SEARCH, by_hand.CORPUS],
    ids=lambda answer: type(answer).__name__,
)
def test_answers_of_our_own_form_name_the_corpus(answer: Answer) -> None:
    form = loaded(answer)
    assert (form["articles"], form["corpus_hash"], form["rules_version"]) == (5, "3f9c0a7712de45b8", "1")
