"""The same story once: copies are cited and count as one."""

from pathlib import Path

from briefings.commands.registry import answer_line
from briefings.models.answered import PlainAnswer
from briefings.models.answers import Briefing, CheckResult
from briefings.render.json import form_of
from briefings.render.terminal import to_text
from briefings.services import Services
from tests.briefings.text.test_copies import ANOTHER_STORY, WIRE, WITH_EDITS
from tests.corpora import Record, corpus_of


def record(name: str, text: str, outlet: str | None = None) -> Record:
    made: Record = {"id": name, "date": "2026-05-12", "title": f"Kestrel Bridge closed ({name})", "text": text}
    return made | ({"outlet": outlet} if outlet else {})


WIRED = record("wire", WIRE, "Meridian Wire")
PRINTED = record("gazette", WITH_EDITS, "The Strait Gazette")
OWN = record("herald", ANOTHER_STORY, "The Herald")


def brief(services: Services) -> Briefing:
    answer = answer_line("brief dahl-renner full", services.names, services.desk(None))
    assert isinstance(answer, Briefing)
    return answer


def test_a_report_that_two_outlets_print_is_one_source_with_two_citations(tmp_path: Path) -> None:
    with corpus_of(tmp_path, WIRED, PRINTED, OWN) as services:
        briefing = brief(services)
    assert briefing.copies == 1
    closed = [claim for part in briefing.sections for claim in part.claims if "closed the Kestrel" in claim.text]
    assert [{one.source for one in claim.citations} for claim in closed] == [{"wire", "gazette"}]
    ferries = [claim for part in briefing.sections for claim in part.claims if "Repairs will begin" in claim.text]
    assert ["single_source" in claim.flags for claim in ferries] == [True]
    assert [len(claim.citations) for claim in ferries] == [2]


def test_the_briefing_says_how_many_articles_are_the_same_text(tmp_path: Path) -> None:
    with corpus_of(tmp_path, WIRED, PRINTED, OWN) as services:
        briefing = brief(services)
    assert "3 articles · 1 of them the same text as another" in to_text(briefing, 160)
    assert form_of(briefing)["copies"] == 1


def test_one_text_with_and_without_what_a_sidecar_states_counts_once(tmp_path: Path) -> None:
    with corpus_of(tmp_path, record("bare", WIRE), record("stated", WIRE, "Meridian Wire"), OWN) as services:
        assert brief(services).copies == 1


def test_different_stories_of_one_event_are_two_sources(tmp_path: Path) -> None:
    with corpus_of(tmp_path, WIRED, OWN) as services:
        assert brief(services).copies == 0


def test_an_answer_from_two_copies_has_a_single_source(tmp_path: Path) -> None:
    with corpus_of(tmp_path, WIRED, PRINTED, OWN) as services:
        answer = answer_line("ask how many vehicles does the bridge carry?", services.names, services.desk(None))
    assert isinstance(answer, PlainAnswer)
    assert [(one.value, len(one.citations), one.flags) for one in answer.findings] == [
        ("18,000", 2, ("single_source",))
    ]


SAID = "“We should have been called two winters ago”"


def test_a_verdict_counts_a_text_once_and_cites_every_print_of_it(tmp_path: Path) -> None:
    with corpus_of(tmp_path, WIRED, PRINTED, OWN) as services:
        answer = answer_line(f"check renner {SAID}", services.names, services.desk(None))
    assert isinstance(answer, CheckResult)
    assert answer.verdict == "quoted"
    assert {place.citation.source for place in answer.evidence} == {"wire", "gazette", "herald"}
    assert answer.copies == 1
    assert "QUOTED in 3 of 3 articles, 1 of them the same text as another" in to_text(answer, 160)


def test_a_verdict_from_different_stories_has_no_copies(tmp_path: Path) -> None:
    with corpus_of(tmp_path, WIRED, OWN) as services:
        answer = answer_line(f"check renner {SAID}", services.names, services.desk(None))
    assert isinstance(answer, CheckResult)
    assert answer.copies == 0
    assert "QUOTED in 2 of 2 articles\n" in to_text(answer, 160)


def test_copies_are_one_text_in_which_a_person_is_quoted(tmp_path: Path) -> None:
    with corpus_of(tmp_path, WIRED, PRINTED, OWN) as services:
        briefing = brief(services)
    assert {(one.person, one.quoted_in, one.of) for one in briefing.coverage} == {
        ("Tobias Renner", 2, 2),
        ("Sunniva Dahl", 0, 2),
    }
    assert "Tobias Renner is quoted in 2 of 2 texts" in to_text(briefing, 160)
